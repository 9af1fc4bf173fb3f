export interface ServerEvent {
  readonly id: string | undefined;
  readonly name: string;
  readonly data: string;
}

/** Reads the format of server-sent events as far as this server writes it; text may come in any pieces. */
export class EventParser {
  #rest = '';

  push(text: string): readonly ServerEvent[] {
    const blocks = (this.#rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.map(parse).filter((event) => event !== undefined);
  }
}

function parse(block: string): ServerEvent | undefined {
  const fields: Record<string, string> = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    // A line that begins with a colon only shows that the server is there.
    if (colon > 0) {
      fields[line.slice(0, colon)] = line.slice(colon + 1).trimStart();
    }
  }
  return fields.data === undefined ? undefined : { id: fields.id, name: fields.event ?? 'message', data: fields.data };
}

/** Gives the events of each piece that arrives together; an empty list is a sign of life. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly ServerEvent[]> {
  const parser = new EventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield parser.push(decoder.decode(piece.value, { stream: true }));
    }
  } finally {
    // The end of a stream that has broken off is no news.
    await reader.cancel().catch(() => undefined);
  }
}
