import { expect } from 'chai';
import type { ConsolePage } from '../support/consolePage.ts';
import { openReviewHouse, type ReviewHouse } from '../support/reviewHouse.ts';

/** Cases that are listed, by number. */
const listed = (console: ConsolePage) => console.page.locator('.case-row .case-number').allInnerTexts();

describe('a reviewer at work', function () {
  this.timeout(180_000);
  let house: ReviewHouse;

  before(async () => {
    house = await openReviewHouse(48);
  });
  after(() => house?.dispose());

  it('lands on the list, which has every case, the newest first', async () => {
    const console = await house.open('rita');
    const { page } = console;
    await page.locator('.case-row').first().waitFor();
    expect(new URL(page.url()).hash).to.equal('#/review');
    const newest = [...house.cases].sort((one, other) => other.record.openedAt.localeCompare(one.record.openedAt));
    const numbers = (await listed(console)).filter((text) => /^K\d/.test(text));
    const shown = newest.map(({ record }) => record.number).filter((number) => numbers.includes(number));
    expect(numbers).to.deep.equal(shown);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('narrows the list by words and filters, and a colleague who is given the link finds the same', async () => {
    const console = await house.open('rita');
    const { page } = console;
    await page.locator('.case-row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('退款');
    await page.locator('.case-words mark').first().waitFor();
    const marks = await page.locator('.case-words mark').allInnerTexts();
    expect(new Set(marks)).to.deep.equal(new Set(['退款']));
    await page.getByRole('button', { name: 'Severity', exact: true }).click();
    await page.getByRole('button', { name: 'at least 3' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForURL(/severity=3/);
    await page.locator('.case-list[data-stale=false]').waitFor();
    await page.getByText(/^\d+ cases?$/).waitFor();
    const levels = await page.locator('.case-row .severity').allInnerTexts();
    expect(levels.length).to.be.above(0);
    expect(levels.filter((text) => Number.parseInt(text, 10) < 3)).to.deep.equal([]);
    const mine = await listed(console);
    const { hash } = new URL(page.url());
    const colleague = await house.open('rolf', { path: `/console${hash}` });
    await colleague.page.locator('.case-words mark').first().waitFor();
    expect(await listed(colleague)).to.deep.equal(mine);
    expect([...console.problems, ...colleague.problems]).to.deep.equal([]);
    await Promise.all([console.close(), colleague.close()]);
  });

  it('keeps a search for the team, and draws the same sample with the same seed', async () => {
    const console = await house.open('rita', { path: '/console#/review?status=closed' });
    const { page } = console;
    await page.locator('.case-row').first().waitFor();
    await page.keyboard.press('o');
    await page.getByRole('menuitem', { name: 'Save this search …' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Closed ones');
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.keyboard.press('s');
    await page.getByRole('spinbutton', { name: 'How many' }).fill('5');
    await page.getByRole('textbox', { name: 'Seed' }).fill('42');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await page.getByText('Sample of 5').waitFor();
    const drawn = await listed(console);

    const colleague = await house.open('sam', { path: '/console#/review' });
    await colleague.page.locator('.case-row').first().waitFor();
    await colleague.page.keyboard.press('o');
    await colleague.page.getByRole('menuitemradio', { name: /Closed ones/ }).click();
    await colleague.page.waitForURL(/status=closed/);
    await colleague.page.goto(`${house.live.url}/console#/review?status=closed&size=5&seed=42&spread=category`);
    await colleague.page.getByText('Sample of 5').waitFor();
    expect(await listed(colleague)).to.deep.equal(drawn);
    expect([...console.problems, ...colleague.problems]).to.deep.equal([]);
    await Promise.all([console.close(), colleague.close()]);
  });

  it('reads by keys alone: open, from line to line and stage to stage, to the next case, and back to where it was', async () => {
    const console = await house.open('rita', { path: '/console#/review?is=complaint' });
    const { page } = console;
    await page.locator('.case-row').first().waitFor();
    const [first, second] = await listed(console);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.read-line').first().waitFor();
    expect(await page.locator('.read-number').innerText()).to.equal(first);
    await page.keyboard.press(']');
    await page.keyboard.press('j');
    await page.waitForFunction("document.activeElement?.classList.contains('read-line')");
    for (const [key, tab] of [
      ['m', 'Case'],
      ['o', 'Promises, waits'],
      ['h', 'Course'],
      ['s', 'Score'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    }
    await page.keyboard.press('Shift+J');
    await page.locator('.read-number', { hasText: second ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.case-row').first().waitFor();
    await page.waitForFunction("document.activeElement?.classList.contains('case-row')");
    expect(await page.locator('.case-row:focus .case-number').innerText()).to.equal(second);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('sees personal data only after saying why, which is on record', async () => {
    const file = house.cases.find(({ record }) => (record.facts.name?.value ?? '').length > 3);
    const name = file?.record.facts.name?.value ?? '';
    const console = await house.open('rita', { path: `/console#/review/case/${file?.record.number}` });
    const { page } = console;
    await page.locator('.read-line').first().waitFor();
    await page.keyboard.press('m');
    await page.locator('.facts').waitFor();
    const text = () => page.locator('main').innerText();
    expect(await text()).to.not.contain(name);
    await page.keyboard.press('u');
    const show = page.getByRole('dialog').getByRole('button', { name: 'Show', exact: true });
    expect(await show.getAttribute('aria-disabled')).to.equal('true');
    await page.getByRole('radio', { name: 'To answer a dispute' }).check();
    await show.click();
    await page.locator('.read-unmasked').waitFor();
    expect(await text()).to.contain(name);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('is nobody who only answers customers', async () => {
    const console = await house.open('mei', { path: '/console#/review' });
    const { page } = console;
    await page.getByText('Your role does not cover this page.').waitFor();
    expect(await page.getByRole('button', { name: 'Find conversations' }).count()).to.equal(0);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });
});
