import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { answerReviews } from '../support/answeredPage.ts';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';
import { alarms, figures, newTerms } from '../support/figuresFixture.ts';
import { hostileTexts } from '../support/hostileTexts.ts';

const WORDS = '蟑螂 in the yogurt';
const THEMES = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'zh-Hans' },
  { theme: 'contrast', locale: 'zh-Hant' },
] as const;

function answerOf(path: string, text: string): unknown {
  if (path === '/review/figures') return figures(text);
  if (path === '/review/alarms') return alarms(text);
  if (path === '/review/new-terms') return newTerms(text);
  if (path.startsWith('/review/alarms/')) return {};
  return { cases: [], isComplete: true, total: { count: 0, isExact: true }, views: [] };
}

describe('the page of figures', function () {
  this.timeout(120_000);
  let host: ConsoleHost;
  let browser: Browser;

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
    host.me = { ...PEOPLE.supervisor, roles: ['supervisor'] };
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  async function open(text = WORDS, width = 1280, query = '') {
    const console = await ConsolePage.open(browser, host.url, {
      theme: 'light',
      path: '/console/setup',
      viewport: { width, height: 844 },
    });
    const asked = await answerReviews(console.page, (path) => answerOf(path, text));
    await console.page.goto(`${host.url}/console#/review/figures${query}`);
    // The address alone changed so far.
    await console.page.reload();
    await console.page.locator('.chart-space svg').first().waitFor();
    return { console, asked };
  }

  it('is without a fault of accessibility in each theme and language', async () => {
    const { console } = await open();
    const faults: string[] = [];
    for (const { theme, locale } of THEMES) {
      await console.choose({ theme, locale });
      await console.page.locator(`html[data-theme=${theme}][lang=${locale}]`).waitFor();
      await console.page.locator('.chart-space svg').first().waitFor();
      const found = await console.accessibilityFaults(theme === 'light' ? 'all' : 'colours');
      faults.push(...found.map((fault) => `${theme}: ${fault}`));
      await console.shoot(`figures-${theme}`);
    }
    expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
    await console.close();
  });

  it('is without a fault of accessibility, and fits, on a phone', async () => {
    const { console } = await open(WORDS, 390);
    const faults = await console.accessibilityFaults();
    expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
    await console.close();
  });

  it('opens the cases behind a number, and behind a bar with the keyboard', async () => {
    const { console } = await open();
    const { page } = console;
    await page.locator('.tile-value a').first().click();
    await page.waitForURL(/#\/review\?category=%2A|#\/review\?category=\*/);
    await page.goBack();
    const bar = page.locator('.chart-space rect[role=option]').first();
    await bar.waitFor();
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/review\?/);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('shows each chart as a table, says what it counts, and is narrowed by the address', async () => {
    const { console, asked } = await open(WORDS, 1280, '?opened=7d&category=delivery&unit=week');
    const { page } = console;
    const first = asked.find((path) => path.startsWith('/review/figures?')) ?? '';
    expect(Object.fromEntries(new URLSearchParams(first.split('?')[1]))).to.include({
      opened: '7d',
      category: 'delivery',
      unit: 'week',
    });
    const card = page.locator('.chart-card').nth(1);
    await card.getByRole('button', { name: 'Table' }).click();
    expect(await card.locator('tbody tr').count()).to.equal(4);
    await card.getByRole('button', { name: /^Definition/ }).click();
    await page.getByText(`byCategory: ${WORDS}`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '13 weeks' }).click();
    await page.waitForURL(/opened=91d/);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('notes who handles an alarm, and what they say to it', async () => {
    const { console, asked } = await open();
    const { page } = console;
    await page.getByRole('button', { name: 'I’ll handle it' }).first().click();
    await page.getByRole('textbox', { name: 'Note for colleagues' }).fill('I have called the maker.');
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    const sent = page.waitForRequest('**/review/alarms/**');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await sent).postDataJSON()).to.deep.equal({
      state: 'acknowledged',
      cases: 3,
      note: 'I have called the maker.',
    });
    expect(asked).to.include('/review/alarms/batch-food-abc');
    await page.locator('.alarm-note').getByText(WORDS).waitFor();
    await console.close();
  });

  it('leads from a number and from an alarm to an action', async () => {
    const { console } = await open(WORDS, 1280, '?category=delivery&unit=week');
    const { page } = console;
    await page.getByRole('button', { name: 'Definition of Complaints' }).click();
    const link = page.getByRole('link', { name: 'New improvement action' });
    const address = (await link.last().getAttribute('href')) ?? '';
    const [place, query] = address.split('?');
    expect(place).to.equal('#/review/actions');
    expect(Object.fromEntries(new URLSearchParams(query))).to.deep.equal({
      new: 'figure',
      name: 'complaints',
      value: '41',
      words: 'Complaints: 41',
      list: 'category=delivery&opened=28d',
    });
    await page.keyboard.press('Escape');
    const alarm = new URLSearchParams((await link.first().getAttribute('href'))?.split('?')[1]);
    expect([alarm.get('new'), alarm.get('name'), alarm.get('list')]).to.deep.equal(['alarm', 'batch', 'batch=x']);
    await console.close();
  });

  it('shows what comes though a part of it fails, which can be asked for again', async () => {
    const { console } = await open();
    const { page } = console;
    let fails = true;
    await page.route('**/review/figures?*parts=trend*', (route) => (fails ? route.abort() : route.fallback()));
    await page.reload();
    await page.locator('.tile').first().waitFor();
    const trend = page.getByRole('region', { name: 'Trend' });
    await trend.getByRole('alert').waitFor();
    expect(await page.locator('.tile').count()).to.equal(21);
    expect(await page.locator('.chart-space svg').count()).to.be.above(10);
    fails = false;
    await trend.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.chart-card.wide .chart-space svg').waitFor();
    await console.close();
  });

  it('says once why nothing can be counted', async () => {
    const { console } = await open();
    const { page } = console;
    await page.route('**/review/figures?*', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('alert').count()).to.equal(1);
    await console.close();
  });

  it('shows whatever is written as text', async () => {
    const { console } = await open(hostileTexts().join(' ').slice(0, 3000));
    for (const toggle of await console.page.getByRole('button', { name: 'Table' }).all()) await toggle.click();
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });
});
