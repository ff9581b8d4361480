import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatPage } from '../support/browserChatPage.ts';
import { ConsolePage } from '../support/consolePage.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { addTeam, CHEAP_PASSWORDS, PASSWORD, setUpAdmin } from '../support/staff.ts';
import { StaffClient } from '../support/staffClient.ts';

/** What is said, and what the buttons of the console are called, in each language. */
const TALKS = {
  en: {
    locale: 'en-GB',
    story: 'My order A1234567 is 9 days late and nobody answers. I rang three times.',
    person: 'I would like to talk to a person, please.',
    hello: 'Hello, I am Mei. I have your order in front of me and stay with it.',
    wish: 'Thank you. I want something for the trouble.',
    reason: 'Nine days late, three calls unanswered',
    ask: 'Ask for approval',
    waiting: 'Approval asked for.',
    approve: 'Approve',
    yes: 'Yes, please do that',
    back: 'Return',
    solved: 'Yes, it is solved, thank you',
  },
  'zh-Hans': {
    locale: 'zh-CN',
    story: '我的订单A1234567晚了九天还没到，打了三次电话都没人理',
    person: '我要找人工客服',
    hello: '您好，我是美琳，您的订单我已经看到了，会一直跟进。',
    wish: '谢谢，我希望得到一些补偿',
    reason: '延误九天，三次来电无人接听',
    ask: '提交审批',
    waiting: '已提交审批',
    approve: '批准',
    yes: '可以',
    back: '交回',
    solved: '解决了，谢谢',
  },
  'zh-Hant': {
    locale: 'zh-TW',
    story: '我的訂單A1234567晚了九天還沒到，打了三次電話都沒人理',
    person: '我要找真人客服',
    hello: '您好，我是美琳，您的訂單我已經看到了，會一直跟進。',
    wish: '謝謝，我希望能有一些補償',
    reason: '延誤九天，三次來電無人接聽',
    ask: '送出核准申請',
    waiting: '已送出核准申請',
    approve: '核准',
    yes: '可以',
    back: '交回',
    solved: '解決了，謝謝',
  },
} as const;

