import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Card } from '../support/chat/Card';
import type { Group, Shown } from './source';

export function groupId(index: number): string {
  return `group-${index}`;
}

export function Cards({ groups }: { readonly groups: readonly Group[] }): VNode {
  return (
    <>
      {groups.map((group, index) => (
        <section key={group.title} id={groupId(index)}>
          <h2>{group.title}</h2>
          <p class="source">{group.source}</p>
          {group.cards.map((shown, number) => <Message key={`${shown.caption} ${number}`} shown={shown} />)}
        </section>
      ))}
    </>
  );
}

function Message({ shown: { caption, text, card } }: { readonly shown: Shown }): VNode {
  // What has not changed is not drawn again, so the page does not flicker while somebody writes.
  const content = useMemo(() => card, [JSON.stringify(card)]);
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <div class="message bot">
        {content
          ? <Card content={content} instead={text} use="open" chosen={undefined} onAnswer={stay} />
          : <div class="bubble">{text}</div>}
      </div>
    </figure>
  );
}

function stay(): void {
  // A preview answers nothing.
}
