import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { TagQuality } from '../../../bot/api/contract/index.ts';
import { transcriptOf } from '../../../bot/review/scoreCases.ts';
import { correctionRows } from '../../../bot/review/tags/correctionRows.ts';
import { submittedReviews } from '../../../bot/review/tags/submittedReviews.ts';
import { tagQuality } from '../../../bot/review/tags/tagQuality.ts';
import { openTraining } from '../../../nlp/index.ts';
import { Judging } from '../../support/judging.ts';
import { entry, instant } from '../../support/records.ts';
import { review } from '../../support/reviewRecords.ts';
import { useReview } from '../../support/reviewRig.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';

describe('tags that reviewers set right', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 3; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
    },
  });
  const rita = () => new Judging(rig, 'rita');
  const rolf = () => new Judging(rig, 'rolf');
  const angry = { seq: 1, tag: 'emotion', is: 'angry' };

  it('are counted against all messages that were read, each message once, with the cases they stand in', async () => {
    await rita().submitted(await rita().begin('K-1'), {}, { corrections: [angry, { seq: 1, tag: 'severity', is: 3 }] });
    await rolf().submitted(await rolf().begin('K-1'), {}, { corrections: [angry] });
    await rita().submitted(await rita().begin('K-2'), {}, { corrections: [angry] });
    // Not submitted: nothing was said yet.
    await rolf().judge(await rolf().begin('K-2'), {}, { corrections: [{ seq: 1, tag: 'act', is: 'deny' }] });
    const { body } = await rita().ask<TagQuality>('GET', '/tags');
    const heard = (await transcriptOf(rig.store, 'talk1')).filter(({ author }) => author === 'customer').length;
    expect(body).to.include({ cases: 2, messages: 2 * heard });
    const tags = Object.fromEntries(body.tags.map(({ tag, ...rest }) => [tag, rest]));
    expect(tags.emotion).to.deep.equal({
      changed: 2,
      rate: 2 / (2 * heard),
      behind: ['K-1', 'K-2'],
      pairs: [{ was: 'disappointed', is: 'angry', count: 2 }],
    });
    expect(tags.severity).to.deep.include({ changed: 1, behind: ['K-1'] });
    expect(tags.act).to.deep.equal({ changed: 0, rate: 0, behind: [], pairs: [] });
    const later = await rita().ask<TagQuality>('GET', `/tags?from=${new Date(rig.now + 1).toISOString()}`);
    expect(later.body).to.include({ cases: 0, messages: 0 });
    expect(later.body.tags[0]).not.to.have.property('rate');
  });

  it('become rows that the training takes as they are', async () => {
    const reviews = (await submittedReviews(rig.store, {})).filter((one) => one.caseNumber === 'K-1');
    const file = await rig.store.caseFile('K-1');
    if (!file) throw new Error('there is no case');
    const entries = await transcriptOf(rig.store, 'talk1');
    const rows = correctionRows(file, entries, reviews);
    expect(rows).to.deep.equal([
      {
        uid: 'talk1:1',
        text: entries[0]?.text,
        lang: 'en',
        emotion: 'angry',
        severity: 3,
        by: 'rolf',
        at: new Date(rig.now).toISOString(),
      },
    ]);
    const { readCorrections } = await openTraining();
    expect(readCorrections(rows.map((row) => JSON.stringify(row)).join('\n'))).to.deep.equal(rows);
  });

  it('take the last word of several, what the bot had asked, and no personal data', async () => {
    const file = await rig.store.caseFile('K-3');
    if (!file) throw new Error('there is no case');
    const entries = [
      entry('k', 1, { text: 'It broke.' }),
      entry('k', 2, { text: 'Which number can we call, Li Lei?', ask: { kind: 'fact', fact: 'contact' } }),
      entry('k', 3, { text: ' Li Lei here, 13812345678, never call again ' }),
      entry('k', 4, { text: '' }),
      entry('k', 5, { text: '  ' }),
    ];
    const saying = (is: 'angry' | 'anxious', by: string) =>
      review(by, {
        state: 'submitted',
        reviewer: { id: by, name: by },
        submittedAt: instant(9),
        corrections: [
          { seq: 3, tag: 'emotion', was: 'neutral', is },
          { seq: 5, tag: 'emotion', was: 'neutral', is },
          { seq: 99, tag: 'emotion', was: 'neutral', is },
        ],
      });
    expect(correctionRows(file, entries, [saying('anxious', 'rita'), saying('angry', 'rolf')])).to.deep.equal([
      {
        uid: 'k:3',
        text: '****** here, *******5678, never call again',
        lang: 'en',
        bot: 'Which number can we call, ******?',
        ask: 'fact',
        emotion: 'angry',
        by: 'rolf',
        at: instant(9),
      },
    ]);
  });

  it('name at most a thousand cases and the ten commonest mistakes of a tag', () => {
    const reviews = Array.from({ length: 1200 }, (_, n) =>
      review(`r${n}`, {
        caseNumber: `K-${n}`,
        state: 'submitted',
        messages: 2,
        corrections: [{ seq: 1, tag: 'signals', was: [], is: n % 3 === 0 ? ['legal'] : ['media', 'legal'] }],
      }),
    );
    const signals = tagQuality(reviews).tags.find(({ tag }) => tag === 'signals');
    expect(signals).to.include({ changed: 1200, rate: 0.5 });
    expect(signals?.behind).to.have.length(1000);
    expect(signals?.pairs).to.deep.equal([
      { was: '', is: 'media, legal', count: 800 },
      { was: '', is: 'legal', count: 400 },
    ]);
  });
});
