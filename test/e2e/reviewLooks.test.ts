import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { answerReviews } from '../support/answeredPage.ts';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';
import { hostileAnswer } from '../support/hostileAnswers.ts';
import { foundCase } from '../support/reviewFixture.ts';

const WORDS = [
  'The parcel came late, and nobody called. 客户很着急。',
  '我要退款，請盡快處理',
  'Good morning, thank you.',
];

type Step = (console: ConsolePage) => Promise<void>;
const shown =
  (selector: string): Step =>
  async (console) => {
    await console.page.locator(selector).first().waitFor();
  };
const press =
  (before: Step, key: string, after: string): Step =>
  async (console) => {
    await before(console);
    await console.page.keyboard.press(key);
    await console.page.locator(after).first().waitFor();
  };
const list = shown('.case-row');
const read = shown('.read-line');

/** Every view of finding and reading, and how one comes to it. */
const VIEWS: Record<string, { hash: string; to: Step }> = {
  find: { hash: '#/review', to: list },
  filtered: { hash: '#/review?q=退款&category=quality&score=..79&opened=7d', to: list },
  filter: {
    hash: '#/review?category=quality',
    async to(console) {
      await list(console);
      await console.page.locator('#filter-category').click();
      await console.page.getByRole('checkbox').first().waitFor();
    },
  },
  range: {
    hash: '#/review?score=..79',
    async to(console) {
      await list(console);
      await console.page.locator('#filter-score').click();
      await console.page.getByRole('spinbutton').first().waitFor();
    },
  },
  moreFilters: { hash: '#/review', to: press(list, 'f', '.more-groups') },
  sample: { hash: '#/review', to: press(list, 's', '[role=dialog]') },
  sampled: { hash: '#/review?size=3&seed=1&spread=lane', to: list },
  nothing: { hash: '#/review?q=nothing', to: shown('.find-none') },
  score: { hash: '#/review/case/x', to: read },
  matter: { hash: '#/review/case/x', to: press(read, 'm', '.curve') },
  promises: { hash: '#/review/case/x', to: press(read, 'o', '.side-jump') },
  course: { hash: '#/review/case/x', to: press(read, 'h', '.steps') },
  unmask: { hash: '#/review/case/x', to: press(read, 'u', '[role=dialog]') },
};

const THEMES = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'zh-Hans' },
  { theme: 'contrast', locale: 'zh-Hant' },
] as const;

describe('every view of finding and reading', function () {
  this.timeout(120_000);
  let host: ConsoleHost;
  let browser: Browser;

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
    host.me = { ...PEOPLE.supervisor, roles: ['reviewer'] };
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  async function open(name: string, width = 1280): Promise<ConsolePage> {
    const { hash, to } = VIEWS[name] ?? { hash: '', to: list };
    const console = await ConsolePage.open(browser, host.url, {
      theme: 'light',
      path: '/console/setup',
      viewport: { width, height: 844 },
    });
    await answerReviews(console.page, (path, params) =>
      params.get('q') === 'nothing'
        ? { cases: [], isComplete: true, total: { count: 0, isExact: true } }
        : hostileAnswer(path, WORDS),
    );
    await console.page.goto(`${host.url}/console${hash}`);
    await to(console);
    return console;
  }

  for (const name of Object.keys(VIEWS)) {
    it(`is without a fault of accessibility in each theme: ${name}`, async () => {
      const console = await open(name);
      const faults: string[] = [];
      for (const { theme, locale } of THEMES) {
        await console.choose({ theme, locale });
        await console.page.locator(`html[data-theme=${theme}][lang=${locale}]`).waitFor();
        await console.page
          .locator('.case-list[data-stale=true], .find-count .fui-Spinner')
          .waitFor({ state: 'detached' });
        const found = await console.accessibilityFaults(theme === 'light' ? 'all' : 'colours');
        faults.push(...found.map((fault) => `${theme}: ${fault}`));
      }
      expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
      await console.close();
    });
  }

  for (const name of ['find', 'filtered', 'moreFilters', 'sample', 'score', 'unmask']) {
    it(`is without a fault of accessibility, and fits, on a phone: ${name}`, async () => {
      const console = await open(name === 'score' ? 'score' : name, 390);
      const faults = await console.accessibilityFaults();
      expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
      await console.close();
    });
  }

  it('draws only what is seen of a list without end, and asks for more before it ends', async () => {
    const console = await ConsolePage.open(browser, host.url, { theme: 'light', path: '/console/setup' });
    let page = 0;
    const asked = await answerReviews(console.page, (path) => {
      if (path !== '/review/cases') return { views: [] };
      page += 1;
      const cases = Array.from({ length: 50 }, (_, index) => foundCase(`c${page}-${index}`, `case ${page}-${index}`));
      return { cases, next: `p${page}`, isComplete: true, total: { count: 1000, isExact: false } };
    });
    await console.page.goto(`${host.url}/console#/review`);
    await list(console);
    for (let turn = 0; turn < 12; turn += 1) {
      await console.page.keyboard.press(turn === 0 ? 'j' : 'End');
      await console.page.waitForTimeout(120);
    }
    expect(asked.filter((path) => path.includes('after=')).length).to.be.above(5);
    expect(await console.page.locator('.case-row').count()).to.be.below(60);
    expect(await console.page.locator('.case-row:focus').count()).to.equal(1);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });
});
