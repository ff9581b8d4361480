import { expect } from 'chai';
import fc from 'fast-check';
import { addressOf, placeOf } from '../../../web/console/app/ui.ts';
import { landsOnReview, mayOpen, reviewPagesOf } from '../../../web/console/review/access.ts';
import { addressOfReview, REVIEW_PAGES, reviewPlaceOf } from '../../../web/console/review/place.ts';

describe('the address of a reviewers’ page', () => {
  it('leads to the page it was made of, whatever the case is called', () => {
    const place = fc.record({
      page: fc.constantFrom(...REVIEW_PAGES),
      id: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      query: fc.string().map((text) => new URLSearchParams({ q: text }).toString()),
    });
    fc.assert(
      fc.property(place, ({ id, ...rest }) => {
        // The page that lists everything is about nothing in particular.
        const given = id === undefined || rest.page === 'find' ? rest : { ...rest, id: id.toWellFormed() };
        expect(reviewPlaceOf(addressOfReview(given))).to.deep.equal(given);
      }),
    );
  });

  const others: [string, string | undefined][] = [
    ['#/review', 'find'],
    ['#/review/', 'find'],
    ['#/review?q=a', 'find'],
    ['#/review/nowhere', 'find'],
    ['#/review/case/%E0%A4%A', 'case'],
    ['#/reviewers', undefined],
    ['#/c/K1', undefined],
    ['', undefined],
  ];
  for (const [hash, page] of others) {
    it(`${hash === '' ? 'that is empty' : hash} leads to ${page ?? 'another part of the console'}`, () => {
      expect(reviewPlaceOf(hash)?.page).to.equal(page);
    });
  }

  it('is one of the places of the console', () => {
    const hash = '#/review/figures?opened=30d';
    expect(addressOf(placeOf(hash))).to.equal(hash);
    expect(addressOf(placeOf('#/people'))).to.equal('#/people');
    expect(addressOf(placeOf('#/c/a%2Fb'))).to.equal('#/c/a%2Fb');
  });
});

describe('who finds which page', () => {
  const cases: [readonly ('agent' | 'supervisor' | 'reviewer' | 'admin')[], string, boolean][] = [
    [['reviewer'], 'find figures actions report calibrations exports', true],
    [['supervisor'], 'find figures actions report calibrations exports', false],
    [['agent'], 'judged', false],
    [['agent', 'reviewer'], 'find figures actions report calibrations exports judged', false],
    [['admin'], '', false],
  ];
  for (const [roles, pages, lands] of cases) {
    it(`${roles.join(' and ')}: ${pages === '' ? 'none' : pages}`, () => {
      expect(reviewPagesOf({ roles: [...roles] }).join(' ')).to.equal(pages);
      expect(landsOnReview({ roles: [...roles] })).to.equal(lands);
      expect(mayOpen({ roles: [...roles] }, 'case')).to.equal(pages !== '');
      expect(mayOpen({ roles: [...roles] }, 'exports')).to.equal(pages.includes('exports'));
    });
  }
});
