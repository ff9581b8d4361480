import { expect } from 'chai';
import { describe, it } from 'mocha';
import { reviewKind } from '../../../storage/records/kinds.ts';
import { decode } from '../../../storage/records/migrate.ts';
import { instant } from '../../support/records.ts';
import { review } from '../../support/reviewRecords.ts';

describe('a review of the first version', () => {
  const said = { by: { id: 'tom', name: 'Tom' }, at: instant(1), points: ['apology'], words: 'No.' };
  const answer = { by: { id: 'lead', name: 'Lead' }, at: instant(2), upheld: false, words: 'Yes.' };

  it('is read as one in which no tag was set right and an answer changed nothing', () => {
    const { corrections: _, ...rest } = review('r', { state: 'settled' });
    const old = { ...rest, v: 1, disputes: [said, { ...said, answer }] };
    const disputes = [said, { ...said, answer: { ...answer, changes: [] } }];
    expect(decode(reviewKind, old)).to.deep.equal(review('r', { state: 'settled', disputes }));
  });
});
