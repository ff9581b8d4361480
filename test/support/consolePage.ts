import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = new URL('../../docs/images/', import.meta.url);

export type ConsoleTheme = 'light' | 'dark' | 'contrast';

export interface ConsoleOptions extends BrowserContextOptions {
  theme?: ConsoleTheme;
  /** The page asked for. Default: `/console`. */
  path?: string;
}

/** Drives the console as an agent does: by keys, names and what can be seen. */
export class ConsolePage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must never happen: requests to elsewhere, refused content, errors of scripts, dialogs. */
  readonly problems: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('console', (line) => {
      // An answer that says no is said in the page; the browser's own line about it is no fault.
      const isAnswer = line.text().startsWith('Failed to load resource');
      if (line.type() === 'error' && !isAnswer) this.problems.push(`console: ${line.text()}`);
    });
    page.on('dialog', (dialog) => {
      this.problems.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.origin !== origin) this.problems.push(`request: ${request.url()}`);
    });
  }

  /** Opens the console in a browser profile of its own. */
  static async open(browser: Browser, url: string, options: ConsoleOptions = {}): Promise<ConsolePage> {
    const { theme, path = '/console', ...context } = options;
    const profile = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...context,
    });
    const { origin } = new URL(url);
    if (theme !== undefined)
      await profile.addInitScript((chosen) => {
        if (localStorage.getItem('kesu.console') === null)
          localStorage.setItem('kesu.console', JSON.stringify({ theme: chosen, sounds: false }));
      }, theme);
    const console = new ConsolePage(profile, await profile.newPage(), origin);
    await console.page.goto(url + path);
    return console;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.locator('#login').fill(login);
    await this.page.locator('#password').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.shell').waitFor();
  }

  row(id: string): Locator {
    return this.page.locator(`#row-${id}`);
  }

  get field(): Locator {
    return this.page.locator('#composer');
  }

  /** Opens a conversation and waits until it is there. */
  async openRow(id: string): Promise<void> {
    await this.row(id).click();
    await this.page.locator('.talk-head').waitFor();
  }

  /** Texts of the messages, from top to bottom, without what belongs to staff. */
  messages(): Promise<string[]> {
    return this.page.locator('.message:not([data-kind=note]) .message-text').allInnerTexts();
  }

  /** What a checker of accessibility objects to, one line each. */
  async accessibilityFaults(only: 'all' | 'colours' = 'all'): Promise<string[]> {
    await this.page.waitForTimeout(200); // colours of what has just been shown are still on their way
    await this.page.evaluate(AXE);
    const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = { type: only === 'all' ? 'tag' : 'rule', values: only === 'all' ? wcag : ['color-contrast'] };
    // What lies under an open dialog can be neither reached nor read; its colours are looked at where it is open.
    const isCovered = only === 'colours' && (await this.page.getByRole('dialog').count()) > 0;
    // Sentinels of Fluent's that give the focus on at once; nobody reads them and no key rests on them.
    const place = { include: [[isCovered ? '[role=dialog]' : 'html']], exclude: [['[data-tabster-dummy]']] };
    return this.page.evaluate(
      async ({ runOnly, place }) => {
        const { axe } = globalThis as unknown as { axe: { run(place: object, options: object): Promise<AxeResults> } };
        interface AxeResults {
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }
        const { violations } = await axe.run(place, { runOnly });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`).join(' | ')}`,
        );
      },
      { runOnly: rules, place },
    );
  }

  /** Settings as another window would change them. */
  async choose(settings: Record<string, unknown>): Promise<void> {
    await this.page.evaluate((chosen) => {
      const { localStorage, dispatchEvent, StorageEvent } = globalThis as unknown as {
        localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
        dispatchEvent(event: unknown): void;
        StorageEvent: new (type: string, init: object) => unknown;
      };
      const key = 'kesu.console';
      const before = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
      localStorage.setItem(key, JSON.stringify({ ...before, ...chosen }));
      dispatchEvent(new StorageEvent('storage', { key }));
    }, settings);
  }

  /** Elements wider than the window, which would make a phone scroll sideways. */
  overflowing(): Promise<string[]> {
    return this.page
      .locator('html')
      .evaluate(({ clientWidth, scrollWidth }: { clientWidth: number; scrollWidth: number }) =>
        scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : [],
      );
  }

  /** A picture for the documents, when they are being made anew (`KESU_SHOTS=1`). */
  async shoot(name: string): Promise<void> {
    if (process.env.KESU_SHOTS !== '1') return;
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: new URL(`console-${name}.png`, SHOTS).pathname });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
