import { expect } from 'chai';
import { holderOf } from '../../../storage/index.ts';
import { conversationKind, entryKind, handoffKind } from '../../../storage/records/kinds.ts';
import { decode, encodeText } from '../../../storage/records/migrate.ts';
import { conversation, entry, handoff, instant } from '../../support/records.ts';

const ANNA = { id: 'anna', name: 'Anna' };

describe('records from before colleagues had a desk', () => {
  it('are read as they are, with nobody at the desk', () => {
    const old = conversation('k', { handoff: handoff('k', 'h', { state: 'accepted' }) });
    const read = decode(
      conversationKind,
      JSON.parse(JSON.stringify({ ...old, handoff: { ...old.handoff, agentId: 'x' } })),
    );
    expect(read).to.deep.equal(old);
    expect(holderOf(read), 'held all the same').to.not.equal(undefined);
    expect(decode(entryKind, JSON.parse(JSON.stringify(entry('k', 1))))).to.deep.equal(entry('k', 1));
  });

  it('grow by what the desk writes, and keep it', () => {
    const held = handoff('k', 'h', {
      state: 'accepted',
      agent: ANNA,
      leaseUntil: instant(180),
      escalated: 'supervisor',
      holders: [{ agent: ANNA, from: instant(0) }],
      approvals: [
        {
          id: 'a',
          remedyId: 'r',
          words: 'w',
          reason: '',
          by: ANNA,
          needs: 'supervisor',
          at: instant(1),
          state: 'pending',
        },
      ],
    });
    expect(decode(handoffKind, JSON.parse(encodeText(handoffKind, held)))).to.deep.equal(held);
    const line = entry('k', 1, { by: ANNA, audience: 'staff', event: 'claimed', detail: { to: { id: 'x' } } });
    expect(decode(entryKind, JSON.parse(encodeText(entryKind, line)))).to.deep.equal(line);
  });

  it('say nobody holds what is not accepted', () => {
    for (const state of ['requested', 'completed', 'returned', 'failed', 'cancelled'] as const) {
      expect(holderOf({ handoff: handoff('k', 'h', { state, agent: ANNA }) }), state).to.equal(undefined);
    }
    expect(holderOf({})).to.equal(undefined);
  });
});
