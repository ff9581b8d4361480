import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { Line } from '../../bot/api/contract/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';
import { CALL, hostileTexts } from '../support/hostileTexts.ts';

/** Texts on one page; each stands in a message, a name, a note, an event and a file's name. */
const BATCH = 350;

describe('hostile text in the console', function () {
  this.timeout(120_000);
  let host: ConsoleHost;
  let browser: Browser;
  const texts = hostileTexts();

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
    host.me = PEOPLE.supervisor;
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  function linesOf(batch: readonly string[]): Line[] {
    return batch.flatMap((text, index): Line[] => {
      const base = { at: new Date().toISOString(), locale: 'en' as const, attachments: [] };
      const by = { id: text.slice(0, 60), name: text.slice(0, 200) };
      const file = { name: text.slice(0, 120), contentType: 'image/svg+xml', url: text };
      const evidence = [{ tag: `category:${text}`, start: -3, end: 4 }];
      const understanding = {
        emotion: { label: text, intensity: 9 },
        categories: [{ code: text, score: 1 }],
        signals: [text],
        severity: 4,
        evidence,
      };
      return [
        {
          ...base,
          seq: index * 3 + 1,
          author: 'customer',
          kind: 'message',
          text,
          stage: text,
          because: text,
          guard: [text],
          understanding,
          attachments: [file],
        },
        { ...base, seq: index * 3 + 2, author: 'agent', kind: 'note', by, text },
        {
          ...base,
          seq: index * 3 + 3,
          author: 'system',
          kind: 'event',
          event: index % 2 === 0 ? 'transferred' : text,
          by,
          text,
          detail: { to: by, disposition: text },
        },
      ];
    });
  }

  function fill(batch: readonly string[]): void {
    const [first] = [...host.items.values()];
    if (first === undefined) throw new Error('an empty queue');
    host.items.clear();
    for (const [index, text] of batch.entries()) {
      const id = `hostile-${index}`;
      const customer = { name: text.slice(0, 500), channel: text.slice(0, 40) };
      host.items.set(id, {
        ...first,
        id,
        customer,
        excerpt: text,
        caseNumber: text,
        because: [text],
        agent: { id: 'x', name: text },
        state: index % 2 === 0 ? 'held' : 'waiting',
      });
    }
    host.lines.set('hostile-0', linesOf(batch));
    host.words = batch;
  }

  it('is text and nothing else, wherever it stands', async () => {
    expect(texts.length).to.be.at.least(1000);
    const seen = new Set<string>();
    for (let start = 0; start < texts.length; start += BATCH) {
      const batch = texts.slice(start, start + BATCH);
      fill(batch);
      const console = await ConsolePage.open(browser, host.url, { theme: 'light' });
      await console.page.exposeFunction(CALL, () => console.problems.push('a script ran'));
      await console.openRow('hostile-0');
      await console.page.keyboard.press('d');
      await console.page.locator('.message').nth(batch.length).waitFor();
      await console.page.mouse.move(500, 400);
      for (const text of await console.page.locator('.message[data-kind=customer] .message-text').allTextContents())
        seen.add(text);
      await console.page.keyboard.press('Control+k');
      await console.page.getByRole('option').nth(20).waitFor();
      const elements =
        'script:not([src^="/console/"]), iframe, object, embed, base, form[action], .message-text img, marquee, [onerror], [onload]';
      expect(await console.page.locator(elements).count()).to.equal(0);
      expect(console.problems).to.deep.equal([]);
      await console.close();
    }
    // Each is shown as it was written, but for what no text on a page can hold.
    const shown = (text: string) => text.replaceAll('\u0000', '\ufffd').toWellFormed();
    const missing = texts.filter(
      (text) => !seen.has(text) && !seen.has(shown(text)) && !seen.has(text.replaceAll('\u0000', '')),
    );
    expect(missing).to.deep.equal([]);
  });

  it('makes links only of plain web addresses, and opens them apart', async () => {
    fill(['see https://shop.example/a?b=1 and javascript:alert(1)']);
    const console = await ConsolePage.open(browser, host.url, { theme: 'light' });
    await console.openRow('hostile-0');
    const links = console.page.locator('.message-text a');
    await links.first().waitFor();
    expect(
      await links.evaluateAll((found) => found.map((one) => (one as unknown as { outerHTML: string }).outerHTML)),
    ).to.deep.equal([
      '<a href="https://shop.example/a?b=1" target="_blank" rel="noopener noreferrer nofollow" dir="ltr">https://shop.example/a?b=1</a>',
      '<a href="https://shop.example/a?b=1" target="_blank" rel="noopener noreferrer nofollow" dir="ltr">https://shop.example/a?b=1</a>',
    ]);
    await console.close();
  });

  it('bears a message of 10,000 signs without a space, and shows it whole when asked', async () => {
    const long = '啊'.repeat(5_000) + 'w'.repeat(5_000);
    fill([long]);
    const console = await ConsolePage.open(browser, host.url, {
      theme: 'light',
      viewport: { width: 390, height: 844 },
    });
    await console.openRow('hostile-0');
    await console.page.getByRole('button', { name: 'Show all (10000 characters)' }).first().click();
    expect(await console.page.locator('.message[data-kind=customer] .message-text').first().innerText()).to.equal(long);
    expect(await console.overflowing()).to.deep.equal([]);
    await console.close();
  });

  it('meets a policy that runs no script of a text, even if one were put into the page', async () => {
    const console = await ConsolePage.open(browser, host.url, { theme: 'light' });
    await console.page.locator('.shell').waitFor();
    const refused = await console.page.evaluate(() => {
      const { document } = globalThis as unknown as {
        document: { body: { insertAdjacentHTML(where: string, html: string): void } };
      };
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hostileRan()>');
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).to.equal('TypeError');
    await console.close();
  });
});
