import { createSseParser } from './parseSse.ts';
import type { StreamEvent } from './types.ts';

/** Without a sign of life for this long, ms, the connection counts as lost; the server sends one far more often. */
const SILENCE_MS = 45_000;

export interface StreamOptions {
  /** Conversations whose lines are wanted. */
  watch: readonly string[];
  /** The last event that was applied. */
  after: string | undefined;
  language: string;
  signal: AbortSignal;
  onOpen(): void;
  onEvent(event: StreamEvent, id: string | undefined): void;
}

/**
 * One connection to the stream of changes, until it ends. Not an EventSource: that one can't start from a known event.
 * Resolves when the server ends it, or with `unauthorized` when the session is over. @throws when it breaks.
 */
export async function readStream(options: StreamOptions): Promise<'ended' | 'unauthorized'> {
  const { watch, after, language, signal, onOpen, onEvent } = options;
  const query = watch.length === 0 ? '' : `?watch=${watch.map(encodeURIComponent).join(',')}`;
  const headers: Record<string, string> = {
    Accept: 'text/event-stream',
    'Accept-Language': language,
    'X-Kesu-Passive': '1',
  };
  if (after !== undefined) headers['Last-Event-ID'] = after;
  const silence = new AbortController();
  const response = await fetch(`/api/v1/events${query}`, {
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.any([signal, silence.signal]),
  });
  if (response.status === 401) return 'unauthorized';
  if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`);
  onOpen();
  const parse = createSseParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let timer = 0;
  try {
    for (;;) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => silence.abort(), SILENCE_MS);
      const { done, value } = await reader.read();
      if (done) return 'ended';
      for (const { id, data } of parse(value)) onEvent(JSON.parse(data) as StreamEvent, id);
    }
  } finally {
    window.clearTimeout(timer);
  }
}
