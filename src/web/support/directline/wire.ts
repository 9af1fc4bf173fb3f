/** The parts of the Bot Framework Activity that this page reads or writes. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  /** What an event is. */
  readonly name?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly text?: string;
  readonly textFormat?: string;
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly CardAction[] };
  readonly entities?: readonly { readonly type: string }[];
  readonly value?: unknown;
  readonly channelData?: ChannelData;
  /** BCP 47. */
  readonly locale?: string;
}

export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
  readonly name?: string;
}

export interface CardAction {
  readonly type: string;
  readonly title?: string;
  readonly value?: unknown;
  readonly text?: string;
  readonly displayText?: string;
}

export interface ChannelData {
  /** The key under which the server runs an activity once, however often it is posted. */
  readonly clientActivityID?: string;
  readonly blinkaudiobot?: {
    /** The words of the button that the person pressed. */
    readonly label?: string;
    /** What the page around the chat says about itself. */
    readonly page?: Readonly<Record<string, unknown>>;
  };
}

export interface ActivitySet {
  readonly activities?: readonly Activity[];
  readonly watermark?: string;
}

export interface VisitorToken {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly expires_in: number;
}

export interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl?: string;
}

/** What a person posts; the server adds id, time and sender. */
export type Draft = Pick<Activity, 'text' | 'value' | 'channelData' | 'locale'>;
