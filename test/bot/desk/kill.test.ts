import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createDesk } from '../../../bot/desk/desk.ts';
import { TypingRelay } from '../../../bot/desk/typingRelay.ts';
import { createEngine } from '../../../bot/turn/engine.ts';
import { type AgentCommand, createConversationBot } from '../../../dialogs/index.ts';
import { recognize } from '../../../nlp/index.ts';
import { conversationKey, openSqliteStore, type Store } from '../../../storage/index.ts';
import { ANNA } from '../../dialogs/desk/deskTalk.ts';
import { LEAN } from '../../support/leanProcess.ts';
import { pack } from '../../support/talk.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { CHANNEL, quietLog } from '../../support/turnHarness.ts';
import { command, escalated, expectQuietWhileHeld, type Office } from './deskHarness.ts';

const ROUNDS = process.env.KESU_NIGHTLY ? 60 : 2;
const CONVERSATIONS = 12;
const CHILD = fileURLToPath(new URL('deskChild.ts', import.meta.url));
const clock = () => new Date();
const keyOf = (n: number) => conversationKey(CHANNEL, `killed${n}`);

function openOffice(store: Store): Office {
  const bot = createConversationBot(pack);
  const channelOf = () => ({ delivery: 'pull' as const });
  const engine = createEngine({ store, bot, recognize, channelOf, clock, log: quietLog(), settleMs: 0 });
  const typing = new TypingRelay();
  return { engine, typing, desk: createDesk({ store, inbox: engine.receiver, feed: engine.feed, clock, typing }) };
}

/** A desk in another process, and what it has answered. */
class Victim {
  readonly answered: Map<string, string>;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(folder: string, answered: Map<string, string>) {
    this.answered = answered;
    const env = { PATH: process.env.PATH, ...LEAN };
    this.#child = spawn(process.execPath, [CHILD, folder], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const input = this.#child.stdout;
    if (!input) throw new Error('no output');
    this.#lines = createInterface({ input })[Symbol.asyncIterator]();
  }

  async begin(): Promise<void> {
    expect((await this.#lines.next()).value).to.equal('ready');
  }

  send(key: string, given: AgentCommand): void {
    this.#child.stdin?.write(`${JSON.stringify({ key, command: given })}\n`);
  }

  /** Takes in answers until there are `count` of them, or the process is dead. */
  async listen(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      const { value, done } = await this.#lines.next();
      if (done) return;
      const [id = '', answer = ''] = String(value).split(' ');
      this.answered.set(id, answer);
    }
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'close');
    }
  }
}

describe('kill -9 in the middle of a takeover', () => {
  const folder = useTempFolder();

  it(`loses no command and does none twice, over ${ROUNDS} kills`, async function () {
    this.timeout(ROUNDS * 10_000 + 60_000);
    const before = await openSqliteStore({ folder: folder(), clock });
    const office = openOffice(before);
    await office.engine.start();
    for (let n = 0; n < CONVERSATIONS; n += 1) await escalated(office, { conversation: { id: `killed${n}` } });
    await office.engine.stop();
    await before.close();

    const given = Array.from({ length: CONVERSATIONS }, (_, n) =>
      [
        command(ANNA, 'claim'),
        command(ANNA, 'send', { text: "Good morning, I'll write to you by 5 pm tomorrow." }),
        command(ANNA, 'return'),
      ].map((one) => ({ key: keyOf(n), one })),
    );
    // Each conversation's commands in order, as a console sends them: the next when the last was answered.
    const answered = new Map<string, string>();
    const next = () =>
      given.flatMap((commands) => commands.find(({ one }) => answered.get(one.commandId) !== 'done') ?? []);
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = new Victim(folder(), answered);
      await victim.begin();
      const due = next();
      for (const { key, one } of due) victim.send(key, one);
      const listening = victim.listen(due.length);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      await victim.kill();
      await listening;
    }
    const last = new Victim(folder(), answered);
    await last.begin();
    for (let due = next(); due.length > 0; due = next()) {
      for (const { key, one } of due) last.send(key, one);
      await last.listen(due.length);
    }
    await last.kill();

    const store = await openSqliteStore({ folder: folder(), clock });
    try {
      for (const commands of given) {
        const entries = await store.entries(commands[0]?.key ?? '', { after: 0, limit: 1000 });
        expectQuietWhileHeld(entries);
        const ran = entries
          .filter(({ activity }) => activity.name === 'kesu.agent')
          .map(({ activityId }) => activityId);
        expect(ran, 'each once and in order').to.deep.equal(commands.map(({ one }) => `agent:${one.commandId}`));
        const promises = (await store.load(commands[0]?.key ?? ''))?.value.promises ?? [];
        expect(
          promises.filter(({ by }) => by?.id === 'anna'),
          'one promise',
        ).to.have.length(1);
      }
    } finally {
      await store.close();
    }
  });
});
