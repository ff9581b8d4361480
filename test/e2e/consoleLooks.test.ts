import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { type ConsoleOptions, ConsolePage } from '../support/consolePage.ts';

type Step = (console: ConsolePage) => Promise<void>;

const refund: Step = async (console) => {
  await console.openRow('refund');
  await console.page.locator('.message').last().waitFor();
};
const press =
  (key: string, before: Step = refund): Step =>
  async (console) => {
    await before(console);
    await console.page.keyboard.press(key);
    await console.page.getByRole('dialog').waitFor();
  };

/** Every view there is: who sees it, and how one comes to it. */
const VIEWS: Record<string, { who?: keyof typeof PEOPLE; path?: string; to?: Step }> = {
  signIn: {},
  setup: { path: '/console/setup#token=once' },
  queue: { who: 'agent', to: (console) => console.row('juice').waitFor() },
  conversation: {
    who: 'agent',
    async to(console) {
      await refund(console);
      await console.page.keyboard.press('d');
      await console.field.fill('Please calm down. We answer as soon as possible.');
      await console.page.locator('.guard-finding').nth(1).waitFor();
    },
  },
  watching: { who: 'supervisor', to: refund },
  propose: { who: 'agent', to: press('p') },
  promise: { who: 'agent', to: press('m') },
  transfer: { who: 'agent', to: press('t') },
  close: { who: 'agent', to: press('e') },
  returning: { who: 'agent', to: press('b') },
  takeOver: { who: 'supervisor', to: press('Shift+T') },
  decide: { who: 'supervisor', to: press('a') },
  palette: { who: 'agent', to: press('Control+k') },
  help: { who: 'agent', to: press('?') },
  settings: { who: 'agent', to: press(',', (console) => console.row('juice').waitFor()) },
  team: { who: 'agent', to: press('g', (console) => console.row('juice').waitFor()) },
  people: {
    who: 'admin',
    async to(console) {
      await console.row('juice').waitFor();
      await console.page.keyboard.press('Shift+P');
      await console.page.getByRole('row').nth(1).waitFor();
    },
  },
  person: {
    who: 'admin',
    async to(console) {
      await console.row('juice').waitFor();
      await console.page.keyboard.press('Shift+P');
      await console.page.getByRole('row').nth(1).getByRole('button').click();
      await console.page.getByRole('dialog').waitFor();
    },
  },
};

/** What the documents show. */
const PICTURES: ReadonlySet<string> = new Set([
  'signIn-light',
  'queue-light',
  'queue-phone',
  'conversation-light',
  'conversation-dark',
  'conversation-contrast',
  'conversation-phone',
  'propose-light',
  'promise-light',
  'decide-light',
  'help-light',
  'people-light',
]);

/** Every colour in which a view is shown; the first one has everything looked at. */
const THEMES = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'zh-Hans' },
  { theme: 'contrast', locale: 'zh-Hant' },
] as const;

/** The views with colours of their own are looked at in every theme each time, the rest at night. */
const COLOURFUL: ReadonlySet<string> = new Set(['conversation', 'watching', 'propose', 'palette']);
const themesOf = (name: string) =>
  COLOURFUL.has(name) || process.env.KESU_NIGHTLY === '1' || process.env.KESU_SHOTS === '1'
    ? THEMES
    : THEMES.slice(0, 1);

describe('every view of the console', function () {
  this.timeout(120_000);
  let host: ConsoleHost;
  let browser: Browser;

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  async function open(name: string, options: ConsoleOptions): Promise<ConsolePage> {
    const { who, path = '/console', to } = VIEWS[name] ?? {};
    host.me = who === undefined ? undefined : PEOPLE[who];
    const console = await ConsolePage.open(browser, host.url, { theme: 'light', path, ...options });
    if (to === undefined) await console.page.locator('.door-card').waitFor();
    else await to(console);
    return console;
  }

  for (const name of Object.keys(VIEWS)) {
    it(`is without a fault of accessibility in each theme: ${name}`, async () => {
      const console = await open(name, {});
      const faults: string[] = [];
      for (const { theme, locale } of themesOf(name)) {
        await console.choose({ theme, locale });
        await console.page.locator(`html[data-theme=${theme}][lang=${locale}]`).waitFor();
        const found = await console.accessibilityFaults(theme === 'light' ? 'all' : 'colours');
        faults.push(...found.map((fault) => `${theme}: ${fault}`));
        if (PICTURES.has(`${name}-${theme}`)) await console.shoot(`${name}-${theme}`);
      }
      expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
      await console.close();
    });
  }

  for (const name of ['signIn', 'queue', 'conversation', 'propose', 'person']) {
    it(`is without a fault of accessibility, and fits, on a phone: ${name}`, async () => {
      const console = await open(name, { viewport: { width: 390, height: 844 } });
      const faults = await console.accessibilityFaults();
      if (PICTURES.has(`${name}-phone`)) await console.shoot(`${name}-phone`);
      expect([...faults, ...(await console.overflowing()), ...console.problems]).to.deep.equal([]);
      await console.close();
    });
  }

  it('keeps what it says when the system’s own high contrast is on', async () => {
    host.me = PEOPLE.agent;
    const console = await ConsolePage.open(browser, host.url, { forcedColors: 'active' });
    await refund(console);
    expect(await console.page.locator('html').getAttribute('data-theme')).to.equal('contrast');
    expect(await console.page.locator('.row .severity').first().innerText()).to.equal('3');
    await console.close();
  });
});
