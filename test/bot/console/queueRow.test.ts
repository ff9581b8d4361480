import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type Row, toRow } from '../../../bot/console/queueRow.ts';
import type { Conversation, Entry } from '../../../storage/index.ts';
import { caseRecord, conversation, entry, handoff, instant, promiseRecord } from '../../support/records.ts';

const waiting = (change: Partial<Conversation> = {}) =>
  conversation('k', { lastSeq: 3, handoff: handoff('k', 'h'), cases: [caseRecord('k', 'c')], ...change });

const customer = (seq: number, text: string, change: Partial<Entry> = {}) =>
  entry('k', seq, { author: 'customer', text, ...change });
const bot = (seq: number) => entry('k', seq, { author: 'bot' });
const agent = (seq: number, change: Partial<Entry> = {}) => entry('k', seq, { author: 'agent', ...change });

function row(change: Partial<Conversation>, tail: readonly Entry[] = []): Row {
  const made = toRow(waiting(change), tail);
  if (!made) throw new Error('no row');
  return made;
}

describe('a row of the queue', () => {
  const unanswered: [what: string, tail: Entry[], since: string | undefined][] = [
    ['nothing was said', [], undefined],
    ['somebody answered', [customer(1, 'a'), agent(2)], undefined],
    ['the bot answered', [customer(1, 'a'), bot(2)], undefined],
    ['one message stands open', [bot(1), customer(2, 'a')], instant(2)],
    ['several stand open: the first of them', [agent(1), customer(2, 'a'), customer(3, 'b')], instant(2)],
    ['only a note followed', [customer(1, 'a'), agent(2, { audience: 'staff' })], instant(1)],
    ['only an event followed', [customer(1, 'a'), entry('k', 2, { author: 'system' })], instant(1)],
  ];
  for (const [what, tail, since] of unanswered) {
    it(`says since when the customer has had no answer where ${what}`, () => {
      expect(row({}, tail).item.unansweredSince).to.equal(since);
    });
  }

  it('shows the first words of the last thing the customer said, cut between characters', () => {
    expect(row({}, [customer(1, 'old'), customer(2, 'new'), bot(3)]).item.excerpt).to.equal('new');
    const cut = row({}, [customer(1, `${'x'.repeat(139)}😀😀`)]).item.excerpt;
    expect([cut.length, cut.isWellFormed()]).to.deep.equal([140, true]);
  });

  it('tells the mood of the last message rather than that of the case', () => {
    const calm = { emotion: { label: 'neutral', intensity: 0.2 } } as never;
    expect(row({}, [customer(1, 'a', { understanding: calm })]).item.mood).to.deep.equal({
      label: 'neutral',
      intensity: 0.2,
    });
    expect(row({}, []).item.mood).to.deep.equal({ label: 'angry', intensity: 2 });
  });

  it('tells the earliest thing we owe: promises and deadlines of authorities, not appointments with ourselves', () => {
    const clock = { regulator: 'r', clock: 'c', what: 'x', dueAt: instant(50) };
    const due = (promises: Conversation['promises'], clocks: (typeof clock)[]) =>
      row({ promises, cases: [caseRecord('k', 'c', { clocks })] }).item.nextDueAt;
    expect(due([promiseRecord('k', 'p', { dueAt: instant(70) })], [clock])).to.equal(instant(50));
    expect(due([promiseRecord('k', 'p', { dueAt: instant(40) })], [clock])).to.equal(instant(40));
    expect(due([promiseRecord('k', 'p', { kind: 'nudge', dueAt: instant(1) })], [])).to.equal(undefined);
  });

  it('counts the approvals that wait, and names who holds it', () => {
    const approval = { id: 'a', remedyId: 'r', words: 'w', reason: 'x', needs: 'supervisor' as const, at: instant(0) };
    const by = { id: 'li', name: 'Li Na' };
    const held = row({
      handoff: handoff('k', 'h', {
        state: 'accepted',
        agent: by,
        leaseUntil: instant(99),
        approvals: [
          { ...approval, by, state: 'pending' },
          { ...approval, by, state: 'approved' },
        ],
      }),
    });
    expect([held.item.state, held.item.approvals, held.item.agent, held.leaseUntil]).to.deep.equal([
      'held',
      1,
      by,
      instant(99),
    ]);
    expect(held.waiting).to.equal(undefined);
  });

  it('of a conversation with the bot names no reason, and is none when there is nothing to see', () => {
    const withBot = row({ handoff: handoff('k', 'h', { state: 'returned' }) });
    expect([withBot.item.state, withBot.item.reason, withBot.item.promisedBy]).to.deep.equal([
      'bot',
      undefined,
      undefined,
    ]);
    expect(toRow(conversation('k'), [])).to.equal(undefined);
  });
});
