import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { conversationKey, type Entry } from '../../storage/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { type Playground, startPlayground } from '../support/playground.ts';
import { SCRIPTS, ScriptedCustomer } from '../support/scriptedCustomer.ts';

const CONVERSATION = 'a:playground-personal-chat';
/** Messages within which a willing customer has a case number. */
const MOST_TURNS = 25;
const CASE_NUMBER = /K\d{3}-\d{3}-\d{3}/;
/** Bot messages as the Teams client shows them. */
const BOT_MESSAGE = '.fai-OutputCard';

describe('a whole complaint in the Agents Playground, as a Teams client', function () {
  this.timeout(120_000);
  let browser: Browser;
  let live: LiveApp;
  let playground: Playground;

  before(async () => {
    browser = await launchBrowser();
    live = await startLiveApp();
    playground = await startPlayground(`${live.url}/api/messages`, CONVERSATION);
  });
  after(async () => {
    await browser?.close();
    await playground?.close();
    await live?.dispose();
  });

  const transcript = () => live.app.store.entries(conversationKey('msteams', CONVERSATION), { after: 0, limit: 1000 });
  const saidBy = (author: Entry['author'], entries: Entry[]) => entries.filter((entry) => entry.author === author);

  /** The bot's last message, once it has answered the customer's message number `count` and all of it is on the screen. */
  const replyTo = async (page: Page, count: number): Promise<Entry> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      await live.app.engine.whenIdle();
      const entries = await transcript();
      const last = entries.at(-1);
      const isAnswered = saidBy('customer', entries).length === count && last?.author === 'bot';
      const shown = await page.locator(BOT_MESSAGE).count();
      if (isAnswered && shown === saidBy('bot', entries).length) return last;
      if (Date.now() > deadline)
        throw new Error(
          `no answer to message ${count} in time; shown: ${shown}, ${entries.map((e) => e.text).join('\n')}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is driven on loopback alone', async () => {
    const { port } = new URL(playground.url);
    const elsewhere = await fetch(`http://127.0.0.2:${port}/`).catch(() => undefined);
    expect(elsewhere, 'a tool that listens on all interfaces would answer here').to.equal(undefined);
  });

  it('goes from the greeting to a case number', async () => {
    const page = await browser.newPage();
    await page.goto(playground.url);
    const input = page.getByRole('textbox');
    await input.waitFor();
    const customer = new ScriptedCustomer(SCRIPTS.en);
    let reply = await replyTo(page, 0);
    expect(reply.replyKey).to.equal('greeting.first');
    let said = 0;
    while (reply.replyKey !== 'commit.close') {
      expect(said).to.be.below(MOST_TURNS);
      await input.click();
      await page.keyboard.type(customer.answer({ ask: reply.ask }));
      await page.getByRole('button', { name: 'Send Message' }).click();
      said += 1;
      reply = await replyTo(page, said);
    }
    const shown = (await page.locator(BOT_MESSAGE).allInnerTexts()).join('\n');
    const [number = ''] = CASE_NUMBER.exec(shown) ?? [];
    const record = await live.app.store.caseByNumber(number);
    expect(record).to.include({ conversationKey: conversationKey('msteams', CONVERSATION), channelId: 'msteams' });
    expect(record?.stage).to.equal('follow_up');
    await page.close();
  });
});
