import { expect } from 'chai';
import fc from 'fast-check';
import { createMask, maskOf } from '../../../bot/review/mask.ts';
import { caseRecord, conversation, instant } from '../../support/records.ts';

describe('The mask of a conversation', () => {
  const known = (value: string, normal?: string) => {
    return { state: 'known' as const, value, at: instant(0), ...(normal === undefined ? {} : { normal }) };
  };
  const masks: [names: string[], text: string, shown: string][] = [
    [['Mary Smith'], 'I am Mary Smith.', 'I am **********.'],
    [['Mary Smith'], 'Ms Smith here, Mary to friends', 'Ms ***** here, **** to friends'],
    [['Mary Smith'], 'a blacksmith and a Smithson', 'a blacksmith and a Smithson'],
    [['Ms Wong'], 'Thank you, Ms Wong. Mrs Wong is out', 'Thank you, *******. Mrs **** is out'],
    [['Will Ho'], 'I will do that, Will', 'I will do that, ****'],
    [['王小明'], '我叫王小明，王先生您好，小王', '我叫***，*先生您好，小王'],
    [['王先生'], '王先生，王总', '***，*总'],
    [['歐陽娜娜'], '歐陽娜娜小姐', '****小姐'],
    [['李'], '李子不好吃', '李子不好吃'],
    [['a.b*c'], 'a.b*c and axbxc', '***** and axbxc'],
    [['Anne-Marie O’Neil'], 'Anne-Marie? O’Neil!', '**********? ******!'],
    [[], '电话13812345678，寄到 w@example.com', '电话*******5678，寄到 w@example.com'],
  ];
  for (const [names, text, shown] of masks)
    it(`of ${names.join() || 'nobody'} shows ${text}`, () => expect(createMask(names)(text)).to.equal(shown));

  it('knows the name and the contact that every case was told, and the name of the channel', () => {
    const one = caseRecord('k', 'one', { facts: { name: known('Ann Lee') }, customer: { id: 'u', name: 'ann.web' } });
    const two = caseRecord('k', 'two', { facts: { contact: known('WeChat kitty_88', 'kitty_88') } });
    const address = { ...conversation('k').address, user: { id: 'u', name: 'Annabel' } };
    const mask = maskOf([one, two], { address });
    expect(mask('Ann Lee, ann.web, Annabel: add kitty_88')).to.equal('*******, *******, *******: add ********');
    const declined = { state: 'declined' as const, value: '', at: instant(0) };
    const none = caseRecord('k', 'three', { facts: { name: declined, contact: declined }, customer: { id: 'u' } });
    expect(maskOf([none])('nothing is known')).to.equal('nothing is known');
  });

  it('keeps every offset, whatever it hides', () => {
    const signs = fc.stringMatching(/^[ -~王先生]{0,40}$/);
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), signs);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (names, said) => {
        expect(createMask(names, names)(said)).to.have.length(said.length);
      }),
    );
  });
});
