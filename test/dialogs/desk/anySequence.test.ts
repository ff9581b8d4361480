import { expect } from 'chai';
import fc from 'fast-check';
import { type Actor, type AgentCommandKind, CommandResult } from '../../../dialogs/index.ts';
import { holderOf } from '../../../storage/index.ts';
import type { Reply } from '../../support/talk.ts';
import { ANNA, BEN, DeskTalk, SUE } from './deskTalk.ts';

const SAYINGS = [
  'My parcel A123456789 is a week late and I am furious!',
  "that's all",
  'A123456789',
  'my name is Anna Li',
  'anna@example.com',
  'yes',
  'no',
  'a refund please',
  'the first',
  'I want to talk to a person',
  'continue',
  'where is my case?',
  'cancel my complaint',
  'thanks',
  '5',
  'not sure',
];

const COMMANDS: [kind: AgentCommandKind, body: object][] = [
  ['claim', {}],
  ['claim', {}],
  ['claim', {}],
  ['release', { reason: 'x' }],
  ['return', {}],
  ['return', {}],
  ['transfer', { to: { id: 'ben', name: 'Ben' }, reason: 'x' }],
  ['takeover', { reason: 'x' }],
  ['send', { text: 'Good morning, I am looking into it.' }],
  ['send', { text: "I'll write to you by noon on Monday." }],
  ['note', { text: 'seen' }],
  ['propose', { remedyId: 'small_voucher', amount: 40 }],
  ['propose', { remedyId: 'small_voucher', amount: 40, accepted: true }],
  ['propose', { remedyId: 'small_voucher', amount: 120 }],
  ['promise', { words: 'I will call the carrier.', dueAt: '2026-11-27T04:00:00.000Z', owner: 'Anna' }],
  ['close', { disposition: 'resolved' }],
  ['close', { disposition: 'withdrawn' }],
  ['lapse', { holderId: 'anna' }],
];

type Move =
  | { says: string }
  | { due: true }
  | { minutes: number }
  | { decides: boolean }
  | { by: Actor; kind: AgentCommandKind; body: object };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SAYINGS).map((says) => ({ says })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(ANNA, ANNA, ANNA, BEN, SUE), fc.constantFrom(...COMMANDS))
      .map(([by, [kind, body]]) => ({ by, kind, body })),
  },
  { weight: 1, arbitrary: fc.constant({ due: true as const }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((minutes) => ({ minutes })) },
  { weight: 1, arbitrary: fc.boolean().map((decides) => ({ decides })) },
);

/** A conversation watched from outside: what must hold after every move. */
class Watched {
  readonly talk = new DeskTalk();

  async make(one: Move): Promise<void> {
    const { talk } = this;
    const holder = holderOf(talk.conversation)?.id;
    const before = structuredClone(talk.conversation);
    const from = talk.replies.length;
    let isCommand = false;
    if ('says' in one) await talk.say(one.says);
    else if ('due' in one) {
      if (talk.conversation.promises.some(({ state }) => state === 'open')) await talk.due();
    } else if ('minutes' in one) talk.now = new Date(talk.now.getTime() + one.minutes * 60_000);
    else {
      isCommand = true;
      if ('decides' in one) await this.#decide(one.decides);
      else await talk.does(one.by, one.kind, one.body);
      if (CommandResult.parse(talk.mark?.detail?.answer).result === 'refused')
        expect(talk.conversation, 'a refusal changes nothing').to.deep.equal(before);
      else if ('kind' in one && one.kind === 'return')
        expect(talk.conversation.handoff?.state, 'given back, and no person called at once').to.equal('returned');
    }
    const said = talk.replies.slice(from);
    if (holder !== undefined && !isCommand) expect(said, 'the bot is silent while held').to.deep.equal([]);
    for (const { replyKey, text } of isCommand ? said : [])
      expect(replyKey, `the guard stops nothing we say around a colleague: ${text}`).to.not.equal('guard.held');
    this.#look(said);
  }

  async #decide(approve: boolean): Promise<void> {
    const { approvals = [] } = this.talk.conversation.handoff ?? {};
    const approvalId = approvals.at(-1)?.id ?? 'none';
    await this.talk.does(SUE, 'decide', { approvalId, approve });
  }

  #look(said: readonly Reply[]): void {
    const { talk } = this;
    const { handoff, promises, cases } = talk.conversation;
    const open = (handoff?.holders ?? []).filter(({ until }) => until === undefined);
    expect(
      open.map(({ agent }) => agent.id),
      'one holder at most, and it is the one on record',
    ).to.deep.equal(handoff?.state === 'accepted' ? [handoff.agent?.id] : []);
    if (handoff?.state === 'requested') {
      const waits = promises.filter(({ kind, state }) => kind === 'handoff' && state === 'open');
      expect(waits, 'whoever waits for a person has a promise').to.have.length(1);
      expect(waits[0]?.dueAt, 'of the time they were told').to.equal(handoff.promisedBy);
    }
    for (const { agent, text } of said) {
      if (agent === undefined || !text.includes('by noon on Monday')) continue;
      expect(
        promises.some(({ words, by }) => words === text && by !== undefined),
        'a promise in words',
      ).to.equal(true);
    }
    const record = cases.at(-1);
    const last = said.at(-1);
    if (!last || !/^(?:ask\.|again\.|human\.back$)/.test(last.replyKey) || last.ask?.kind !== 'fact') return;
    const { fact = '' } = last.ask;
    if (fact !== 'details') expect(record?.facts[fact]?.state, `${fact} is known`).to.not.equal('known');
  }
}

describe('any sequence of customers’ words and colleagues’ commands', function () {
  this.timeout(process.env.KESU_NIGHTLY ? 900_000 : 60_000);

  it('keeps to one holder, a silent bot, promises on record and nothing asked that is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
        const watched = new Watched();
        await watched.make({ says: SAYINGS[0] ?? '' });
        for (const one of moves) await watched.make(one);
      }),
      { numRuns: process.env.KESU_NIGHTLY ? 3000 : 120 },
    );
  });
});
