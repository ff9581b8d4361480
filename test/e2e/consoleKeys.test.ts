import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/consoleFixture.ts';
import { type ConsoleHost, startConsoleHost } from '../support/consoleHost.ts';
import { ConsolePage } from '../support/consolePage.ts';

describe('the console by keys alone', function () {
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
    await console.row('juice').waitFor();
  });
  afterEach(async () => {
    expect(console.problems).to.deep.equal([]);
    await console.close();
    await host.dispose();
  });
  const press = async (...keys: string[]) => {
    for (const key of keys) await console.page.keyboard.press(key);
  };
  const focused = () => console.page.locator(':focus').getAttribute('id');

  it('walks through the list, opens, and comes back to where it was', async () => {
    await press('j', 'j');
    await console.page.locator('#row-juice:focus').waitFor();
    await press('k');
    await console.page.locator('#row-refund:focus').waitFor();
    await press('Enter');
    await console.page.getByRole('heading', { name: 'Tomás Herrera' }).waitFor();
    expect(new URL(console.page.url()).hash).to.equal('#/c/refund');
    await press('Alt+ArrowDown');
    await console.page.getByRole('heading', { name: '王女士' }).waitFor();
    await press('Escape');
    await console.page.getByText('Choose a conversation').waitFor();
    await console.page.locator('#row-juice:focus').waitFor();
    await console.page.goBack();
    await console.page.getByRole('heading', { name: '王女士' }).waitFor();
  });

  it('filters and searches', async () => {
    await press('2');
    await console.row('refund').waitFor({ state: 'detached' });
    await press('/');
    await console.page.locator('#queue-search:focus').waitFor();
    await console.page.keyboard.type('anna');
    await console.row('juice').waitFor({ state: 'detached' });
    expect(await console.page.locator('.row').count()).to.equal(1);
    await press('Escape', 'Escape', '1');
    await console.row('refund').waitFor();
  });

  it('takes the next one who waits, and stands in the field to answer', async () => {
    await press('Shift+C');
    await console.page.locator('#composer:focus').waitFor();
    expect(host.items.get('juice')).to.deep.include({ state: 'held', agent: { id: 'mei', name: 'Mei Lin' } });
    await console.page.keyboard.type('您好，我是美琳。');
    await press('Shift+Enter');
    await console.page.keyboard.type('j k c');
    await press('Enter');
    await console.page.locator('.message-text', { hasText: 'j k c' }).waitFor();
    expect(host.commands.map(({ path }) => path)).to.deep.equal(['claim', 'send']);
    expect(host.commands[1]?.body).to.deep.include({ text: '您好，我是美琳。\nj k c', overrides: [] });
    expect(await focused()).to.equal('composer');
  });

  it('is told who was faster', async () => {
    await press('j', 'j', 'Enter');
    await console.page.getByRole('button', { name: 'Take over' }).waitFor();
    // Taken by a colleague, of which this console has not heard yet.
    const item = host.items.get('juice');
    if (item !== undefined)
      host.items.set('juice', { ...item, state: 'held', agent: { id: 'sam', name: 'Sam Okafor' } });
    await press('c');
    await console.page.getByText('Sam Okafor was faster and has this conversation now.').waitFor();
  });

  it('cannot send what the guard blocks, takes the better wording, and confirms a warning', async () => {
    await console.openRow('refund');
    await press('r');
    await console.page.keyboard.type('Hello. You should calm down. We answer as soon as possible.');
    await console.page.getByText('Cannot be sent').waitFor();
    await press('Enter');
    await press('Alt+r');
    await console.page.getByText('Cannot be sent').waitFor({ state: 'detached' });
    expect(await console.field.inputValue()).to.equal(
      'Hello. I can see why this upsets you. We answer as soon as possible.',
    );
    await console.page.getByText('Look again').waitFor();
    await press('Enter');
    await console.page.getByText('again to send it as it is.').waitFor();
    expect(host.commands).to.deep.equal([]);
    await press('Enter');
    await console.page.locator('.message-text', { hasText: 'I can see why this upsets you.' }).waitFor();
    expect(host.commands[0]?.body.overrides).to.deep.equal(['promise.vague']);
    expect(await console.field.inputValue()).to.equal('');
  });

  it('shows what the server’s guard objects to when the words were quicker than the check', async () => {
    await console.openRow('refund');
    await console.field.fill('calm down');
    await press('Enter');
    await console.page.getByText('Cannot be sent').waitFor();
    expect(await console.field.inputValue()).to.equal('calm down');
    expect(host.lines.get('refund')?.some(({ text }) => text === 'calm down')).to.equal(false);
  });

  it('puts ready sentences into the field, and does not send them', async () => {
    await console.openRow('refund');
    await press('r', 'Alt+3');
    expect(await console.field.inputValue()).to.equal('What outcome would feel right to you?');
    expect(host.commands).to.deep.equal([]);
  });

  it('keeps what was begun while looking elsewhere', async () => {
    await console.openRow('refund');
    await console.field.fill('half a sentence');
    await press('Alt+ArrowDown');
    await console.page.getByRole('heading', { name: '王女士' }).waitFor();
    await press('Alt+ArrowUp');
    await console.page.getByRole('heading', { name: 'Tomás Herrera' }).waitFor();
    expect(await console.field.inputValue()).to.equal('half a sentence');
  });

  it('finds actions and conversations in the palette, and gives the focus back', async () => {
    await press('Control+k');
    await console.page.getByRole('combobox').fill('anna');
    await press('Enter');
    await console.page.getByRole('heading', { name: 'Anna Whitfield' }).waitFor();
    await press('Control+k');
    await console.page.getByRole('combobox').fill('keys');
    await press('Enter');
    await console.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await press('Escape');
    await console.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('has no single-letter keys when they are switched off', async () => {
    await console.choose({ singleKeys: false });
    await press('j', '?');
    expect(await console.page.locator('.row:focus').count()).to.equal(0);
    expect(await console.page.getByRole('dialog').count()).to.equal(0);
    await press('Control+k');
    await console.page.getByRole('combobox').waitFor();
  });

  it('proposes beyond its authority with a reason, and says that it waits', async () => {
    await console.openRow('refund');
    await press('p');
    const dialog = console.page.getByRole('dialog');
    await dialog.getByText('Compensation in money').click();
    await dialog.getByText('It waits for a supervisor').waitFor();
    await dialog.getByLabel('Reason').fill('Our fault');
    await dialog.getByRole('button', { name: 'Ask for approval' }).click();
    await console.page.getByText('Approval asked for.').waitFor();
    expect(host.commands[0]?.body).to.deep.include({ remedyId: 'gesture', reason: 'Our fault' });
  });
});
