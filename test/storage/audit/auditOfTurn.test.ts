import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type AuditNote, auditOfTurn, type Conversation, type TurnCommit } from '../../../storage/index.ts';
import { caseRecord, conversation, entry, handoff, instant, promiseRecord } from '../../support/records.ts';

const AT = instant(5);
const MEI = { id: 'id-mei', name: '林美' };
type Turn = Partial<Pick<TurnCommit, 'entries' | 'cases' | 'promises' | 'handoffs'>>;

function audited(turn: Turn, before: Partial<Conversation> = {}): Omit<AuditNote, 'at'>[] {
  const whole = { entries: [], cases: [], promises: [], handoffs: [], ...turn };
  return auditOfTurn(conversation('k', before), whole, AT).map(({ at, ...note }) => {
    expect(at).to.equal(AT);
    return note;
  });
}

const known = caseRecord('k', 'case');
const moved = caseRecord('k', 'case', {
  status: 'closed',
  history: [{ at: AT, from: 'intake', to: 'closed', actor: 'id-mei', reason: 'the customer, Li Lei, said so' }],
});
const asked = {
  id: 'a1',
  remedyId: 'refund',
  words: '我们退款',
  reason: 'she is right',
  by: MEI,
  needs: 'supervisor',
  at: AT,
  state: 'pending',
} as const;

describe('what is audited of a turn', () => {
  const cases: [what: string, turn: Turn, before: Partial<Conversation>, notes: Omit<AuditNote, 'at'>[]][] = [
    ['nothing where a customer only says something', { entries: [entry('k', 1)] }, {}, []],
    [
      'a case that is opened',
      { entries: [entry('k', 1)], cases: [known] },
      {},
      [
        {
          actor: 'customer',
          action: 'case_opened',
          subject: 'K-case',
          details: { severity: 2, lane: 'normal', pack: 'retail' },
        },
      ],
    ],
    ['nothing where a case only learns', { cases: [{ ...known, severity: 3 }] }, { cases: [known] }, []],
    [
      'a change of status, with who made it and without their words',
      { cases: [moved] },
      { cases: [known] },
      [
        {
          actor: 'id-mei',
          action: 'case_status',
          subject: 'K-case',
          details: { from: 'intake', to: 'closed', reason: '~' },
        },
      ],
    ],
    [
      'a remedy that is granted',
      {
        cases: [
          {
            ...known,
            remedies: [{ remedyId: 'refund', state: 'accepted', at: AT, granted: 'agent', by: MEI, amount: '39 CNY' }],
          },
        ],
      },
      { cases: [known] },
      [
        {
          actor: 'id-mei',
          action: 'remedy',
          subject: 'K-case',
          details: { remedy: 'refund', state: 'accepted', granted: 'agent' },
        },
      ],
    ],
    [
      'a message of an agent',
      { entries: [entry('k', 4, { author: 'agent', by: MEI, caseId: 'case' })] },
      { cases: [known] },
      [{ actor: 'id-mei', action: 'message_sent', subject: 'K-case', details: { seq: 4 } }],
    ],
    [
      'a command of an agent',
      { entries: [entry('k', 4, { author: 'system', by: MEI, event: 'takenOver', audience: 'staff' })] },
      {},
      [{ actor: 'id-mei', action: 'staff_event', details: { event: 'takenOver', seq: 4 } }],
    ],
    [
      'a promise that is made',
      { promises: [promiseRecord('k', 'p1', { kind: 'remedy', by: MEI })] },
      {},
      [
        {
          actor: 'id-mei',
          action: 'promise',
          details: { promise: 'p1', kind: 'remedy', state: 'open', dueAt: instant(3600) },
        },
      ],
    ],
    [
      'a promise that is kept',
      { promises: [promiseRecord('k', 'p1', { state: 'kept' })] },
      { promises: [promiseRecord('k', 'p1')] },
      [
        {
          actor: 'bot',
          action: 'promise',
          details: { promise: 'p1', kind: 'follow_up', state: 'kept', dueAt: instant(3600) },
        },
      ],
    ],
    [
      'nothing of a promise that is put off, nor of an appointment with ourselves',
      { promises: [promiseRecord('k', 'p1', { attempts: 1 }), promiseRecord('k', 'p2', { kind: 'nudge' })] },
      { promises: [promiseRecord('k', 'p1')] },
      [],
    ],
    [
      'a handoff that is accepted',
      {
        entries: [entry('k', 4, { author: 'system', by: MEI, event: 'claimed' })],
        handoffs: [handoff('k', 'h1', { state: 'accepted', agent: MEI })],
      },
      { handoff: handoff('k', 'h1') },
      [
        { actor: 'id-mei', action: 'staff_event', details: { event: 'claimed', seq: 4 } },
        {
          actor: 'id-mei',
          action: 'handoff',
          details: { state: 'accepted', reason: 'asked', urgent: false, holder: 'id-mei' },
        },
      ],
    ],
    [
      'who holds it now, when it goes to a colleague',
      { handoffs: [handoff('k', 'h1', { state: 'accepted', agent: { id: 'id-bo', name: 'Bo' } })] },
      { handoff: handoff('k', 'h1', { state: 'accepted', agent: MEI }) },
      [{ actor: 'system', action: 'held', details: { holder: 'id-bo' } }],
    ],
    [
      'an approval that is asked for',
      { handoffs: [handoff('k', 'h1', { approvals: [asked] })] },
      { handoff: handoff('k', 'h1') },
      [
        {
          actor: 'id-mei',
          action: 'approval',
          details: { approval: 'a1', remedy: 'refund', state: 'pending', needs: 'supervisor' },
        },
      ],
    ],
    [
      'an approval that is given, by who gave it',
      {
        handoffs: [
          handoff('k', 'h1', { approvals: [{ ...asked, state: 'approved', decidedBy: { id: 'id-bo', name: 'Bo' } }] }),
        ],
      },
      { handoff: handoff('k', 'h1', { approvals: [asked] }) },
      [
        {
          actor: 'id-bo',
          action: 'approval',
          details: { approval: 'a1', remedy: 'refund', state: 'approved', needs: 'supervisor' },
        },
      ],
    ],
  ];

  for (const [what, turn, before, notes] of cases)
    it(`is ${what}`, () => {
      expect(audited(turn, before)).to.deep.equal(notes);
    });

  it('is made of codes, whatever ids and numbers are', () => {
    const hostile = '13800138000 李雷\u0000\ud800';
    const turn: Turn = {
      entries: [entry('k', 1, { author: 'agent', by: { id: hostile, name: 'x' } })],
      cases: [caseRecord('k', hostile, { number: hostile, pack: hostile, history: moved.history })],
      promises: [promiseRecord('k', hostile, { by: { id: hostile, name: 'x' } })],
      handoffs: [handoff('k', hostile, { agent: { id: hostile, name: 'x' } })],
    };
    const notes = auditOfTurn(conversation('k'), { entries: [], cases: [], promises: [], handoffs: [], ...turn }, AT);
    expect(notes.length).to.be.above(4);
    expect(JSON.stringify(notes)).not.to.contain('138').and.not.to.contain('李');
  });
});
