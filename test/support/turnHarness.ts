import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboundActivity } from '../../bot/ingress/activity.ts';
import { createEngine, type Engine, type EngineOptions } from '../../bot/turn/engine.ts';
import type { Log } from '../../bot/turn/log.ts';
import { conversationKey, type Entry, openSqliteStore, type Store } from '../../storage/index.ts';
import { countingBot, recognizeNothing } from './turnHarnessBot.ts';

export const CHANNEL = 'msteams';
/** Key of the conversation `message` writes to by default. */
export const KEY = conversationKey(CHANNEL, 'conv');

/** One customer message; `id` names it, its text is `text <id>`. */
export function message(id: string, change: Partial<InboundActivity> = {}): InboundActivity & { id: string } {
  return {
    type: 'message',
    id,
    channelId: CHANNEL,
    serviceUrl: 'http://127.0.0.1/',
    from: { id: 'user' },
    recipient: { id: 'bot' },
    conversation: { id: 'conv' },
    text: `text ${id}`,
    ...change,
  };
}

/** A log that keeps its lines. */
export function quietLog(): Log & { lines: { level: string; fields: object; message: string }[] } {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, text: string) => {
    lines.push({ level, fields, message: text });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export interface Harness {
  store: Store;
  log: ReturnType<typeof quietLog>;
  /** Another engine over the same store. */
  engine(change?: Partial<EngineOptions>): Engine;
  transcript(key?: string): Promise<Entry[]>;
  /** Stops every engine and removes the store. */
  close(): Promise<void>;
}

/** Real engines over a real SQLite store in a folder of its own. */
export async function openHarness(clock: () => Date = () => new Date()): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-turn-'));
  const store = await openSqliteStore({ folder, clock });
  const log = quietLog();
  const engines: Engine[] = [];
  return {
    store,
    log,
    engine(change = {}) {
      const engine = createEngine({
        store,
        bot: countingBot(),
        recognize: recognizeNothing,
        channelOf: () => ({ delivery: 'pull' }),
        clock,
        log,
        settleMs: 0,
        ...change,
      });
      engines.push(engine);
      return engine;
    },
    transcript: (key = KEY) => store.entries(key, { after: 0, limit: 10_000 }),
    async close() {
      for (const engine of engines) await engine.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
