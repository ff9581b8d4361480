import { expect } from 'chai';
import { changedRecords, withoutEnded } from '../../../bot/turn/changedRecords.ts';
import { newConversation } from '../../../bot/turn/newConversation.ts';
import type { Conversation } from '../../../storage/index.ts';
import { caseRecord, handoff, instant, promiseRecord } from '../../support/records.ts';
import { KEY, message } from '../../support/turnHarness.ts';

const now = new Date(instant(100));
const conversation = (change: Partial<Conversation>): Conversation => ({
  ...newConversation(KEY, message('a'), now),
  ...change,
});

describe('the records a turn writes beside the conversation', () => {
  it('are those it made or changed', () => {
    const [kept, changed, made] = [caseRecord(KEY, 'c1'), caseRecord(KEY, 'c2'), caseRecord(KEY, 'c3')];
    const before = conversation({ cases: [kept, changed] });
    const after = structuredClone(conversation({ cases: [kept, { ...changed, severity: 4 }, made] }));
    expect(changedRecords(before, after, now).cases.map(({ id }) => id)).to.deep.equal(['c2', 'c3']);
    expect(changedRecords(after, structuredClone(after), now)).to.deep.equal({ cases: [], promises: [], handoffs: [] });
  });

  it('show an open promise or handoff that vanished as cancelled', () => {
    const before = conversation({
      promises: [promiseRecord(KEY, 'p', { state: 'open' })],
      handoff: handoff(KEY, 'h', { state: 'requested' }),
    });
    const { promises, handoffs } = changedRecords(before, conversation({}), now);
    expect(promises).to.deep.equal([{ ...before.promises[0], state: 'cancelled', closedAt: now.toISOString() }]);
    expect(handoffs).to.deep.equal([{ ...before.handoff, state: 'cancelled', endedAt: now.toISOString() }]);
  });

  it('leave an ended handoff alone when it is put away', () => {
    const before = conversation({ handoff: handoff(KEY, 'h', { state: 'completed' }) });
    expect(changedRecords(before, conversation({}), now).handoffs).to.deep.equal([]);
  });
});

describe('what travels with a conversation', () => {
  it('is every open case, the last five closed ones, and the open promises', () => {
    const cases = Array.from({ length: 9 }, (_, n) =>
      caseRecord(KEY, `c${n}`, n === 0 || n === 8 ? {} : { status: 'closed', closedAt: instant(n) }),
    );
    const promises = [promiseRecord(KEY, 'open', { state: 'open' }), promiseRecord(KEY, 'kept', { state: 'kept' })];
    const kept = withoutEnded(conversation({ cases, promises }));
    expect(kept.cases.map(({ id }) => id)).to.deep.equal(['c0', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']);
    expect(kept.promises.map(({ id }) => id)).to.deep.equal(['open']);
  });
});
