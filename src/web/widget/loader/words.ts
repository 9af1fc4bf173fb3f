/** The words of "page.widget" in cards/text/en/page.yaml. They are built in: nothing is fetched before the chat is opened. */
export interface LauncherWords {
  readonly region: string;
  readonly open: string;
  readonly openUnread: string;
  readonly close: string;
  readonly chat: string;
  readonly unread: string;
  readonly loading: string;
  readonly failure: string;
  readonly tryAgain: string;
}

declare const __WIDGET_WORDS__: LauncherWords;

export const words = __WIDGET_WORDS__;

export function counted(text: string, count: number): string {
  return text.replace('{count}', String(count));
}
