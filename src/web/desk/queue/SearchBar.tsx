import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../support/page/words';
import { useDesk } from '../page/context';
import { Field, Select } from '../page/Field';
import { CrossIcon, FilterIcon, SearchIcon } from '../page/icons';
import { useLabels } from '../page/labels';
import { isSearching, noSearch, type Search } from '../state/deskState';

const restMs = 250;

/** Looks through all cases, open and closed. */
export function SearchBar(): VNode {
  const words = useWords();
  const labels = useLabels();
  const { client, state: { search } } = useDesk();
  const [text, setText] = useState(search.text);
  const [filters, setFilters] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(search.text), [search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function look(change: Partial<Search>, soonMs = 0) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.search({ ...search, text, ...change }), soonMs);
  }

  return (
    <search class="search">
      <div class="search-line">
        <SearchIcon />
        <label class="unseen" for="search">{words('search.label')}</label>
        <input
          id="search"
          type="search"
          value={text}
          placeholder={words('search.placeholder')}
          autocomplete="off"
          onInput={(event) => {
            setText(event.currentTarget.value);
            look({ text: event.currentTarget.value }, restMs);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              look(noSearch);
              event.currentTarget.blur();
            }
          }}
        />
        {isSearching(search) && (
          <button class="quiet" type="button" onClick={() => look(noSearch)}><CrossIcon /><span class="unseen">{words('search.clear')}</span></button>
        )}
        <button class="quiet" type="button" aria-expanded={filters} aria-controls="filters" onClick={() => setFilters(!filters)}>
          <FilterIcon />
          <span class="unseen">{words('search.filters')}</span>
        </button>
      </div>
      <div id="filters" class="filters" hidden={!filters}>
        <Select
          label={words('search.device')}
          name="device"
          value={search.device}
          choices={[{ value: '', label: words('search.any') }, ...labels.choices('device')]}
          onChange={(device) => look({ device })}
        />
        <Field label={words('search.from')} type="date" value={search.from} onChange={(from) => look({ from })} />
        <Field label={words('search.to')} type="date" value={search.to} onChange={(to) => look({ to })} />
      </div>
    </search>
  );
}
