import { expect } from 'chai';
import { isBareToday } from '../../../dialogs/listen/dayOfIt.ts';
import { factEntities } from '../../../dialogs/listen/factEntities.ts';
import { placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { signedName } from '../../../dialogs/listen/signedName.ts';
import { isHardPressed } from '../../../dialogs/policy/hardPressed.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import type { Heard } from '../../../dialogs/turn.ts';
import { recognize } from '../../../nlp/index.ts';

const heard = (text: string): Heard => ({ text, understanding: recognize(text), photos: 0, activityId: 'm1' });
const told = (text: string) => factEntities(heard(text)).map((one) => `${one.type}: ${one.text}`);

const VOUCHER = 'a voucher would do. does it expire?';

describe('what a message in English tells', () => {
  for (const [text, expected] of [
    ['2 packets actually 3', ['quantity: 3 packets']],
    ['my number is 01632 960 112', ['phone: 01632 960 112']],
  ] as const) {
    it(`is ${expected.join(', ')} in “${text}”`, () => {
      expect(told(text)).to.deep.equal(expected);
    });
  }

  it('is the day it was done today, and not that it is the fifth day today', () => {
    const bare = (text: string) => {
      const start = text.indexOf('today');
      return isBareToday(text, { text: 'today', start, end: start + 5 });
    };
    expect(bare('had the set lunch at Central branch today, awful')).to.equal(false);
    expect(bare('it is the fifth day today')).to.equal(true);
    expect(bare('I need it today')).to.equal(true);
  });

  it('is a shop without the day', () => {
    expect(placeIn('bought it at Tesco in Leeds last week')).to.equal('Tesco in Leeds');
    expect(placeIn('got it from Boots in Hull on the 3rd, batch L99210')).to.equal('Boots in Hull');
  });

  it('is no theft where a charge is called one, and one where something was stolen', () => {
    const signals = (text: string) => plausible(text, recognize(text)).signals;
    expect(signals("You charged me an $89 restocking fee. That's theft honestly")).not.to.include('crime');
    expect(signals('You lot have stolen 40 quid off me with this fee')).not.to.include('crime');
    expect(signals('Somebody stole my purse in your shop, that is theft')).to.include('crime');
  });

  it('is no unfit food where a voucher may run out', () => {
    const { signals, categories } = plausible(VOUCHER, recognize(VOUCHER));
    expect(signals).not.to.include('food_safety');
    expect(categories.map(({ code }) => code)).not.to.include('safety');
  });

  it('is what makes it hard for them', () => {
    for (const text of ["I'm 82 and live alone", 'my dad is 84', 'I have been made redundant', 'my 3 month old baby'])
      expect(isHardPressed(text), text).to.equal(true);
    for (const text of ["I'm 82% sure", 'the hardest bread ever', 'we are five adults', 'it was blind luck'])
      expect(isHardPressed(text), text).to.equal(false);
  });

  it('is a wish for something on us', () => {
    expect(wishedKinds('an apology and dinner on you')).to.have.members(['apology', 'compensation']);
  });

  it('is a name beside what else is told', () => {
    expect(signedName('torn on arrival, its Winnie here, order 20461')).to.equal('Winnie');
  });
});
