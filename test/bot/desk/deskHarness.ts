import { expect } from 'chai';
import { createDesk } from '../../../bot/desk/desk.ts';
import type { Desk, Done } from '../../../bot/desk/deskPort.ts';
import { TypingRelay } from '../../../bot/desk/typingRelay.ts';
import { AppError } from '../../../bot/errors.ts';
import type { InboundActivity } from '../../../bot/ingress/activity.ts';
import type { Engine, EngineOptions } from '../../../bot/turn/engine.ts';
import {
  type Actor,
  AgentCommand,
  type AgentCommandKind,
  createConversationBot,
  Refusal,
} from '../../../dialogs/index.ts';
import { recognize } from '../../../nlp/index.ts';
import { type Entry, holderOf, type Store, StoreError } from '../../../storage/index.ts';
import { pack } from '../../support/talk.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';

/** A running product without its HTTP: engine, bot and desk over one store. */
export interface Office {
  engine: Engine;
  desk: Desk;
  typing: TypingRelay;
}

export interface DeskHarness extends Harness {
  /** Starts an office over the store; several are several processes. */
  open(change?: Partial<EngineOptions>, waitMs?: number): Promise<Office>;
}

export async function openDeskHarness(clock?: () => Date): Promise<DeskHarness> {
  const harness = await openHarness(clock);
  return {
    ...harness,
    async open(change = {}, waitMs = 10_000) {
      const engine = harness.engine({ bot: createConversationBot(pack), recognize, ...change });
      const typing = new TypingRelay();
      const { store = harness.store, clock: now = clock ?? (() => new Date()) } = change;
      const desk = createDesk({ store, inbox: engine.receiver, feed: engine.feed, clock: now, typing, waitMs });
      await engine.start();
      return { engine, desk, typing };
    },
  };
}

let commands = 0;

/** A command with an id of its own, unless one is given. */
export function command(by: Actor, kind: AgentCommandKind, body: object = {}): AgentCommand {
  commands += 1;
  return AgentCommand.parse({ commandId: `t${commands}`, kind, by, ...body });
}

/** The refusal of a command; undefined when it was carried out. Any other error is thrown. */
export async function refusalIn(work: Promise<Done>): Promise<Refusal | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.details) return Refusal.parse(error.details);
    throw error;
  }
}

/**
 * A process's view of the store that ends with its nth call: from then on none is answered but by an error. `before`: that
 * call had no effect; `after`: only its answer was lost.
 */
export function dyingStore(real: Store, calls: number, death: 'before' | 'after'): Store {
  let left = calls;
  const wrap =
    <G extends unknown[], R>(call: (...given: G) => Promise<R>) =>
    async (...given: G): Promise<R> => {
      left -= 1;
      const isDead = left < 0 || (left === 0 && death === 'before');
      const answer = isDead ? undefined : await call(...given);
      if (answer === undefined || left === 0) throw new StoreError('unavailable', 'gone');
      return answer;
    };
  return { ...real, accept: wrap(real.accept), load: wrap(real.load), commit: wrap(real.commit) };
}

let messages = 0;

/** What a customer of the conversation says, as it comes in. */
export function words(text: string, change: Partial<InboundActivity> = {}): InboundActivity & { id: string } {
  messages += 1;
  return message(`m${messages}`, { text, ...change });
}

/** The customer complains and asks for a person, and has been answered. */
export async function escalated({ engine }: Office, change: Partial<InboundActivity> = {}): Promise<void> {
  await engine.receiver.receive(words('My parcel A123456789 is a week late and I am furious!', change));
  await engine.receiver.receive(words('I want to talk to a person', change));
  await engine.whenIdle();
}

/** Checks that a transcript has no gap, and that the bot never spoke between a claim and the end of it. */
export function expectQuietWhileHeld(entries: readonly Entry[]): void {
  expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
  let holder: string | undefined;
  const turns = Map.groupBy(entries, ({ turnId }) => turnId);
  for (const [, lines] of turns) {
    const [first, ...said] = lines;
    if (!first) continue;
    const isCommand = first.activity.name === 'kesu.agent';
    if (holder !== undefined && !isCommand) expect(said, `said while ${holder} held it`).to.deep.equal([]);
    for (const { author, by } of said) {
      if (author === 'agent' && first.event === 'sent') expect(by?.id, 'only the holder writes').to.equal(holder);
    }
    if (first.event === 'claimed') {
      expect(holder, 'nobody else held it').to.equal(undefined);
      holder = first.by?.id;
    }
    if (['released', 'returned', 'closed', 'lapsed'].includes(first.event ?? '')) holder = undefined;
    if (first.event === 'takenOver') holder = first.by?.id;
    if (first.event === 'transferred') holder = (first.detail?.to as { id: string } | undefined)?.id;
  }
}

export { holderOf, KEY };
