import type { Activity, CardAction, Draft } from '../directline/wire';

/** What a person said, as they would read it back: their text, or the words on the button that they pressed. */
export function ownWords(activity: Activity): string | undefined {
  return activity.channelData?.blinkaudiobot?.label ?? activity.text;
}

export function answerDraft(title: string | undefined, data: unknown): Draft {
  return { value: data, ...(title ? { channelData: { blinkaudiobot: { label: withSentence(title, data) } } } : {}) };
}

/** A rating is read back with the sentence written beside it. */
function withSentence(title: string, data: unknown): string {
  const sentence = (data as { sentence?: unknown } | null | undefined)?.sentence;
  return typeof sentence === 'string' && sentence.trim() ? `${title}: ${sentence.trim()}` : title;
}

/** What pressing a suggested action sends, by the protocol's kinds of action. */
export function suggestionDraft(action: CardAction): Draft {
  const words = action.title ?? '';
  const label = { channelData: { blinkaudiobot: { label: action.displayText ?? words } } };
  if (action.type === 'messageBack') {
    return { value: action.value, ...(action.text ? { text: action.text } : {}), ...label };
  }
  if (typeof action.value === 'object' && action.value !== null) {
    return { value: action.value, ...label };
  }
  const text = String(action.value ?? words);
  return action.type === 'postBack' ? { text, ...label } : { text };
}
