import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatPage } from '../support/browserChatPage.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';

/** The part of the page's world that is asked for a style. */
interface Page {
  getComputedStyle(element: unknown): { getPropertyValue(name: string): string };
}

/** Colours as a browser computes them. */
const RED = 'rgb(163, 18, 58)';

describe('the chat page of another pack', function () {
  this.timeout(60_000);
  let browser: Browser;
  let live: LiveApp;
  let chat: ChatPage | undefined;

  before(async () => {
    [browser, live] = await Promise.all([launchBrowser(), startLiveApp({ KESU_PACK: 'restaurant' })]);
  });
  after(async () => {
    await browser.close();
    await live.dispose();
  });
  afterEach(() => chat?.close());

  const open = async (options: Parameters<typeof ChatPage.open>[2]) => {
    chat = await ChatPage.open(browser, live.url, options);
    const greeting = await chat.waitForReply();
    await chat.say('慢');
    const background = (selector: string, property: string) =>
      chat?.page
        .locator(selector)
        .first()
        .evaluate(
          (element, name) => (globalThis as unknown as Page).getComputedStyle(element).getPropertyValue(name),
          property,
        );
    return { chat, greeting, background };
  };

  it('has its name, its bot and its colour', async () => {
    const { chat: page, greeting, background } = await open({ locale: 'zh-HK' });
    expect(greeting.text).to.include('燈籠巷').and.to.include('小燈');
    expect(await page.page.title()).to.equal('燈籠巷');
    expect(await background('#person', 'color')).to.equal(RED);
    await page.waitForOwn('慢');
    const bubble = '.webchat__stacked-layout--from-user .webchat__bubble__content';
    expect(await background(bubble, 'background-color')).to.equal(RED);
    expect(page.problems).to.deep.equal([]);
  });

  it('has a lighter one by night', async () => {
    const { chat: page, background } = await open({ locale: 'en-US', colorScheme: 'dark' });
    expect(await page.page.title()).to.equal('Lantern Lane');
    expect(await background('#person', 'color')).not.to.equal(RED);
    expect(await background('#person', 'color')).not.to.equal('rgb(127, 208, 200)');
    expect(page.problems).to.deep.equal([]);
  });
});
