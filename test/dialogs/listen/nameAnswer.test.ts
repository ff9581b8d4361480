import { expect } from 'chai';
import { isFullName, isSomebody, mayBeNoPerson } from '../../../dialogs/listen/nameAnswer.ts';

describe('a name and nothing else', () => {
  const PEOPLE = ['Sarah', 'sam', "Mark O'Neill", '李娜', '王丽', '陳太', '王女士', 'my name is Jo'];
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
});
