import { expect } from 'chai';
import type { ConsolePage } from '../support/consolePage.ts';
import { openReviewHouse, type ReviewHouse } from '../support/reviewHouse.ts';
import { storeTalk } from '../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';
const REASON = 'It was meant kindly: see the line before.';

describe('reviewers, and those they judge', function () {
  this.timeout(180_000);
  let house: ReviewHouse;

  before(async () => {
    house = await openReviewHouse(4);
    const { store } = house.live.app;
    const mei = (await store.personByLogin('mei'))?.value.id ?? '';
    for (let n = 1; n <= 4; n += 1)
      await storeTalk(store, { key: `talk${n}`, number: `K-J${n}`, title: BAD, agent: mei });
  });
  after(() => house?.dispose());

  const openCase = async (login: string, path: string) => {
    const console = await house.open(login, { path: `/console#/review/case/${path}` });
    await console.page.locator('.point').first().waitFor();
    return console;
  };
  const reviewOf = async (number: string) => {
    const record = await house.live.app.store.caseByNumber(number);
    return (await house.live.app.store.reviewsOfCase(record?.conversationKey ?? '', record?.id ?? '')).at(-1);
  };
  const saved = ({ page }: ConsolePage) => page.locator('.own-review').getByText('Saved').waitFor();
  const faultsIn = async (console: ConsolePage) => {
    const faults: string[] = [];
    for (const theme of ['light', 'dark', 'contrast']) {
      await console.choose({ theme, sounds: false });
      faults.push(...(await console.accessibilityFaults(theme === 'light' ? 'all' : 'colours')));
    }
    await console.choose({ theme: 'light', sounds: false });
    return faults;
  };

  it('judges by keys beside the transcript: quote, overrule with a reason, confirm the rest, set a tag right, submit', async () => {
    const console = await openCase('rita', 'K-J1');
    const { page } = console;
    await page.getByRole('button', { name: 'Review this case' }).click();
    await page.locator('.own-review').first().waitFor();
    await page.locator('body').press('n');
    await page.locator('#point-heardOut[data-current=true]').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('q');
    await page.locator('.read-line mark').first().waitFor();
    await page.keyboard.press('n');
    await page.locator('#point-apology[data-current=true]').waitFor();

    const tone = page.locator('#point-tone');
    await tone.getByRole('button', { name: 'Met', exact: true }).click();
    await tone.getByText('A reason is needed.').waitFor();
    await page.locator('#reason-tone').fill(REASON);
    await page.getByRole('button', { name: 'Confirm the rest' }).click();
    await page.locator('.own-review').getByText('16 of 16 points judged').waitFor();

    await page.getByRole('button', { name: 'Correct tags' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Feeling' }).selectOption('angry');
    await form.getByRole('checkbox', { name: 'Legal', exact: true }).check();
    expect(await console.accessibilityFaults()).to.deep.equal([]);
    await form.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Feeling: Disappointed → Angry').waitFor();
    await saved(console);
    expect(await faultsIn(console)).to.deep.equal([]);
    await page.locator('body').press('Shift+S');
    await page.getByText('Review submitted.').waitFor();
    await page.locator('.review-card').getByText(REASON).waitFor();

    const review = await reviewOf('K-J1');
    expect(review).to.include({ state: 'submitted' });
    expect(review?.points.find(({ point }) => point === 'tone')).to.include({
      auto: 'missed',
      state: 'met',
      reason: REASON,
    });
    expect(review?.corrections.map(({ tag, is }) => [tag, is])).to.deep.equal([
      ['emotion', 'angry'],
      ['signals', ['legal']],
    ]);
    expect(await faultsIn(console)).to.deep.equal([]);
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });

  it('hears from the agent who is judged, and a supervisor upholds it', async () => {
    const agent = await house.open('mei', { path: '/console#/review/judged' });
    await agent.page.getByRole('link', { name: 'K-J1' }).click();
    await agent.page.getByRole('heading', { name: 'Review of K-J1' }).waitFor();
    expect(await faultsIn(agent)).to.deep.equal([]);
    await agent.page.getByRole('button', { name: 'Dispute points' }).click();
    const form = agent.page.getByRole('dialog');
    await form.getByRole('checkbox', { name: /^Apology/ }).check();
    await form.getByRole('textbox', { name: 'What you say to it' }).fill('I said sorry in line 4.');
    await form.getByRole('button', { name: 'Dispute', exact: true }).click();
    await agent.page.getByText('Waits for an answer.').waitFor();
    const before = (await reviewOf('K-J1'))?.total;

    const lead = await house.open('sam', { path: '/console#/review/calibrations' });
    await lead.page.getByRole('region', { name: 'Disputes that wait' }).getByRole('link', { name: 'K-J1' }).click();
    await lead.page.locator('.point').first().waitFor();
    await lead.page.getByRole('button', { name: 'Answer the dispute' }).click();
    const answer = lead.page.getByRole('dialog');
    await answer.getByRole('radio', { name: /^Uphold/ }).check();
    const becomes = answer.getByRole('combobox');
    const was = await becomes.inputValue();
    await becomes.selectOption(was === 'met' ? 'partly' : 'met');
    await answer.getByRole('textbox', { name: 'Your reasons' }).fill('It is there.');
    await answer.getByRole('button', { name: 'Answer', exact: true }).click();
    await lead.page.getByText(/upheld it/).waitFor();
    const settled = await reviewOf('K-J1');
    expect(settled?.state).to.equal('settled');
    expect(settled?.total).not.to.equal(before);

    await agent.page.reload();
    await agent.page.getByText(/upheld it/).waitFor();
    expect([...agent.problems, ...lead.problems]).to.deep.equal([]);
    await Promise.all([agent.close(), lead.close()]);
  });

  it('calibrates: two judge the same cases blind, and see how far they agree', async () => {
    const rita = await house.open('rita', { path: '/console#/review/calibrations' });
    const { page } = rita;
    await page.getByRole('button', { name: 'New calibration' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Name' }).fill('November');
    for (const name of ['Rita Vogel', '羅志強']) await form.getByRole('checkbox', { name }).check();
    await form.getByRole('radio', { name: 'These numbers' }).check();
    await form.getByRole('textbox', { name: 'Case numbers' }).fill('K-J2');
    expect(await rita.accessibilityFaults()).to.deep.equal([]);
    await form.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'November' }).waitFor();
    expect(await faultsIn(rita)).to.deep.equal([]);
    const rolf = await house.open('rolf', { path: `/console${new URL(page.url()).hash}` });
    for (const [console, exception] of [
      [rita, 'pace'],
      [rolf, 'tone'],
    ] as const)
      await judgeBlind(console, exception);

    await rolf.page
      .getByRole('button', { name: 'To the calibrations' })
      .or(rolf.page.locator('.score-total'))
      .first()
      .waitFor();
    await rolf.page.goto(page.url().replace(/#.*/u, '#/review/calibrations'));
    await rolf.page.getByRole('link', { name: 'November' }).click();
    await rolf.page.getByRole('heading', { name: 'Where they differ' }).waitFor();
    expect(await rolf.page.locator('.differences > li').count()).to.equal(2);
    await rolf.page.getByRole('row', { name: /^All points 16 88\s?%/ }).waitFor();
    expect(await faultsIn(rolf)).to.deep.equal([]);
    await rolf.page.goto(page.url().replace(/#.*/u, '#/review/calibrations'));
    await rolf.page.getByRole('heading', { name: 'How often tags are wrong' }).waitFor();
    await rolf.page.getByRole('row', { name: /^Feeling 1/ }).waitFor();
    expect(await faultsIn(rolf)).to.deep.equal([]);
    expect([...rita.problems, ...rolf.problems]).to.deep.equal([]);
    await Promise.all([rita.close(), rolf.close()]);
  });

  /** Judges the one case of the calibration: everything met, but one point. */
  async function judgeBlind(console: ConsolePage, exception: string): Promise<void> {
    const { page } = console;
    await page.getByRole('button', { name: 'Judge the next one' }).click();
    await page.getByText(/blind in a calibration/).waitFor();
    expect(await page.locator('.score-total').count()).to.equal(0);
    await page.getByRole('button', { name: 'Review this case' }).click();
    await page.locator('.point-judge').first().waitFor();
    for (const id of await page.locator('.point').evaluateAll((all) => all.map((one) => one.id))) {
      const isException = id === `point-${exception}`;
      await page
        .locator(`#${id}`)
        .getByRole('button', { name: isException ? 'Missed' : 'Met', exact: true })
        .click();
      if (isException) await page.locator(`#reason-${exception}`).fill(REASON);
    }
    await page.locator('.own-review').getByText('16 of 16 points judged').waitFor();
    await page.getByRole('button', { name: 'Submit review' }).click();
    await page.getByText('Review submitted.').waitFor();
  }

  it('speaks the language of whoever reads it', async () => {
    const console = await openCase('rita', 'K-J3');
    const { page } = console;
    for (const [locale, title] of [
      ['zh-Hans', '自动评分'],
      ['zh-Hant', '自動評分'],
    ] as const) {
      await console.choose({ locale, theme: 'light', sounds: false });
      await page.reload();
      await page.locator('.score-total', { hasText: title }).waitFor();
      expect(await console.accessibilityFaults()).to.deep.equal([]);
    }
    expect(console.problems).to.deep.equal([]);
    await console.close();
  });
});
