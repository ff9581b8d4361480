import { expect } from 'chai';
import { addHabits, isMention } from '../../../nlp/model/habits.ts';

/** The habits of a text alone. */
function readHabits(text: string): number[] {
  const cues: number[] = [];
  addHabits(text, cues);
  return cues;
}

describe('habits of writing', () => {
  it('are the same whatever the message says', () => {
    expect(readHabits('@shop you lost my parcel')).to.deep.equal(readHabits('@shop it never came today'));
  });

  const differing: readonly [string, string, string][] = [
    ['a mention', 'hello @shop', 'hello shops'],
    ['many mentions', '@a @b @c @d hello', '@a @b c d hello!!'],
    ['the kind of link', 'see http://a.example/b', 'see https://a.example/'],
    ['line breaks', 'one\ntwo', 'one two'],
    ['typographic apostrophes', 'it’s late', "it's late"],
    ['length', 'late', 'late, and nobody answers the phone since monday'],
  ];
  for (const [what, one, other] of differing) {
    it(`tell ${what}`, () => {
      expect(readHabits(one)).not.to.deep.equal(readHabits(other));
    });
  }

  it('count so far and no further, and look at the beginning of a long message only', () => {
    expect(readHabits('@'.repeat(700))).to.deep.equal(readHabits('@'.repeat(600)));
    const long = 'a'.repeat(5000);
    expect(readHabits(`${long}@#\n`)).to.deep.equal(readHabits(`${long}bbb`));
  });

  const mentioned = (text: string): number[] => readHabits(text).filter(isMention);

  it('tell whom a message mentions, in capitals or not, up to four', () => {
    expect(mentioned('@United my bag')).to.deep.equal(mentioned('hello @united'));
    expect(mentioned('@united')).to.not.deep.equal(mentioned('@delta'));
    expect(mentioned('@a @b @c @d @e')).to.have.lengthOf(4);
    expect(mentioned('@ @@ nobody')).to.deep.equal([]);
  });
});
