import { expect } from 'chai';
import type { ReviewCase } from '../../../bot/api/contract/index.ts';
import { instant } from '../../support/records.ts';
import { useReview } from '../../support/reviewRig.ts';
import { TALK, writeTalk } from '../../support/reviewTalk.ts';

describe('Reading a case', () => {
  const AS_INDEXED = Date.parse('2026-11-20T03:00:00.000Z');
  const rig = useReview({ fill: writeTalk });
  const read = async (query = '', named: string = TALK.number) => {
    const { status, body } = await rig.client('rita').get<ReviewCase>(`/review/cases/${named}?${query}`);
    expect(status).to.equal(200);
    return body;
  };

  it('shows every line with its author, what it was, and whether it is about another case', async () => {
    const { lines, earlier, later, lastSeq } = await read();
    expect(lines.map(({ author, kind, isOther }) => `${author} ${kind}${isOther ? ' other' : ''}`)).to.deep.equal([
      'system event',
      'bot message',
      'customer message',
      'bot message',
      'customer message',
      'bot message',
      'customer message',
      'agent event',
      'agent message',
      'agent note',
      'customer message',
      'customer message other',
      'bot message',
    ]);
    expect([earlier, later, lastSeq]).to.deep.equal([false, false, 13]);
    expect(lines[8]?.by).to.deep.equal({ id: 'tom', name: 'Tom Berg' });
    expect(lines[6]?.failure).to.equal('E-1');
    expect(lines[3]?.because).to.equal('listening');
  });

  it('marks where each stage begins', async () => {
    const { stages, lines } = await read();
    expect(stages.map(({ seq, stage }) => `${seq} ${stage}`)).to.deep.equal(['2 vent', '6 clarify', '13 commit']);
    expect(lines.flatMap(({ seq, enters }) => (enters ? [seq] : []))).to.deep.equal([2, 6, 13]);
  });

  it('tells how long who waited, line by line and the long ones of them first', async () => {
    rig.now = Date.parse(instant(10_000));
    const { lines, gaps } = await read();
    const waits = lines.flatMap(({ seq, waited }) => (waited ? [`${seq} ${waited.who} ${waited.ms / 1000}`] : []));
    expect(waits).to.deep.equal([
      '3 us 60',
      '4 customer 1',
      '5 us 59',
      '6 customer 5',
      '7 us 275',
      '9 customer 600',
      '11 us 100',
      '13 customer 101',
    ]);
    expect(gaps).to.deep.equal([
      { from: 7, to: 9, at: instant(400), ms: 600_000, who: 'customer', waitedFor: 'agent' },
      { from: 11, to: 13, at: instant(1100), ms: 101_000, who: 'customer', waitedFor: 'bot' },
    ]);
  });

  it('draws the feelings of the customer about this case, and none of the other', async () => {
    const { curve, mood } = await read();
    expect(curve.map(({ seq, label, heat }) => `${seq} ${label} ${heat}`)).to.deep.equal([
      '3 angry 2',
      '5 angry 3',
      '7 anxious 1',
      '11 neutral 0',
    ]);
    expect(mood?.peak).to.include({ label: 'angry', intensity: 3 });
  });

  it('tells what the guard had against our words, the most frequent first, in the language of the reader', async () => {
    const { guard } = await read('read=zh-Hant');
    expect(guard.map(({ rule, seqs }) => [rule, ...seqs])).to.deep.equal([
      ['wording.calmDown', 6, 9],
      ['unheard.of', 6],
    ]);
    expect(guard[0]?.words).to.match(/\p{Script=Han}/u);
    expect(guard[1]?.words).to.equal('unheard.of');
  });

  it('tells what became of each promise', async () => {
    const { promises } = await read('read=en');
    expect(promises.map(({ id, fate, seq }) => [id, fate, seq])).to.deep.equal([
      ['late', 'late', 6],
      ['kept', 'kept', 9],
      ['overdue', 'overdue', 13],
      ['open', 'open', 13],
    ]);
    expect(promises.map(({ words }) => words).slice(0, 2)).to.deep.equal([
      'We get in touch, with or without news',
      'your form, **********',
    ]);
  });

  it('tells when a person was asked for, how long that took, and who held it', async () => {
    const [handoff] = (await read('read=zh-Hans')).handoffs;
    expect(handoff).to.deep.include({ state: 'accepted', why: '客户要求转人工。', waitedMs: 500_000, isLate: true });
    expect(handoff?.holders).to.deep.equal([{ agent: { id: 'tom', name: 'Tom Berg' }, from: instant(900) }]);
    expect(handoff?.approvals[0]).to.deep.include({ state: 'pending', words: 'money back for **********' });
  });

  it('tells facts, history, steps, the mark and who had to do with it', async () => {
    const { brief, history, steps, csat, people, others, head } = await read('read=en');
    expect(brief?.facts.find(({ name }) => name === 'product')?.value).to.equal('tea for **********');
    expect(history.map(({ to, actor }) => `${to} ${actor}`)).to.deep.equal(['clarifying bot', 'escalated gone-1']);
    expect(steps.find(({ step }) => step === 'acknowledgement')).to.include({ doneAt: instant(120), by: 'bot' });
    expect(csat).to.deep.equal({ score: 4, askedAt: instant(1300), comment: 'Good, says **********' });
    expect(people).to.deep.equal([
      { id: 'tom', name: 'Tom Berg' },
      { id: 'gone-1', name: 'gone-1' },
    ]);
    expect(others.map(({ number }) => number)).to.deep.equal([TALK.otherNumber]);
    expect(head).to.deep.include({ number: TALK.number, guardHits: 2, handoffs: 1, kept: 2, broken: 1 });
  });

  it('shows the case as the list of found cases does', async () => {
    rig.now = AS_INDEXED;
    const { body } = await rig.client('rita').get<{ cases: object[] }>(`/review/cases?number=${TALK.number}&read=en`);
    const { head } = await read('read=en');
    expect(body.cases[0]).to.deep.equal(head);
    // He has no account: he is called as he was in the case.
    expect(head.agents).to.deep.equal([{ id: 'tom', name: 'Tom Berg' }]);
  });

  it('goes by the number however it is typed, by the other case, and by the conversation', async () => {
    expect((await read('', 'k482910379')).head.number).to.equal(TALK.number);
    expect((await read('', TALK.key)).head.number).to.equal(TALK.number);
    const other = await read('', TALK.otherNumber);
    expect(other.curve.map(({ seq }) => seq)).to.deep.equal([3, 5, 7, 12]);
    expect(other.handoffs).to.deep.equal([]);
  });

  it('finds nothing by a number or a key that is none', async () => {
    for (const named of ['K000-000-000', 'nobody', '__proto__', 'a'.repeat(64)]) {
      const { status } = await rig.client('rita').get(`/review/cases/${named}`);
      expect(status, named).to.equal(404);
    }
  });
});
