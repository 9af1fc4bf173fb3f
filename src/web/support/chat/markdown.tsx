import { Fragment, type ComponentChild, type VNode } from 'preact';

const inline = /\*\*(?<bold>[^*]+)\*\*|(?<![\w*])[*_](?<italic>[^*_\s][^*_]*)[*_](?!\w)|\[(?<label>[^\]]+)\]\((?<href>https?:\/\/[^)\s]+)\)/g;
const bullet = /^\s*[-*]\s+/;
const number = /^\s*\d+[.)]\s+/;

/**
 * The little Markdown that messages use: bold, italic, links and lists. It is built as elements, never as HTML, so
 * no text can become markup.
 */
export function Markdown({ text }: { readonly text: string }): VNode {
  return <>{blocks(text).map((block, index) => <Block key={index} lines={block} />)}</>;
}

function blocks(text: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let kind = '';
  for (const line of text.split(/\r?\n/)) {
    const now = kindOf(line);
    if (now !== kind || found.length === 0) {
      found.push([]);
    }
    kind = now;
    if (now !== 'blank') {
      found.at(-1)!.push(line);
    }
  }
  return found.filter((block) => block.length > 0);
}

function kindOf(line: string): string {
  if (line.trim() === '') {
    return 'blank';
  }
  return bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : 'text';
}

function Block({ lines }: { readonly lines: readonly string[] }): VNode {
  const kind = kindOf(lines[0]!);
  if (kind === 'text') {
    return <p>{lines.map((line, index) => <Fragment key={index}>{index > 0 && <br />}{spans(line)}</Fragment>)}</p>;
  }
  const items = lines.map((line, index) => <li key={index}>{spans(line.replace(kind === 'bullet' ? bullet : number, ''))}</li>);
  return kind === 'bullet' ? <ul>{items}</ul> : <ol start={Number.parseInt(lines[0]!, 10)}>{items}</ol>;
}

function spans(line: string): readonly ComponentChild[] {
  const parts: ComponentChild[] = [];
  let end = 0;
  for (const match of line.matchAll(inline)) {
    parts.push(line.slice(end, match.index), span(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...parts, line.slice(end)];
}

function span({ bold, italic, label, href }: Record<string, string | undefined>): VNode {
  if (href) {
    return <a href={href} target="_blank" rel="noreferrer noopener">{label}</a>;
  }
  return bold ? <strong>{bold}</strong> : <em>{italic}</em>;
}
