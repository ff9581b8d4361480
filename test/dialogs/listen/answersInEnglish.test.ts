import { expect } from 'chai';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { chargedFirst } from '../../../dialogs/listen/chargedFirst.ts';
import { saysUnharmed } from '../../../dialogs/listen/healthAnswer.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { nameWithPhone } from '../../../dialogs/listen/nameAnswer.ts';
import { nameAsked } from '../../../dialogs/listen/nameAsked.ts';
import { personalParts } from '../../../dialogs/listen/ofThemselves.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { isHardPressed } from '../../../dialogs/policy/hardPressed.ts';
import { recognize } from '../../../nlp/index.ts';
import { packNamed } from '../../support/talk.ts';
import { heard } from '../../support/turnView.ts';

const AT = { at: new Date('2026-11-22T02:00:00Z'), zone: 'Europe/London' };
const told = (text: string) => plausible(text, recognize(text, AT));

describe('answers in English', () => {
  for (const [fact, text] of [
    ['contact', 'account number 88213340'],
    ['name', 'acct no 4410-2298'],
    ['place', 'use the mobile on the account'],
    ['place', '2 spoons maybe'],
    ['place', 'Best before 03/27 lot B118'],
    ['place', 'the girl said "it happens"'],
    ['place', "I'm her son, Tim Hughes"],
    ['product', 'have two packs unopened'],
    ['product', '£34.20 for both of us'],
    ['product', 'Helen Forsythe. Contact: helenf@example.co.uk'],
    ['product', 'Just send the right dang boots'],
    ['batch', 'Gareth Pugh, 07700 900456'],
    ['occurredOn', "it was a coffee machine for my mum's birthday on friday"],
    ['name', 'Camberwell, Tuesday lunchtime'],
    ['name', 'no name tag'],
    ['name', 'samsung s22'],
    ['name', "water's off now, plumber came, £340"],
    ['product', 'not fussed about money just put it back how it was'],
    ['tried', 'tom'],
    ['tried', 'it was the 14th of June i sent it back'],
    ['place', 'The barman took it away and apologised.'],
    ['name', 'idk the flavour was prawn cocktail'],
    ['product', "Booths in Kendal, Saturday's shop"],
    ['place', 'another bag'],
    ['product', 'best before 12 jan 2027, no batch i can see'],
    ['staffMember', 'ask her say sorry can liao'],
  ] as const) {
    it(`takes "${text}" for no ${fact}`, () => {
      expect(readAnswer(fact, heard(text, { kind: 'fact', fact }))?.value ?? '').to.equal('');
    });
  }

  it('takes what they gave with the order for how to reach them', () => {
    const text = 'same email as on the order';
    expect(readAnswer('contact', heard(text, { kind: 'fact', fact: 'contact' }))).to.deep.equal({
      state: 'known',
      value: text,
    });
  });

  it('takes a town with its postcode, and what was not used, for no device and no item on a bill', async () => {
    const { facts } = await packNamed('telecom');
    const [device] = Object.entries(facts).find(([, { told: kind }]) => kind === 'device') ?? [''];
    expect(misfits(device, 'Swansea SA2', facts[device])).to.equal(true);
    expect(misfits(device, 'Galaxy S22', facts[device])).to.equal(false);
    expect(misfits('billItem', "didn't use it abroad or nothing", facts.billItem)).to.equal(true);
    expect(misfits('billItem', 'number is 07700 900 118, Stacey Flynn', facts.billItem)).to.equal(true);
  });

  it('takes the month out of a longer answer', () => {
    const text = 'it was from the Hull store in october, name is Comfy Nest';
    expect(readAnswer('occurredOn', heard(text, { kind: 'fact', fact: 'occurredOn' }))?.value).to.equal('october');
  });

  it('finds a name beside an address or an order number', () => {
    expect(nameWithPhone('Helen Forsythe. Contact: helenf@example.co.uk')?.name).to.equal('Helen Forsythe');
    expect(nameWithPhone('Sat night. Lee Moss, 07700 900888')?.name).to.equal('Lee Moss');
    expect(nameWithPhone('yesterday evening, Ann Poe 07700 900888')?.name).to.equal('Ann Poe');
    expect(nameWithPhone('Dr. Lee Moss, 07700 900888')?.name).to.equal('Dr Lee Moss');
    expect(nameWithPhone('April Day, 07700 900888')?.name).to.equal('April Day');
    expect(personalParts('order #R-77120 , DeShawn Miller').name).to.equal('DeShawn Miller');
    expect(nameAsked(heard('Camberwell, Tuesday lunchtime', { kind: 'fact', fact: 'name' }))).to.equal(undefined);
  });

  for (const [text, expected] of [
    ['Lumpy milk, three cartons, all of them well within date, and nobody rang me back when I called', false],
    ['Good value normally but the soup I had today had a piece of wire floating in the middle of it', false],
    ['There was glass in the jar and luckily nobody ate any of it before we spotted what it was', true],
    ["we're all fine", true],
    ['Not ok', false],
    ['yes im the one who nearly ate it', true],
    ["she's 5 months. no fever, just the cough", false],
  ] as const) {
    it(`hears ${expected ? '' : 'nothing '}of everybody being well in "${text}"`, () => {
      expect(saysUnharmed(text)).to.equal(expected);
    });
  }

  for (const [text, code] of [
    ["Yo the drip coffee maker I copped from y'all on 11/11 straight up died. 9 days. NINE", 'quality'],
    ['my oat milk has been lumpy, like cottage cheese, well within date', 'safety'],
    ['all the murukku are rancid already but expiry is next year', 'safety'],
    ['I still cannot receive calls since I moved my number to you', 'network'],
    ['my bill went from $89 to $124 because some promo expired and nobody told me', 'billing'],
    ['bought a highchair off you, leg snapped with my baby in it. shes ok just a fright', 'safety'],
    ['Your security guard followed me round the shop and asked to look in my bag', 'staff'],
    ['waiter spilt curry on my white sari and gave me a napkin', 'staff'],
  ] as const) {
    it(`hears ${code} in "${text}"`, () => {
      expect(told(text).categories[0]?.code).to.equal(code);
    });
  }

  it('hears no demand for silence in a fare that is asked for', () => {
    expect(told('i want you to pay for the taxi and tell me why there was no sign').signals).not.to.include(
      'extortion',
    );
    expect(told('pay me 5000 or I post the video everywhere').signals).to.include('extortion');
  });

  it('takes neither sum of a bill that went up for what was charged', () => {
    const sums = (text: string) => chargedFirst(text, told(text).entities).filter(({ type }) => type === 'amount');
    expect(sums('my bill jumped from £32 to £61 with no warning')).to.deep.equal([]);
    expect(sums('quoted £20 for the lot, then you took £32').map(({ value }) => value)[0]).to.match(/^32/u);
  });

  for (const [text, expected] of [
    ["she's 81 and lives alone", true],
    ["I'm on ESA and I've got £14 left", true],
    ['please, there is no food in', true],
    ['the 81 bus goes past your shop', false],
  ] as const) {
    it(`hears ${expected ? 'hardship' : 'none'} in "${text}"`, () => {
      expect(isHardPressed(text)).to.equal(expected);
    });
  }
});
