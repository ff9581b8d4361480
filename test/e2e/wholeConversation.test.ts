import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatPage } from '../support/browserChatPage.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { SCRIPTS, ScriptedCustomer } from '../support/scriptedCustomer.ts';

/** Bot messages within which a willing customer has a number, an agreement and a promise. */
const MOST_TURNS = 25;

/** The last message of the newest reply: the one that asks. */
async function nextReply(chat: ChatPage) {
  let reply = await chat.waitForReply();
  // A reply may have two parts; the second follows in the same frame.
  while (chat.messages.at(-1) !== reply && chat.messages.at(-1)?.author === 'bot') reply = await chat.waitForReply();
  return reply;
}

describe('a whole complaint in real Web Chat', function () {
  this.timeout(180_000);
  let browser: Browser;
  let live: LiveApp;

  before(async () => {
    browser = await launchBrowser();
    live = await startLiveApp({ KESU_FOLLOW_UP_AFTER: '5s' });
  });
  after(async () => {
    await browser.close();
    await live.dispose();
  });

  for (const [locale, script] of Object.entries(SCRIPTS)) {
    it(`goes through all eight stages in ${locale}, with a reload in the middle`, async () => {
      const chat = await ChatPage.open(browser, live.url, { locale: script.locale });
      const customer = new ScriptedCustomer(script);
      const stages = new Set<string>();
      let reply = await chat.waitForReply({ replyKey: 'greeting.first' });
      for (let turn = 0; reply.kesu.replyKey !== 'commit.close'; turn += 1) {
        expect(turn, chat.messages.map(({ text }) => text).join('\n')).to.be.below(MOST_TURNS);
        await chat.say(customer.answer(reply.kesu));
        reply = await nextReply(chat);
        for (const { kesu } of chat.messages) if (kesu.stage) stages.add(kesu.stage);
        if (turn === 3) {
          const before = await chat.shownTexts();
          await chat.reload();
          const after = await chat.shownTexts();
          expect(after).to.have.length(chat.messages.length);
          expect(after.slice(0, before.length)).to.deep.equal(before);
        }
      }
      const text = chat.messages.map((message) => message.text).join('\n');
      const number = /K\d{3}-\d{3}-\d{3}/.exec(text)?.[0] ?? '';
      expect(number, text).to.not.equal('');

      const asked = await chat.waitForReply({ replyKey: 'followUp.solved' }, 30_000);
      await chat.say(customer.answer(asked.kesu));
      const score = await chat.waitForReply({ replyKey: 'csat.ask' });
      await chat.say(customer.answer(score.kesu));
      await chat.waitForReply({ replyKey: 'csat.high' });
      for (const { kesu } of chat.messages) if (kesu.stage) stages.add(kesu.stage);
      expect([...stages]).to.include.members([
        'vent',
        'apology',
        'clarify',
        'restate',
        'propose',
        'commit',
        'follow_up',
      ]);

      const record = await live.app.store.caseByNumber(number);
      expect(record).to.include({ status: 'closed', disposition: 'resolved', locale });
      expect(record?.csat?.score).to.equal(5);
      expect(chat.problems).to.deep.equal([]);
      await chat.close();
    });
  }

  it('shows a second browser nothing of the first', async () => {
    const first = await ChatPage.open(browser, live.url);
    await first.waitForReply({ replyKey: 'greeting.first' });
    await first.say('My parcel was stolen from the lobby and nobody cares');
    await first.waitForReply();
    const second = await ChatPage.open(browser, live.url);
    await second.waitForReply({ replyKey: 'greeting.first' });
    expect((await second.shownTexts()).join()).to.not.contain('parcel');
    await first.close();
    await second.close();
  });

  it('goes on after the server was restarted in the middle', async () => {
    const chat = await ChatPage.open(browser, live.url, { locale: 'en-GB' });
    const customer = new ScriptedCustomer(SCRIPTS.en);
    const greeting = await chat.waitForReply({ replyKey: 'greeting.first' });
    await chat.say(customer.answer(greeting.kesu));
    const before = await nextReply(chat);
    await live.restart();
    await chat.reload();
    await chat.say(customer.answer(before.kesu));
    const reply = await nextReply(chat);
    expect(reply.kesu.stage).to.equal('clarify');
    await chat.close();
  });
});
