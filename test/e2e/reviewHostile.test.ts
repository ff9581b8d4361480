import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { answerReviews } from '../support/answeredPage.ts';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';
import { hostileAnswer } from '../support/hostileAnswers.ts';
import { CALL, hostileTexts } from '../support/hostileTexts.ts';

/** Texts of one case. */
const BATCH = 350;
/** Elements that no text may ever become. */
const ELEMENTS =
  'script:not([src^="/console/"]), iframe, object, embed, base, form[action], main img:not([src^="/"]), marquee, [onerror], [onload], a[href^="javascript:"], a[href^="data:"]';

/** Pages of reviewers, and what shows that each is there. */
const PAGES: readonly (readonly [hash: string, shown: string, keys: readonly string[]])[] = [
  ['#/review?q=a', '.case-words mark', ['o', 'Escape', 'f', 'Escape']],
  [
    '#/review?agent=%3Cimg%20src%3Dx%20onerror%3DhostileRan()%3E&product=%3Cb%3E&opened=%3Cb%3E',
    '.filter[data-set=true]',
    [],
  ],
  ['#/review/case/hostile-0', '.read-line', ['s', 'm', 'o', 'h', 'u']],
  ['#/review/figures', 'main', []],
  ['#/review/actions', 'main', []],
  ['#/review/report', 'main', []],
  ['#/review/calibrations', 'main', []],
  ['#/review/calibrations/hostile-0', 'main', []],
  ['#/review/exports', 'main', []],
  ['#/review/judged', 'main', []],
  ['#/review/judged/hostile-0', 'main', []],
];

describe('hostile text in the reviewers’ pages', function () {
  this.timeout(180_000);
  let host: ConsoleHost;
  let browser: Browser;
  const texts = hostileTexts();

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
    host.me = { ...PEOPLE.supervisor, roles: ['supervisor', 'reviewer', 'agent'] };
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  async function open(hash: string, batch: readonly string[]): Promise<ConsolePage> {
    const console = await ConsolePage.open(browser, host.url, { theme: 'light', path: '/console/setup' });
    await console.page.exposeFunction(CALL, () => console.problems.push('a script ran'));
    await answerReviews(console.page, (path) => hostileAnswer(path, batch));
    await console.page.goto(`${host.url}/console${hash}`);
    return console;
  }

  async function requireNothing(console: ConsolePage, where: string): Promise<void> {
    expect(await console.page.locator(ELEMENTS).count(), where).to.equal(0);
    expect(console.problems, where).to.deep.equal([]);
  }

  it('is text and nothing else wherever a line can be read', async () => {
    const seen = new Set<string>();
    for (let start = 0; start < texts.length; start += BATCH) {
      const batch = texts.slice(start, start + BATCH);
      const console = await open('#/review/case/hostile-0', batch);
      await console.page
        .locator('.read-line')
        .nth(batch.length * 3 - 1)
        .waitFor();
      for (const text of await console.page.locator('.message-text').allTextContents()) seen.add(text);
      await requireNothing(console, `texts from ${start}`);
      await console.close();
    }
    const shown = (text: string) => text.replaceAll('\u0000', '\ufffd').toWellFormed();
    const missing = texts.filter(
      (text) => !seen.has(text) && !seen.has(shown(text)) && !seen.has(text.replaceAll('\u0000', '')),
    );
    expect(missing).to.deep.equal([]);
  });

  for (const [hash, shown, keys] of PAGES) {
    it(`is text and nothing else on ${hash.replace(/\?.*/, '?…')}`, async () => {
      // Each round another part of them stands in each place.
      for (const round of [0, 1, 2]) {
        const console = await open(hash, texts.filter((_, index) => index % 3 === round).slice(0, 60));
        await console.page.locator(shown).first().waitFor();
        for (const key of keys) {
          await console.page.keyboard.press(key);
          await console.page.waitForTimeout(60);
        }
        await console.page.waitForTimeout(150);
        expect(await console.page.getByText('This page could not be shown').count(), hash).to.equal(0);
        await requireNothing(console, `${hash} ${round}`);
        await console.close();
      }
    });
  }
});
