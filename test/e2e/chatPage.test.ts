import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { JPEG } from '../bot/directLine/pictures.ts';
import { type StubHost, startStubHost } from '../bot/directLine/stubHost.ts';
import { launchBrowser } from '../support/browser.ts';
import { ChatPage } from '../support/browserChatPage.ts';

describe('the chat page in a real browser', function () {
  this.timeout(60_000);
  let host: StubHost;
  let browser: Browser;
  let chats: ChatPage[];

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    chats = [];
    host = await startStubHost();
  });
  afterEach(async () => {
    for (const chat of chats) await chat.close();
    await host.dispose();
  });

  const open = async (options: Parameters<typeof ChatPage.open>[2] = {}) => {
    const chat = await ChatPage.open(browser, host.url, options);
    chats.push(chat);
    return chat;
  };

  it('greets, sends and receives, offers choices, and asks nobody else for anything', async () => {
    const chat = await open();
    await chat.waitForReply({ replyKey: 'Hello' });
    await chat.say('choices please');
    const reply = await chat.waitForReply({ replyKey: 'Echo', stage: 'vent' });
    expect(reply.choices).to.deep.equal(['Yes', 'No']);
    await chat.choose('Yes');
    await chat.waitForReply((message) => message.text === 'Echo: Yes');
    expect(await chat.shownTexts()).to.deep.equal([
      'Hello (en-US)',
      'choices please',
      'Echo: choices please',
      'Yes',
      'Echo: Yes',
    ]);
    expect(chat.problems).to.deep.equal([]);
  });

  it('goes on after a reload with the whole history, each message once', async () => {
    const chat = await open();
    for (const text of ['one', 'two']) {
      await chat.say(text);
      await chat.waitForReply();
    }
    const before = await chat.shownTexts();
    await chat.reload();
    expect(await chat.shownTexts()).to.deep.equal(before);
    await chat.say('three');
    await chat.waitForReply((message) => message.text === 'Echo: three');
    expect(await chat.shownTexts()).to.deep.equal([...before, 'three', 'Echo: three']);
    expect(chat.problems).to.deep.equal([]);
  });

  it('shows a second browser nothing of the first', async () => {
    const first = await open();
    await first.say('private');
    await first.waitForReply();
    const second = await open();
    await second.waitForReply({ replyKey: 'Hello' });
    await second.say('mine');
    await second.waitForReply({ replyKey: 'Echo' });
    expect(second.messages.map((message) => message.text)).to.deep.equal(['Hello (en-US)', 'mine', 'Echo: mine']);
    expect(first.messages.map((message) => message.text)).not.to.include('mine');
  });

  it('sends a photo and shows it from the server', async () => {
    const chat = await open();
    await chat.upload({ name: 'mould.jpg', mimeType: 'image/jpeg', buffer: JPEG });
    await chat.waitForReply({ replyKey: 'Files' });
    const own = await chat.waitForOwn('');
    expect(own.attachments[0]).to.deep.include({ contentType: 'image/jpeg', name: 'mould.jpg' });
    await chat.reload();
    const picture = chat.page.locator('.webchat__bubble__content img').first();
    await picture.waitFor();
    expect(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth))).to.equal(8);
    expect(chat.problems).to.deep.equal([]);
  });

  it('tells when the line is lost, finds it again after a restart, and loses nothing', async () => {
    const chat = await open();
    await chat.say('before');
    // Named, because the greeting is a reply too and may come late.
    await chat.waitForReply((message) => message.text === 'Echo: before');
    await host.stop();
    const banner = chat.page.locator('#banner');
    await banner.filter({ hasText: 'Connection lost' }).waitFor({ timeout: 10_000 });
    host = await startStubHost({ port: host.port, folder: host.folder });
    await banner.waitFor({ state: 'hidden', timeout: 20_000 });
    await chat.say('after');
    await chat.waitForReply((message) => message.text === 'Echo: after');
    expect(await chat.shownTexts()).to.deep.equal(['Hello (en-US)', 'before', 'Echo: before', 'after', 'Echo: after']);
  });

  it('renews an expired token without a word', async () => {
    let ahead = 0;
    await host.dispose();
    host = await startStubHost({ clock: () => new Date(Date.now() + ahead) });
    const chat = await open();
    await chat.say('before');
    // Named, because the greeting is a reply too and may come late.
    await chat.waitForReply((message) => message.text === 'Echo: before');
    ahead = 2 * 3_600_000;
    await chat.page.clock.setSystemTime(Date.now() + ahead);
    await chat.say('after a long pause');
    await chat.waitForReply((message) => message.text === 'Echo: after a long pause');
    expect(await chat.page.getByText('Retry').count()).to.equal(0);
    ahead = 4 * 3_600_000;
    await chat.page.clock.setSystemTime(Date.now() + ahead);
    await chat.reload();
    await chat.say('after');
    await chat.waitForReply((message) => message.text === 'Echo: after');
    expect(new Set(host.receiver.received.map((activity) => activity.conversation.id)).size).to.equal(1);
    expect(chat.problems).to.deep.equal([]);
  });

  it('says so when the conversation is opened in another window, and can take it back', async () => {
    const chat = await open();
    await chat.say('before');
    // Named, because the greeting is a reply too and may come late.
    await chat.waitForReply((message) => message.text === 'Echo: before');
    const stored = await chat.page.evaluate(() => sessionStorage.getItem('kesu.chat') ?? '');
    const other = await chat.context.newPage();
    await other.addInitScript((value) => sessionStorage.setItem('kesu.chat', value), stored);
    await other.goto(host.url);
    const take = chat.page.getByRole('button', { name: 'Continue here' });
    await take.waitFor();
    await take.click();
    await chat.page.locator('[data-id=webchat-sendbox-input]').waitFor();
    await chat.say('here again');
    await chat.waitForReply((message) => message.text === 'Echo: here again');
  });

  it('starts a new conversation only when asked twice', async () => {
    const chat = await open();
    await chat.say('old');
    await chat.waitForReply();
    await chat.page.getByRole('button', { name: 'Start a new conversation' }).click();
    await chat.page.getByRole('button', { name: 'Stay here' }).click();
    expect(await chat.shownTexts()).to.have.length(3);
    await chat.page.getByRole('button', { name: 'Start a new conversation' }).click();
    await chat.page.getByRole('button', { name: 'Start anew' }).click();
    await chat.page.waitForEvent('load');
    await chat.page.getByText('Hello (en-US)').first().waitFor();
    expect(await chat.shownTexts()).to.deep.equal(['Hello (en-US)']);
    expect(new Set(host.receiver.received.map((activity) => activity.conversation.id)).size).to.equal(2);
  });

  it('asks for a person with one press', async () => {
    const chat = await open({ locale: 'zh-CN' });
    await chat.page.getByRole('button', { name: '转人工' }).click();
    await chat.waitForOwn('我想找人工客服，谢谢。');
    expect(host.receiver.received.at(-1)?.locale).to.equal('zh-Hans');
  });
});
