import { expect } from 'chai';
import type { Actor, AgentCommandKind, RefusalReason } from '../../../dialogs/index.ts';
import type { Handoff } from '../../../storage/index.ts';
import { ANNA, BEN, DeskTalk, RITA, SAM, SUE } from './deskTalk.ts';

const IN_AN_HOUR = '2026-11-20T05:00:00.000Z';

/** A body for each command that is good in itself, so that only the situation decides. */
const BODIES: Record<Exclude<AgentCommandKind, 'lapse' | 'decide' | 'keepPromise'>, object> = {
  claim: {},
  takeover: { reason: 'too long' },
  release: { reason: 'end of shift' },
  return: {},
  transfer: { to: { id: 'tom', name: 'Tom' }, reason: 'knows parcels' },
  send: { text: 'Good morning.' },
  note: { text: 'seen' },
  propose: { remedyId: 'trace_parcel' },
  promise: { words: 'I will call the carrier.', dueAt: IN_AN_HOUR, owner: 'Anna' },
  close: { disposition: 'resolved' },
};

type Expected = 'done' | RefusalReason;
type Row = [kind: keyof typeof BODIES, bot: Expected, waiting: Expected, mine: Expected, others: Expected];

/** By an agent: with the bot, waiting, held by the agent, held by another. */
const AGENT: Row[] = [
  ['claim', 'done', 'done', 'held_already', 'held'],
  ['takeover', 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed'],
  ['release', 'not_held', 'not_held', 'done', 'not_yours'],
  ['return', 'not_held', 'not_held', 'done', 'not_yours'],
  ['transfer', 'not_held', 'not_held', 'done', 'not_yours'],
  ['send', 'not_held', 'not_held', 'done', 'not_yours'],
  ['note', 'done', 'done', 'done', 'done'],
  ['propose', 'not_held', 'not_held', 'done', 'not_yours'],
  ['promise', 'not_held', 'not_held', 'done', 'not_yours'],
  ['close', 'not_held', 'not_held', 'done', 'not_yours'],
];
const SUPERVISOR: Row[] = [
  ['claim', 'done', 'done', 'held_already', 'held'],
  ['takeover', 'done', 'done', 'held_already', 'done'],
  ['transfer', 'not_held', 'not_held', 'done', 'done'],
  ['send', 'not_held', 'not_held', 'done', 'not_yours'],
  ['close', 'not_held', 'not_held', 'done', 'not_yours'],
];

const SITUATIONS = ['bot', 'waiting', 'mine', 'others'] as const;

async function inSituation(situation: (typeof SITUATIONS)[number], by: Actor): Promise<DeskTalk> {
  const talk = new DeskTalk();
  if (situation === 'bot') await talk.say('My parcel A123456789 is a week late and I am furious!');
  else await talk.escalate();
  if (situation === 'mine') await talk.does(by, 'claim');
  if (situation === 'others') await talk.does(BEN, 'claim');
  return talk;
}

describe('who may do what with a conversation', () => {
  for (const [by, rows] of [
    [ANNA, AGENT],
    [SUE, SUPERVISOR],
  ] as const) {
    for (const [kind, ...expected] of rows) {
      for (const [index, situation] of SITUATIONS.entries()) {
        it(`answers ${kind} of ${by.roles} with "${expected[index]}" when the conversation is ${situation}`, async () => {
          const talk = await inSituation(situation, by);
          const before = structuredClone(talk.conversation);
          const said = await talk.does(by, kind, BODIES[kind]);
          expect(talk.refusal?.reason ?? 'done').to.equal(expected[index]);
          if (expected[index] === 'done') return;
          expect(said, 'nothing is said').to.deep.equal([]);
          expect(talk.conversation, 'nothing is changed').to.deep.equal(before);
        });
      }
    }
  }

  for (const state of ['completed', 'returned', 'failed', 'cancelled']) {
    it(`treats a handoff that is ${state} as a conversation of the bot's`, async () => {
      const talk = await inSituation('waiting', ANNA);
      Object.assign(talk.conversation.handoff as Handoff, { state });
      await talk.does(ANNA, 'send', BODIES.send);
      expect(talk.refusal?.reason).to.equal('not_held');
      await talk.does(ANNA, 'claim');
      expect(talk.refusal).to.equal(undefined);
      expect(talk.conversation.handoff).to.deep.include({
        state: 'accepted',
        reason: 'staff',
        agent: { id: 'anna', name: 'Anna' },
      });
    });
  }

  it('names the holder to whoever is too late', async () => {
    const talk = await inSituation('others', ANNA);
    await talk.does(ANNA, 'claim');
    expect(talk.refusal).to.deep.equal({ reason: 'held', holder: { id: 'ben', name: 'Ben' } });
  });

  it('lets a reviewer write notes and nothing else', async () => {
    for (const kind of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
      const talk = await inSituation('waiting', RITA);
      await talk.does(RITA, kind, BODIES[kind]);
      expect(talk.refusal?.reason, kind).to.equal(kind === 'note' ? undefined : 'not_allowed');
    }
  });

  it('lets nobody without a role do anything, whatever their authority', async () => {
    const nobody = { ...SAM, roles: [] };
    for (const kind of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
      const talk = await inSituation('waiting', nobody);
      await talk.does(nobody, kind, BODIES[kind]);
      expect(talk.refusal?.reason, kind).to.equal('not_allowed');
    }
  });

  it('passes over what is no command at all', async () => {
    const talk = await inSituation('waiting', ANNA);
    const before = structuredClone(talk.conversation);
    for (const value of [null, 'claim', {}, { kind: 'claim' }, { kind: 'explode', commandId: 'x', by: ANNA }]) {
      expect(await talk.command(value)).to.deep.equal([]);
      expect(talk.mark).to.equal(undefined);
      expect(talk.conversation).to.deep.equal(before);
    }
  });
});
