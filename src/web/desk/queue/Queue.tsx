import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { useNow } from '../page/useNow';
import { isSearching, type View } from '../state/deskState';
import { counts, groups } from '../state/queue';
import { LiveList } from './LiveList';
import { Row } from './Row';
import { SearchBar } from './SearchBar';

const views: readonly View[] = ['open', 'mine', 'closed', 'bot'];
/** What a screen can use; thousands of rows would make every change slow. */
const aPage = 100;

/** Everybody who waits, and everything else that there is. */
export function Queue(): VNode {
  const words = useWords();
  const { client, state, me } = useDesk();
  const { waiting, mine } = counts(state.cases, me);
  const count: Partial<Record<View, number>> = { open: waiting, mine };
  return (
    <nav class="pane-queue" aria-label={words('queue.label')}>
      <div class="tabs">
        {views.map((view) => (
          <button
            key={view}
            type="button"
            class="tab"
            aria-current={view === state.view && !isSearching(state.search) ? 'true' : undefined}
            onClick={() => client.view(view)}
          >
            {words(`view.${view}`)}
            {count[view] ? <span class={`count${view === 'open' ? ' count-waiting' : ''}`}>{count[view]}</span> : null}
          </button>
        ))}
      </div>
      <SearchBar />
      <div class="rows" tabIndex={-1}>
        {state.view === 'bot' && !isSearching(state.search) ? <LiveList /> : <Cases />}
      </div>
    </nav>
  );
}

function Cases(): VNode {
  const words = useWords();
  const { state, me } = useDesk();
  const now = useNow();
  const [most, setMost] = useState(aPage);
  useEffect(() => setMost(aPage), [state.view, state.search]);
  const shown = groups(state, me);
  if (!shown) {
    return <p class="empty" role="status">{words('loading')}</p>;
  }
  const total = shown.reduce((sum, { cases }) => sum + cases.length, 0);
  if (total === 0) {
    return <p class="empty" role="status">{words(isSearching(state.search) ? 'queue.nothingFound' : `queue.empty.${state.view}`)}</p>;
  }
  let left = most;
  return (
    <>
      {shown.map(({ key, cases }) => {
        const some = cases.slice(0, Math.max(0, left));
        left -= some.length;
        return some.length > 0 && (
          <section key={key} aria-labelledby={`group-${key}`}>
            <h2 id={`group-${key}`} class="group">{words(`group.${key}`)} <span>{cases.length}</span></h2>
            <ul>
              {some.map((summary) => (
                <Row key={summary.reference} summary={summary} isOpen={summary.reference === state.opened?.reference} now={now} />
              ))}
            </ul>
          </section>
        );
      })}
      {total > most && <button class="plain more" type="button" onClick={() => setMost(most + aPage)}>{words('queue.more')}</button>}
    </>
  );
}
