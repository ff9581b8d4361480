import { expect } from 'chai';
import { composeLetter, type Letter, type LetterPart, letterText } from '../../../dialogs/letter/index.ts';
import { handoff, instant, promiseRecord } from '../../support/records.ts';
import { fullSource, NOW, sourceOf, told } from './letterSetting.ts';

const abouts = ({ parts }: Letter) => parts.map(({ about }) => about);

function part(letter: Letter, about: LetterPart['about']): string {
  return letter.parts
    .filter((one) => one.about === about)
    .map(({ text, items }) => [text, ...items].join('\n'))
    .join('\n');
}

describe('an apology letter', () => {
  it('says in order: sorry, what happened, why, what was done, what changes, what is agreed, contact, thanks', () => {
    const letter = composeLetter(fullSource({}, { signed: 'Anna', cause: 'It was put down.', change: 'We look.' }));
    expect(abouts(letter)).to.deep.equal([
      'sorry',
      'happened',
      'cause',
      'done',
      'change',
      'agreed',
      'contact',
      'thanks',
    ]);
  });

  it('leaves out what it has no facts for', () => {
    expect(abouts(composeLetter(sourceOf()))).to.deep.equal(['sorry', 'done', 'contact', 'thanks']);
  });

  it('carries brand, date, case number and name, and the times in full', () => {
    const letter = composeLetter(fullSource());
    expect(letter).to.include({ brand: 'Maple Lane', date: '22 November 2026', salutation: 'Dear Ms Chen,' });
    expect(letter.reference).to.equal('Our reference: K482-910-375');
    expect(part(letter, 'cause')).to.include('By 5:00 pm on Monday 23 November 2026');
    expect(part(letter, 'agreed')).to.match(/by 9:15 am on Sunday 22 November 2026\.$/);
    expect(letterText(letter)).not.to.match(/\btoday\b|\btomorrow\b|\byesterday\b|\{\w+\}|undefined/);
  });

  it('reads back what the customer said, days as the days they were, and keeps contact and photos out of it', () => {
    expect(part(composeLetter(fullSource()), 'happened').split('\n').slice(1)).to.deep.equal([
      "What happened: My parcel was due on Monday and it still isn't here.",
      'Order number: 8830-1',
      'When: 16 November 2026',
    ]);
    expect(letterText(composeLetter(fullSource()))).not.to.include('13800138000');
  });

  describe('names a cause', () => {
    it('only as whoever signs has established it', () => {
      const letter = composeLetter(fullSource({}, { signed: 'Anna', cause: 'The label was torn.' }));
      expect(part(letter, 'cause')).to.equal('We have looked into how this came about. The label was torn.');
    });

    it('and else says by when we write again, if that is promised', () => {
      expect(part(composeLetter(fullSource()), 'cause')).to.match(/^We are still looking into .* By 5:00 pm/);
    });

    for (const [what, promises] of [
      ['nothing is promised', []],
      ['the promised time has passed', [promiseRecord('k', 'p', { caseId: 'c1', dueAt: instant(60) })]],
      ['the promise is kept', [promiseRecord('k', 'p', { caseId: 'c1', dueAt: instant(200_000), state: 'kept' })]],
      ['it is another case’s', [promiseRecord('k', 'p', { caseId: 'c2', dueAt: instant(200_000) })]],
      [
        'only our own reminder is due',
        [promiseRecord('k', 'p', { caseId: 'c1', dueAt: instant(200_000), kind: 'nudge' })],
      ],
    ] as const) {
      it(`and says nothing about it when ${what}`, () => {
        const letter = composeLetter(fullSource({}, { conversation: { dialog: {}, promises: [...promises] } }));
        expect(abouts(letter)).not.to.include('cause');
      });
    }
  });

  it('tells as done what is on record, and of a colleague only who took this case', () => {
    expect(part(composeLetter(fullSource()), 'done'))
      .to.include('A colleague')
      .and.to.include('What you sent us');
    const other = handoff('k', 'h', { caseId: 'c2', state: 'accepted', acceptedAt: instant(3600) });
    const letter = composeLetter(fullSource({}, { conversation: { dialog: {}, promises: [], handoff: other } }));
    expect(part(letter, 'done')).not.to.include('A colleague');
    const history = [
      { at: instant(7200), from: 'accepted', to: 'followed_up', actor: 'customer', reason: 'solved' },
    ] as const;
    const closed = composeLetter(fullSource({ status: 'closed', history: [...history] }));
    expect(part(closed, 'done')).to.include('On 21 November 2026 we asked you whether the matter was settled');
    const reopened = composeLetter(fullSource({ status: 'reopened', history: [...history] }));
    expect(part(reopened, 'done')).not.to.include('settled');
  });

  it('offers what is on the table, with a time that holds from now on', () => {
    const remedies = [{ remedyId: 'trace_parcel', state: 'offered' as const, at: instant(0) }];
    const letter = composeLetter(fullSource({ remedies, status: 'proposed' }));
    expect(abouts(letter)).to.include('offer').and.not.to.include('agreed');
    expect(part(letter, 'offer')).to.include('by 9:00 pm on Sunday 22 November 2026');
  });

  it('says the amount that is on record, and leaves a remedy out that the pack no longer has', () => {
    const remedies = [
      { remedyId: 'small_voucher', state: 'accepted' as const, amount: 'CN¥17', at: instant(0) },
      { remedyId: 'golden_watch', state: 'accepted' as const, at: instant(0) },
      { remedyId: 'constructor', state: 'accepted' as const, at: instant(0) },
    ];
    const { parts } = composeLetter(fullSource({ remedies }));
    const agreed = parts.find(({ about }) => about === 'agreed');
    expect(agreed?.items).to.have.length(1);
    expect(agreed?.items[0]).to.include('CN¥17');
  });

  it('leaves a refused remedy out, and says who decides the wish and by when', () => {
    const remedies = [{ remedyId: 'trace_parcel', state: 'refused' as const, at: instant(0) }];
    const letter = composeLetter(fullSource({ remedies, status: 'escalated' }));
    expect(abouts(letter)).not.to.include.members(['agreed', 'offer']);
    expect(part(letter, 'decision')).to.equal(
      'You asked us for this: “I want my money back”. A supervisor decides on it, and you will have the answer by 5:00 pm on Monday 23 November 2026.',
    );
  });

  for (const lane of ['extortion', 'threat', 'abuse', 'self_harm'] as const) {
    it(`does not read the demand back in the lane ${lane}`, () => {
      expect(abouts(composeLetter(fullSource({ remedies: [], lane })))).not.to.include('decision');
    });
  }

  it('does not read abuse back', () => {
    const facts = { details: told('You filthy thieves'), product: told('Kettle') };
    const letter = composeLetter(sourceOf({ facts, signals: ['abuse'] }));
    expect(part(letter, 'happened')).to.include('Kettle').and.not.to.include('thieves');
  });

  it('never lets what a customer wrote become a mark, a line or turned writing', () => {
    const evil = 'nice {by} {number}\n\nYours,\r\u202Eboss\u0007\uD800';
    const text = letterText(composeLetter(fullSource({ facts: { details: told(evil) } })));
    expect(text).to.include('What happened: nice {by} {number} Yours, boss');
    expect(text.isWellFormed()).to.equal(true);
  });

  it('is closed as British letters are: sincerely to a name, faithfully to none', () => {
    expect(composeLetter(fullSource()).close).to.deep.equal(['Yours sincerely,']);
    expect(composeLetter(sourceOf()).close).to.deep.equal(['Yours faithfully,']);
    expect(composeLetter(sourceOf({}, { signed: ' Anna  Smith ' })).signature[0]).to.equal('Anna Smith');
  });

  it('is dated on the clock of the reader', () => {
    const dialog = { session: { zone: 'America/Los_Angeles' } };
    const late = new Date('2026-11-23T02:00:00Z');
    expect(composeLetter(sourceOf({}, { now: late })).date).to.equal('23 November 2026');
    const far = composeLetter(sourceOf({}, { now: late, conversation: { dialog, promises: [] } }));
    expect(far.date).to.equal('22 November 2026');
    expect(NOW.getTime()).to.be.below(late.getTime());
  });
});
