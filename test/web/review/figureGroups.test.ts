import { expect } from 'chai';
import { FIGURE_PARTS } from '../../../dialogs/index.ts';
import { groupsFor } from '../../../web/console/review/figures/figureGroups.ts';

describe('What the page of figures asks for', () => {
  it('is every part that the server has, each once', () => {
    expect(groupsFor(true).flat()).to.deep.equal([...FIGURE_PARTS]);
  });

  it('is not what sets colleagues side by side, unless for supervisors', () => {
    expect(groupsFor(false).flat()).to.deep.equal(FIGURE_PARTS.filter((part) => part !== 'agents'));
  });
});
