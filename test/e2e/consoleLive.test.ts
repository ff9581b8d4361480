import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';

describe('a console that is left open', function () {
  this.timeout(60_000);
  let host: ConsoleHost;
  let browser: Browser;
  let console: ConsolePage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    host = await startConsoleHost();
    host.me = PEOPLE.agent;
    console = await ConsolePage.open(browser, host.url, { theme: 'light' });
    await console.openRow('refund');
  });
  afterEach(async () => {
    expect(console.problems).to.deep.equal([]);
    await console.close();
    await host.dispose();
  });

  it('shows a new message once, in the list as well, and reads it out', async () => {
    const before = (await console.messages()).length;
    await console.page
      .locator('.message')
      .nth(before - 1)
      .waitFor();
    host.say('refund', { text: 'Any news?' });
    await console.page.locator('.message-text', { hasText: 'Any news?' }).waitFor();
    expect(await console.page.getByRole('log').innerText()).to.equal('New message from Tomás Herrera: Any news?');
    expect((await console.messages()).filter((text) => text === 'Any news?')).to.have.length(1);
  });

  it('shows that the customer is typing, until the words are there', async () => {
    host.push({ type: 'typing', id: 'refund', who: 'customer' });
    await console.page.getByText('Tomás Herrera is typing').waitFor();
    host.say('refund', { text: 'There' });
    await console.page.getByText('Tomás Herrera is typing').waitFor({ state: 'detached' });
  });

  it('says that the connection is lost and that it is back, and has missed nothing', async () => {
    host.cut(true);
    await console.page.getByText('Connection lost. Reconnecting').waitFor();
    await console.field.fill('Written meanwhile');
    host.cut(false);
    await console.page.getByText('Connected again. Nothing was missed.').waitFor();
    expect(await console.field.inputValue()).to.equal('Written meanwhile');
    host.say('refund', { text: 'Still there?' });
    await console.page.locator('.message-text', { hasText: 'Still there?' }).waitFor();
  });

  it('sends words whose answer was lost once more as the same command', async () => {
    let lost = 0;
    await console.page.route('**/send', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await console.field.fill('I am on it.');
    await console.page.keyboard.press('Enter');
    await console.page.locator('.message-text', { hasText: 'I am on it.' }).first().waitFor();
    await console.page.waitForFunction(
      () =>
        (
          globalThis as unknown as { document: { querySelector(css: string): { value: string } } }
        ).document.querySelector('#composer').value === '',
    );
    const ids = host.commands.filter(({ path }) => path === 'send').map(({ body }) => body.commandId);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('fetches everything anew when told that too much was missed', async () => {
    const item = host.items.get('slow');
    if (item !== undefined) host.items.set('slow', { ...item, customer: { name: 'Late Comer', channel: 'x' } });
    host.push({ type: 'reset' });
    await console.page.getByText('Late Comer').waitFor();
  });

  it('asks to sign in again when the session has ended', async () => {
    host.me = undefined;
    host.push({ type: 'signedOut' });
    await console.page.getByText('Your session has ended. Please sign in again.').waitFor();
    expect(await console.page.locator('.row').count()).to.equal(0);
  });

  it('tells of what comes in elsewhere, and leads there', async () => {
    host.change('sofa', { agent: { id: 'mei', name: 'Mei Lin' } });
    await console.page.getByText('A conversation was passed to you').waitFor();
    await console.page.getByRole('button', { name: 'Open', exact: true }).click();
    await console.page.getByRole('heading', { name: 'Priya Nair' }).waitFor();
  });
});

describe('the door of the console', function () {
  this.timeout(60_000);
  let host: ConsoleHost;
  let browser: Browser;

  before(async () => {
    [host, browser] = await Promise.all([startConsoleHost(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await host.dispose();
  });

  it('says that a password is wrong, and lets in with the right one, and out again', async () => {
    host.me = undefined;
    const console = await ConsolePage.open(browser, host.url);
    await console.page.getByRole('link', { name: 'Sign in with your company account' }).waitFor();
    await console.page.locator('#login').fill('mei');
    await console.page.locator('#password').fill('wrong');
    await console.page.keyboard.press('Enter');
    await console.page.getByText('User name or password is not right.').waitFor();
    await console.signIn('mei', 'a good long password');
    await console.row('juice').waitFor();
    await console.page.getByRole('button', { name: /You: Mei Lin/ }).click();
    await console.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await console.page.getByText('Sign in to Kesu').waitFor();
    expect(host.me).to.equal(undefined);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('takes the one-time token out of the address before anything else', async () => {
    host.me = undefined;
    const console = await ConsolePage.open(browser, host.url, { path: '/console/setup#token=secret-token' });
    await console.page.getByLabel('Your name').fill('Ada Berg');
    expect(console.page.url()).to.equal(`${host.url}/console`);
    await console.page.getByLabel('User name').fill('Ada');
    await console.page.getByLabel('Password').fill('a good long password');
    await console.page.getByRole('button', { name: 'Create and sign in' }).click();
    await console.page.locator('.shell').waitFor();
    await console.close();
  });

  it('speaks the language that is chosen, also the next time', async () => {
    host.me = undefined;
    const console = await ConsolePage.open(browser, host.url, { locale: 'zh-HK' });
    await console.page.getByRole('heading', { name: '登入 Kesu 工作台' }).waitFor();
    await console.page.getByRole('button', { name: '简体中文' }).click();
    await console.page.reload();
    await console.page.getByRole('heading', { name: '登录 Kesu 工作台' }).waitFor();
    await console.close();
  });
});
