/** One event of a stream as it stood on the wire. */
export interface RawEvent {
  id?: string;
  data: string;
}

/**
 * Reads `text/event-stream` as it comes in, in pieces cut anywhere. An event counts only when its empty line has come, so
 * that one cut off by a broken connection is asked for again instead of half applied.
 */
export function createSseParser(): (piece: string) => RawEvent[] {
  let rest = '';
  let id: string | undefined;
  let data: string[] = [];

  return (piece) => {
    const events: RawEvent[] = [];
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) events.push({ data: data.join('\n'), ...(id === undefined ? {} : { id }) });
        data = [];
        id = undefined;
        continue;
      }
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') data.push(value);
      else if (field === 'id') id = value;
    }
    return events;
  };
}
