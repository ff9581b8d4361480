import { expect } from 'chai';
import type { ConsolePage } from '../support/consolePage.ts';
import { AS_THE_COMMAND, openReviewHouse, type ReviewHouse } from '../support/reviewHouse.ts';
import { PASSWORD } from '../support/staff.ts';

const IS_WANTED = process.env.KESU_NIGHTLY === '1' || process.env.KESU_SHOTS === '1';
const REASON = 'This is care, not a question about facts: whoever has been sick all night is asked how they are.';

/** Plays what docs/review-first.md says, step by step, and makes its pictures. */
(IS_WANTED ? describe : describe.skip)('the first five minutes of a reviewer, as the page tells them', function () {
  this.timeout(300_000);
  let house: ReviewHouse;
  let nora: ConsolePage;

  before(async () => {
    house = await openReviewHouse(300, AS_THE_COMMAND);
  });
  after(async () => {
    await nora?.close();
    await house?.dispose();
  });

  it('adds a reviewer', async () => {
    const ada = await house.open('ada');
    const { page } = ada;
    await page.getByRole('button', { name: 'Add a person' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Nora Lind');
    await form.getByRole('textbox', { name: 'User name' }).fill('nora');
    await form.getByLabel('Password').fill(PASSWORD);
    await form.getByRole('checkbox', { name: 'Agent' }).uncheck();
    await form.getByRole('checkbox', { name: 'Reviewer' }).check();
    await ada.shoot('review-person-light');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Nora Lind').waitFor();
    expect(ada.problems).to.deep.equal([]);
    await ada.close();
  });

  it('finds a conversation', async () => {
    nora = await house.open('nora');
    const { page } = nora;
    await page.locator('.find-count', { hasText: '300 cases' }).waitFor();
    await nora.shoot('review-find-light');
    await page.keyboard.press('/');
    await page.keyboard.type('oysters');
    await page.locator('.find-count', { hasText: '1 case' }).waitFor();
    await page.locator('.case-row', { hasText: 'Unwell after a meal' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });

  it('reads it, and sees what the rubric says', async () => {
    const { page } = nora;
    await page.locator('#point-apology', { hasText: 'Nobody apologised' }).waitFor();
    await page.locator('.score-total', { hasText: 'Automatic score 60' }).waitFor();
    await nora.shoot('review-read-light');
  });

  it('confirms one point, overrules another with a reason, and confirms the rest', async () => {
    const { page } = nora;
    await page.getByRole('button', { name: 'Review this case' }).click();
    await page.locator('#point-apology').getByRole('button', { name: 'Confirm', exact: true }).click();
    const point = page.locator('#point-onlyUnknown');
    await point.locator('.quote').last().click();
    await point.getByRole('button', { name: 'Met', exact: true }).click();
    await point.getByRole('textbox', { name: 'Why' }).fill(REASON);
    await page.locator('.own-review').getByText('2 of 16 points judged').waitFor();
    await point.scrollIntoViewIfNeeded();
    await nora.shoot('review-overrule-light');
    await page.getByRole('button', { name: 'Confirm the rest' }).click();
    await page.locator('.own-review').getByText('16 of 16 points judged').waitFor();
  });

  it('submits, and finds the review below the score', async () => {
    const { page } = nora;
    await page.getByRole('button', { name: 'Submit review' }).click();
    await page.getByText('Review submitted.').waitFor();
    const review = page.locator('.reviews', { hasText: '1 point overruled' });
    await review.getByText(REASON).waitFor();
    await review.getByText('Score 66 of 100').waitFor();
    await review.scrollIntoViewIfNeeded();
    await page.locator('.notice').getByRole('button').click();
    await nora.shoot('review-submitted-light');
  });

  it('opens the figures, and the cases behind one', async () => {
    const { page } = nora;
    await page
      .getByRole('button', { name: 'Figures' })
      .or(page.getByRole('link', { name: 'Figures' }))
      .first()
      .click();
    await page.locator('.chart-space svg').first().waitFor();
    await nora.shoot('review-figures-light');
    await page.locator('.tile', { hasText: 'Cases with an overdue promise' }).locator('.tile-value a').click();
    await page.locator('.case-row').first().waitFor();
    expect(nora.problems).to.deep.equal([]);
  });
});
