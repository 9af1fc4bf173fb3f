import type { VNode } from 'preact';
import type { CardAction, Draft } from '../directline/wire';
import { useWords } from '../page/words';
import { suggestionDraft } from './ownWords';

interface SuggestionsProps {
  readonly actions: readonly CardAction[];
  readonly onChoose: (draft: Draft) => void;
}

export function Suggestions({ actions, onChoose }: SuggestionsProps): VNode | null {
  const words = useWords();
  const offered = actions.filter((action) => action.type !== 'openUrl');
  if (offered.length === 0) {
    return null;
  }
  return (
    <div class="suggestions" role="group" aria-label={words('chat.suggestions')}>
      {offered.map((action) => (
        <button class="plain" type="button" key={action.title} onClick={() => onChoose(suggestionDraft(action))}>
          {action.title}
        </button>
      ))}
    </div>
  );
}
