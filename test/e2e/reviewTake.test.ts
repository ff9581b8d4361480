import { expect } from 'chai';
import type { ConsolePage } from '../support/consolePage.ts';
import { openReviewHouse, type ReviewHouse } from '../support/reviewHouse.ts';

/** A page of the reviewers, opened by its address. */
async function openAt(house: ReviewHouse, login: string, hash: string): Promise<ConsolePage> {
  const console = await house.open(login, { path: `/console${hash}` });
  await console.page.locator('main h1').waitFor();
  return console;
}

describe('what reviewers take away, in the browser', function () {
  this.timeout(120_000);
  let house: ReviewHouse;

  before(async () => {
    house = await openReviewHouse(16);
  });
  after(() => house?.dispose());

  it('is a file of the list: asked for, watched, saved, removed', async () => {
    const console = await openAt(house, 'rita', '#/review?status=closed');
    const { page } = console;
    await page.locator('.case-row').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('List: Status: Closed').waitFor();
    expect(await dialog.getByText('With personal data').count(), 'a list is for supervisors').to.equal(0);
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save file' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).to.match(/^kesu-cases-\d{8}-\d{4}\.csv$/);
    expect(new URL(page.url()).hash).to.equal('#/review/exports');
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No files.').waitFor();
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('is one case with personal data, for a reason', async () => {
    const number = house.cases[0]?.record.number ?? '';
    const console = await openAt(house, 'rita', `#/review/exports/${number}`);
    const dialog = console.page.getByRole('dialog');
    await dialog.getByText(`Case ${number}`).waitFor();
    await dialog.getByRole('switch', { name: 'With personal data' }).click();
    await dialog.getByRole('textbox', { name: 'Why are they needed?' }).fill('The regulator asks for it.');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    await console.page.getByText('with personal data').waitFor();
    await console.page.getByRole('link', { name: 'Save file' }).waitFor();
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('is an action that begins with a figure and ends with what came of it', async () => {
    const query = 'new=figure&name=complaints&words=Too+many&list=category%3Dquality';
    const console = await openAt(house, 'sam', `#/review/actions?${query}`);
    const { page } = console;
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Check the kettles before they leave');
    expect(await dialog.getByRole('combobox', { name: 'Measured by' }).inputValue()).to.equal('complaints');
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Check the kettles before they leave' }).waitFor();
    await page.getByRole('link', { name: 'Show the cases' }).waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Measure the effect' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Measure' }).click();
    await page.getByText('Measured.').first().waitFor();
    await page.getByRole('button', { name: 'It worked' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Half as many.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The action is now “Worked”.').waitFor();
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    await page.getByRole('link', { name: 'All actions' }).click();
    await page.getByRole('button', { name: 'Worked 1' }).click();
    await page.getByRole('link', { name: 'Check the kettles before they leave' }).waitFor();
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('is a report that opens as a page of its own, in each language', async () => {
    const console = await openAt(house, 'rita', '#/review/report');
    const { page } = console;
    await page.getByRole('button', { name: 'This month' }).click();
    await page.getByRole('button', { name: 'Make a report' }).click();
    await page.getByText('The report is made.').waitFor();
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: '简体中文' }).first().click();
    const report = await opening;
    await report.getByRole('heading', { name: '客户投诉处理报告' }).waitFor();
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('can be read in dark and in high contrast', async () => {
    for (const theme of ['dark', 'contrast'] as const)
      for (const page of ['actions', 'report']) {
        const console = await house.open('rita', { path: `/console#/review/${page}`, theme });
        await console.page.locator('.take-row').first().waitFor();
        expect(await console.accessibilityFaults('colours'), `${page} ${theme}`).to.deep.equal([]);
        await console.close();
      }
  });

  it('fits a phone, in every language', async () => {
    for (const [locale, login] of [
      ['en-GB', 'rita'],
      ['zh-CN', 'rolf'],
    ] as const)
      for (const page of ['actions', 'report', 'exports']) {
        const viewport = { width: 390, height: 800 };
        const console = await house.open(login, { path: `/console#/review/${page}`, viewport, locale });
        await console.page.locator('main h1').waitFor();
        expect(await console.overflowing(), `${page} ${locale}`).to.deep.equal([]);
        expect(console.problems).to.deep.equal([]);
        await console.close();
      }
  });
});
