import * as z from 'zod';
import { StreamEvent } from '../api/contract/index.ts';
import { type Route, staffRoute } from '../api/routes.ts';
import { AppError } from '../errors.ts';
import type { ConsoleParts } from './parts.ts';
import { readerLocale } from './readerLocale.ts';
import { STAFF } from './readRoutes.ts';

/** Conversations watched by one stream at most. */
const MOST_WATCHED = 30;
const KEY = /^[A-Za-z0-9_-]{1,64}$/;

const EventQuery = z.object({
  watch: z
    .string()
    .max(MOST_WATCHED * 65)
    .optional()
    .transform((text) => (text ?? '').split(',').filter((key) => key !== ''))
    .refine((keys) => keys.length <= MOST_WATCHED && keys.every((key) => KEY.test(key))),
  after: z.string().max(64).optional(),
  locale: z.string().max(20).optional(),
});

/** The stream of events. */
export function eventRoute({ streams, board }: Pick<ConsoleParts, 'streams' | 'board'>): Route {
  return staffRoute({
    method: 'GET',
    path: '/events',
    operationId: 'events',
    summary:
      'Server-Sent Events, see `StreamEvent`. `watch`: conversations whose lines come too. `after`: the position to begin at, where the browser sends no Last-Event-ID. `locale`: the language of the reader.',
    roles: STAFF,
    query: EventQuery,
    answer: StreamEvent,
    writes: 'text/event-stream',
    handle: async ({ req, res, query, signedIn }) => {
      if (streams.isFull) throw new AppError('unavailable', { reason: 'streams', retryAfterSeconds: 5 });
      await board.wake();
      const last = req.headers['last-event-id'];
      const after = typeof last === 'string' && last !== '' ? last.slice(0, 64) : query.after;
      const locale = readerLocale(req, query.locale, signedIn.person);
      streams.serve(res, signedIn, { watch: query.watch, after, locale });
      return undefined;
    },
  });
}
