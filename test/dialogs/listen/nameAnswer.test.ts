import { expect } from 'chai';
import { hanPerson } from '../../../dialogs/listen/hanName.ts';
import { isFullName, isSomebody, mayBeNoPerson, nameIn, placeIn } from '../../../dialogs/listen/nameAnswer.ts';

describe('a name and nothing else', () => {
  const PEOPLE = [
    'Sarah',
    'sam',
    "Mark O'Neill",
    '李娜',
    '王丽',
    '李雯',
    '褚玥',
    '王建国',
    '王小明',
    '陳大文',
    '沈佳琪',
    '陳太',
    '王女士',
    'my name is Jo',
  ];
  for (const name of PEOPLE) it(`${name} is somebody`, () => expect(isSomebody(name)).to.equal(true));

  const EITHER = ['Jordan', 'victoria', '龙华', '黄龙'];
  for (const name of EITHER) {
    it(`${name} may be a person, and may be a place`, () => {
      expect(isFullName(name)).to.equal(true);
      expect(mayBeNoPerson(name)).to.equal(true);
      expect(isSomebody(name)).to.equal(false);
    });
  }

  const NEITHER = ['信義店', 'Oxford Street', '退款', 'the till'];
  for (const words of NEITHER) it(`${words} is nobody`, () => expect(isSomebody(words)).to.equal(false));

  for (const town of ['浦东', '铜锣湾', '在闵行']) {
    it(`${town} is a place, whatever was asked`, () => {
      expect(nameIn(town)).to.equal(undefined);
      expect(placeIn(town)).to.equal(town.replace('在', ''));
    });
  }
  it('is 马小军, and no scissors and no jeweller', () => {
    expect(isFullName('马小军')).to.equal(true);
    for (const words of ['周大福', '张小泉', '王小姐', '马大哈', '黄大仙'])
      expect(hanPerson(words), words).to.equal(undefined);
  });
  for (const words of ['就是本机', '本機', '機主本人', '本人'])
    it(`${words} says whose line it is, and no name`, () => expect(nameIn(words)).to.equal(undefined));
  it('is a name where somebody says that it is theirs', () => expect(nameIn('我叫朝阳')).to.equal('朝阳'));
});
