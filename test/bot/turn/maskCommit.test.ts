import { expect } from 'chai';
import { describe, it } from 'mocha';
import { maskCommit } from '../../../bot/turn/maskCommit.ts';
import { caseRecord, conversation, entry, outboxItem, turnCommit } from '../../support/records.ts';

const CARD = '4111111111111111';
const STARS = `${'*'.repeat(12)}1111`;
const said = `card ${CARD}, call 13812345678`;

describe('a commit as it is stored', () => {
  const record = caseRecord('k', 'c', {
    opening: { activityId: 'a1', text: said },
    facts: { contact: { state: 'known', value: '13812345678', at: '2026-11-21T09:00:00.000Z' } },
  });
  const commit = turnCommit('i', {
    conversation: conversation('k', { lastSeq: 1, cases: [record] }),
    entries: [
      entry('k', 1, {
        text: said,
        activity: { type: 'message', id: `a-${CARD}`, text: said, from: { id: CARD }, value: [{ deep: said }] },
        understanding: { entities: [{ type: 'phone', text: '13812345678', start: 28, end: 39 }] },
      }),
    ],
    cases: [record],
    outbox: [outboxItem('k', 'o', 1, { activity: { text: said } })],
  });

  it('holds stars in the place of what the pack does not keep, letter for letter', () => {
    const { entries, cases, conversation: kept, outbox } = maskCommit(commit, ['card']);
    const masked = `card ${STARS}, call 13812345678`;
    expect(entries[0]?.text).to.equal(masked).and.have.length(said.length);
    expect(entries[0]?.activity).to.deep.equal({
      type: 'message',
      id: `a-${CARD}`,
      text: masked,
      from: { id: CARD },
      value: [{ deep: masked }],
    });
    expect(entries[0]?.understanding).to.deep.equal(commit.entries[0]?.understanding);
    expect([cases[0]?.opening.text, kept.cases[0]?.opening.text]).to.deep.equal([masked, masked]);
    expect(cases[0]?.facts).to.deep.equal(record.facts);
    expect(outbox).to.deep.equal(commit.outbox);
    expect(commit.entries[0]?.text, 'the one given is left as it is').to.equal(said);
  });

  it('masks what was made of the words as well', () => {
    const [line] = maskCommit(commit, ['phone']).entries;
    expect(JSON.stringify(line)).not.to.contain('13812345678');
  });

  it('is left as it is where the pack says nothing', () => {
    expect(maskCommit(commit, [])).to.equal(commit);
  });
});
