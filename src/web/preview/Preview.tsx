import type { VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Cards, groupId } from './Cards';
import { Faults } from './Faults';
import { Frame } from './Frame';
import { type Answer, fetchAnswer, type Page, watchFiles } from './source';
import { Choices, Toolbar } from './Toolbar';

/** Every card for what is chosen. The choices are kept in the address, so that it can be passed on. */
export function Preview(): VNode {
  const [search, setSearch] = useState(location.search);
  const { answer, page, live } = usePreview(search);
  const frame = useRef<Document>(undefined);
  const choose = useCallback((name: string, value: string) => setSearch((before) => withChoice(before, name, value)), []);
  useEffect(() => history.replaceState(null, '', `${location.pathname}${search}`), [search]);

  const chosen = new URLSearchParams(search);
  const dark = (chosen.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const wide = chosen.get('width') === 'desktop';
  const faults = answer?.faults ?? [];
  const jump = (index: number) => frame.current?.getElementById(groupId(index))?.scrollIntoView({ block: 'start' });
  return (
    <div class="preview">
      <Toolbar dark={dark} wide={wide} onChoose={choose} />
      <Choices selects={page?.selects ?? []} onChoose={choose} />
      <nav aria-label="Cards">
        {faults.length === 0 && page?.groups.map((group, index) => (
          <button key={group.title} class="jump-to" type="button" onClick={() => jump(index)}>{group.title}</button>
        ))}
      </nav>
      <div class="stage" role="main">
        {!live && <p class="notice" role="status">The preview has ended. Start it again and this page goes on by itself.</p>}
        {faults.length > 0
          ? <Faults faults={faults} />
          : <Frame dark={dark} wide={wide} onOpen={(inner) => { frame.current = inner; }}>{page && <Cards groups={page.groups} />}</Frame>}
      </div>
    </div>
  );
}

function usePreview(search: string): { answer: Answer | undefined; page: Page | undefined; live: boolean } {
  const [answer, setAnswer] = useState<Answer>();
  const [page, setPage] = useState<Page>();
  const [live, setLive] = useState(true);
  const wanted = useRef(search);
  const newest = useRef(0);
  const load = useCallback(async () => {
    const mine = ++newest.current;
    try {
      const loaded = await fetchAnswer(wanted.current);
      // Only the newest counts; answers can overtake one another.
      if (mine === newest.current) {
        setAnswer(loaded);
        setPage((before) => loaded.page ?? before);
      }
    } catch {
      setLive(false);
    }
  }, []);
  useEffect(() => watchFiles(() => void load(), setLive), []);
  useEffect(() => {
    if (wanted.current !== search) {
      wanted.current = search;
      void load();
    }
  }, [search]);
  return { answer, page, live };
}

function withChoice(search: string, name: string, value: string): string {
  const chosen = new URLSearchParams(search);
  if (value) {
    chosen.set(name, value);
  } else {
    chosen.delete(name);
  }
  return chosen.size > 0 ? `?${chosen}` : '';
}
