import { expect } from 'chai';
import { failureWords } from '../../dialogs/failure.ts';
import { createDeadlines } from '../../dialogs/policy/deadlines.ts';
import { LOCALES } from '../../nlp/labels.ts';
import { conversation } from '../support/records.ts';
import { pack } from '../support/talk.ts';
import { NOON } from '../support/turnView.ts';

describe('the words for a failed turn', () => {
  const deadlines = createDeadlines(pack);

  for (const locale of LOCALES) {
    it(`apologise twice and bring a person at the third, in ${locale}`, () => {
      const record = conversation('k', { locale });
      for (const [failures, replyKey] of [
        [1, 'error.apology'],
        [2, 'error.apology'],
        [3, 'error.person'],
        [4, 'error.person'],
      ] as const) {
        record.failures = failures;
        const reply = failureWords(record, deadlines, 'F7Q2', NOON);
        expect(reply.replyKey).to.equal(replyKey);
        expect(reply.text).to.contain('F7Q2').and.not.match(/[{}]/);
        expect(record.handoff?.state).to.equal(failures < 3 ? undefined : 'requested');
      }
      expect(record.promises).to.have.length(1);
    });
  }
});
