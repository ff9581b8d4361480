import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type StubHost, startStubHost } from '../bot/directLine/stubHost.ts';
import { launchBrowser } from '../support/browser.ts';
import { ChatPage } from '../support/browserChatPage.ts';

describe('the languages of the chat page', function () {
  this.timeout(60_000);
  let host: StubHost;
  let browser: Browser;
  let chat: ChatPage | undefined;

  before(async () => {
    [host, browser] = await Promise.all([startStubHost(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });
  afterEach(() => chat?.close());

  const cases = [
    { locale: 'en-GB', lang: 'en', tag: 'en-US', person: 'Talk to a person', send: 'Send' },
    { locale: 'zh-CN', lang: 'zh-Hans', tag: 'zh-Hans', person: '转人工', send: '发送' },
    { locale: 'zh-SG', lang: 'zh-Hans', tag: 'zh-Hans', person: '转人工', send: '发送' },
    { locale: 'zh-TW', lang: 'zh-Hant', tag: 'zh-Hant', person: '轉接專人', send: '傳送' },
    { locale: 'zh-HK', lang: 'zh-Hant', tag: 'zh-Hant-HK', person: '轉接專人', send: '傳送' },
    { locale: 'fr-FR', lang: 'en', tag: 'en-US', person: 'Talk to a person', send: 'Send' },
  ];
  for (const { locale, lang, tag, person, send } of cases) {
    it(`speaks ${tag} to a browser in ${locale}, and tells the bot`, async () => {
      chat = await ChatPage.open(browser, host.url, { locale });
      const greeting = await chat.waitForReply();
      expect(greeting.text).to.equal(`Hello (${tag})`);
      expect(await chat.page.locator('html').getAttribute('lang')).to.equal(lang);
      await chat.page.getByRole('button', { name: person }).waitFor();
      await chat.page.getByRole('button', { name: send, exact: true }).waitFor();
      expect(chat.problems).to.deep.equal([]);
    });
  }

  it('begins again in the chosen language as long as nothing was said', async () => {
    chat = await ChatPage.open(browser, host.url);
    await chat.waitForReply();
    await chat.page.getByLabel('Language').selectOption('zh-Hant');
    await chat.waitForReply((message) => message.text === 'Hello (zh-Hant)');
    await chat.page.getByRole('button', { name: '轉接專人' }).waitFor();
  });

  it('later asks the bot for the chosen language, and keeps the conversation', async () => {
    chat = await ChatPage.open(browser, host.url);
    await chat.say('my order is late');
    await chat.waitForReply({ replyKey: 'Echo' });
    await chat.page.getByLabel('Language').selectOption('zh-Hans');
    await chat.waitForOwn('请用简体中文。');
    expect(host.receiver.received.at(-1)?.locale).to.equal('zh-Hans');
    expect(await chat.shownTexts()).to.include('my order is late');
    await chat.reload();
    expect(await chat.page.locator('html').getAttribute('lang')).to.equal('zh-Hans');
  });
});
