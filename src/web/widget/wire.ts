/** What the loader in the site's page and the chat in the frame say to each other, over a port that only they hold. */
export type ToFrame =
  | ({ readonly type: 'hello' } & Hello)
  | { readonly type: 'shown'; readonly shown: boolean; readonly focus: boolean }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'context'; readonly context: PageContext }
  | { readonly type: 'identify'; readonly token: string | null }
  /** Another tab has stored something that is for all. */
  | { readonly type: 'stored'; readonly key: string; readonly value: string | null };

export type ToHost =
  /** The chat is there. */
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'unread'; readonly count: number }
  | { readonly type: 'store'; readonly area: Area; readonly key: string; readonly value: string | null }
  /** Until when there is a conversation to come back to, in milliseconds since 1970; 0 if there is none. */
  | { readonly type: 'kept'; readonly until: number };

/** All that the site has said before the frame was there. */
export interface Hello {
  readonly theme: Theme;
  readonly locale: string;
  readonly context: PageContext;
  /** Undefined if the site has said nothing of who its visitor is. */
  readonly token: string | null | undefined;
  /** What the frame has asked to be stored. */
  readonly stored: Readonly<Record<Area, Readonly<Record<string, string>>>>;
}

/** Whether something is stored for all tabs or for one alone. */
export type Area = 'tabs' | 'tab';

export type Theme = 'auto' | 'light' | 'dark';

export type PageContext = Readonly<Record<string, unknown>>;