/** One grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA+dq5jQAAAABJRU5ErkJggg==',
  'base64',
);

describe('a customer in Web Chat and colleagues in the console', function () {
  this.timeout(90_000);
  let browser: Browser;
  let live: LiveApp;

  before(async () => {
    browser = await launchBrowser();
    live = await startLiveApp({ KESU_FOLLOW_UP_AFTER: '5s' }, { passwordCost: CHEAP_PASSWORDS });
    await addTeam(await setUpAdmin(live));
  });
  after(async () => {
    await browser.close();
    await live.dispose();
  });

  async function signedIn(login: string, locale: string): Promise<ConsolePage> {
    const console = await ConsolePage.open(browser, live.url, { theme: 'light', locale });
    await console.signIn(login, PASSWORD);
    return console;
  }

  for (const [language, talk] of Object.entries(TALKS)) {
    it(`escalates, is taken over, approved beyond authority, returned and followed up in ${language}`, async () => {
      const chat = await ChatPage.open(browser, live.url, { locale: talk.locale });
      await chat.waitForReply({ replyKey: 'greeting.first' });
      await chat.say(talk.story);
      await chat.waitForReply();
      await chat.say(talk.person);
      await chat.waitForReply((message) => message.kesu.replyKey?.startsWith('human.requested') === true);

      const [agent, lead] = await Promise.all([signedIn('mei', talk.locale), signedIn('sam', talk.locale)]);
      await agent.page.locator('.row').first().waitFor();
      await agent.page.keyboard.press('Shift+C');
      await agent.page.locator('#composer:focus').waitFor();
      expect(await agent.page.locator('.brief-why').innerText()).to.not.equal('');
      await chat.waitForReply({ replyKey: 'human.joined' });
      const id = decodeURIComponent(new URL(agent.page.url()).hash.replace('#/c/', ''));

      await agent.page.keyboard.type(talk.hello);
      await chat.page
        .getByText('…')
        .or(chat.page.locator('.webchat__typingIndicator'))
        .first()
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
      await agent.page
        .locator('.files input')
        .setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: PICTURE });
      await agent.page.locator('.files-list li').waitFor();
      await agent.page.locator('.guard-line').first().waitFor();
      await agent.page.keyboard.press('Enter');
      const heard = await chat.waitForReply((message) => message.author === 'agent');
      expect(heard.text).to.equal(talk.hello);
      expect(heard.attachments.map(({ name }) => name)).to.deep.equal(['label.png']);
      await chat.say(talk.wish);
      await agent.page.locator('.message[data-kind=customer] .message-text', { hasText: talk.wish }).waitFor();

      await agent.page.locator('.transcript').focus();
      await agent.page.keyboard.press('p');
      const form = agent.page.getByRole('dialog');
      await form.locator('input[type=radio][value=small_voucher]').check();
      await form.locator('input[inputmode=decimal]').fill('80');
      await form.locator('.authority[data-beyond=true]').waitFor();
      await form.locator('textarea').fill(talk.reason);
      await form.getByRole('button', { name: talk.ask }).click();
      await agent.page.getByText(talk.waiting).waitFor();
      const before = (await chat.shownTexts()).length;

      await lead.row(id).waitFor();
      await lead.page.keyboard.press('4');
      await lead.openRow(id);
      await lead.page.locator('.message').first().waitFor();
      await lead.page.locator('.transcript').focus();
      await lead.page.keyboard.press('a');
      await lead.page.getByRole('dialog').getByText(talk.reason).waitFor();
      expect((await chat.shownTexts()).length, 'nothing is said before it is approved').to.equal(before);
      await lead.page.getByRole('dialog').getByRole('button', { name: talk.approve, exact: true }).click();
      await lead.page.getByRole('dialog').waitFor({ state: 'detached' });
      const offer = await chat.waitForReply((message) => message.text.includes('80'));
      expect(offer.author).to.equal('agent');

      await chat.say(talk.yes);
      await agent.page.locator('.message[data-kind=customer] .message-text', { hasText: talk.yes }).last().waitFor();
      await agent.page.locator('.transcript').focus();
      await agent.page.keyboard.press('b');
      await agent.page.getByRole('dialog').getByRole('button', { name: talk.back, exact: true }).click();
      await chat.waitForReply({ replyKey: 'human.back' });
      await chat.waitForReply({ replyKey: 'followUp.solved' }, 40_000);
      await chat.say(talk.solved);
      await chat.waitForReply({ replyKey: 'csat.ask' });

      expect([...agent.problems, ...lead.problems, ...chat.problems]).to.deep.equal([]);
      const shown = await chat.shownTexts();
      expect(shown.filter((text) => text.includes(talk.hello))).to.have.length(1);
      for (const one of [agent, lead, chat]) await one.close();
    });
  }

  it('shows typing both ways, and says so when the server was restarted', async () => {
    const chat = await ChatPage.open(browser, live.url, { locale: 'en-GB' });
    await chat.waitForReply({ replyKey: 'greeting.first' });
    await chat.say(TALKS.en.story);
    await chat.waitForReply();
    await chat.say(TALKS.en.person);
    await chat.waitForReply();
    const agent = await signedIn('mei', 'en-GB');
    await agent.page.locator('.row').first().waitFor();
    await agent.page.keyboard.press('Shift+C');
    await agent.page.locator('#composer:focus').waitFor();
    await chat.waitForReply({ replyKey: 'human.joined' });
    await chat.page.locator('[data-id=webchat-sendbox-input]').pressSequentially('one moment', { delay: 20 });
    await agent.page.getByText('is typing').waitFor();

    await live.restart();
    await agent.page.getByText('Connected again. Nothing was missed.').waitFor({ timeout: 40_000 });
    await chat.page.keyboard.press('Enter');
    await agent.page
      .locator('.message[data-kind=customer] .message-text', { hasText: 'one moment' })
      .waitFor({ timeout: 40_000 });
    expect((await agent.messages()).filter((text) => text === 'one moment')).to.have.length(1);
    await agent.close();
    await chat.close();
  });

  it('lets an administrator in by the one-time link, who adds a colleague, who can sign in', async () => {
    const fresh = await startLiveApp({}, { passwordCost: CHEAP_PASSWORDS });
    const link = new URL((await fresh.app.firstAdminLink(fresh.url)) ?? '');
    const console = await ConsolePage.open(browser, fresh.url, { path: link.pathname + link.hash });
    await console.page.getByLabel('Your name').fill('Ada Berg');
    await console.page.getByLabel('User name').fill('ada');
    await console.page.getByLabel('Password').fill(PASSWORD);
    await console.page.keyboard.press('Enter');
    await console.page.getByRole('heading', { name: 'People' }).waitFor();
    await console.page.getByRole('button', { name: 'Add a person' }).click();
    await console.page.getByRole('dialog').getByLabel('Name').first().fill('Mei Lin');
    await console.page.getByRole('dialog').getByLabel('User name').fill('mei');
    await console.page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await console.page.getByRole('button', { name: 'Save' }).click();
    await console.page.getByRole('row', { name: /Mei Lin/ }).waitFor();
    expect((await new StaffClient(fresh.url).signIn('mei', PASSWORD)).status).to.equal(200);
    expect(console.problems).to.deep.equal([]);
    await console.close();
    await fresh.dispose();
  });
});
