import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Download } from 'playwright-core';
import { fill } from '../../web/console/words/index.ts';
import { REVIEW_WORDS } from '../../web/console/words/review/index.ts';
import { readCsv } from '../bot/review/take/readCsv.ts';
import type { ConsolePage } from '../support/consolePage.ts';
import { openReviewHouse, type ReviewHouse } from '../support/reviewHouse.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const CONVERSATIONS = NIGHTLY ? 20_000 : 200;

/** What is looked for in each language, and how the browser says which that is. */
const READERS = {
  en: { locale: 'en-GB' },
  'zh-Hans': { locale: 'zh-CN' },
  'zh-Hant': { locale: 'zh-TW' },
} as const;

/** A list counts no further than this by itself. */
const MOST_COUNTED = 1000;
/** Longest wait for a file with all cases of a language, ms. */
const FILE_MS = NIGHTLY ? 900_000 : 120_000;

/** People of the demonstration who write to customers, whoever writes worst first. */
const AGENTS = ['leo', 'jun'];

describe(`a reviewer's whole way, among ${CONVERSATIONS} conversations`, function () {
  this.timeout(NIGHTLY ? 1_800_000 : 180_000);
  let house: ReviewHouse;
  let agentId: string;
  /** A case of theirs in each language. */
  let caseIn: ReadonlyMap<string, string>;

  before(async () => {
    house = await openReviewHouse(CONVERSATIONS);
    const found = [...(await casesByAgent())].find(([, cases]) => Object.keys(READERS).every((one) => cases.has(one)));
    if (!found) throw new Error('nobody wrote to customers in each language');
    [agentId, caseIn] = found;
    // Whoever wrote to the customers of the demonstration can sign in, under the id that stands in the transcripts.
    const { store } = house.live.app;
    const mei = (await store.personByLogin('mei'))?.value;
    if (!mei) throw new Error('there is no mei');
    await store.putPerson({ ...mei, id: agentId, login: agentId, name: 'Leo Kwan' }, undefined);
  });
  after(() => house?.dispose());

  /** A word that the customer of a case wrote first, so that a search among the cases of the demonstration finds something. */
  function wordOf(number: string | undefined): string {
    const opening = house.cases.find(({ record }) => record.number === number)?.record.opening.text ?? '';
    const words = opening.match(/\p{Script=Han}{2}|(?<![\p{L}'’])\p{Script=Latin}{5,}(?![\p{L}'’])/gu) ?? [];
    const [longest] = words.sort((one, other) => other.length - one.length);
    if (longest === undefined) throw new Error(`no word to look for in "${opening}"`);
    return longest;
  }

  const numberOn = async ({ page }: ConsolePage, selector: string) =>
    Number.parseInt((await page.locator(selector).first().innerText()).replaceAll(/[^\d]/g, ''), 10);

  async function saved(download: Download): Promise<Buffer> {
    return readFile(await download.path());
  }

  /** For each who wrote to customers, a case in each language; whoever only took one over is not judged. */
  async function casesByAgent(): Promise<Map<string, Map<string, string>>> {
    const found = new Map<string, Map<string, string>>(AGENTS.map((id) => [id, new Map()]));
    for (const { record } of house.cases) {
      const lines = await house.live.app.store.entries(record.conversationKey, { after: 0, limit: 200 });
      for (const { by, audience, text, caseId } of lines)
        if (audience === undefined && text !== '' && caseId === record.id)
          found.get(by?.id ?? '')?.set(record.locale, record.number);
    }
    return found;
  }

  for (const [language, { locale }] of Object.entries(READERS)) {
    const words = REVIEW_WORDS[language as keyof typeof READERS];

    it(`finds, reads, scores and overrules; it is disputed and upheld; in ${language}`, async () => {
      const reviewer = await house.open('rita', {
        locale,
        path: `/console#/review?agent=${agentId}&locale=${language}&is=complaint`,
      });
      const { page } = reviewer;
      await page.locator('.case-row').first().waitFor();
      const all = await numberOn(reviewer, '.find-count [role=status]');
      await page.keyboard.press('/');
      await page.keyboard.type(wordOf(caseIn.get(language)));
      await page.locator('.case-words mark').first().waitFor();
      expect(await numberOn(reviewer, '.find-count [role=status]')).to.be.within(1, all);

      const number = caseIn.get(language) ?? '';
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(number);
      await page.locator('.case-row', { hasText: number }).click();
      await page.locator('.read-number', { hasText: number }).waitFor();
      await page.locator('.point').first().waitFor();
      await page.getByRole('button', { name: words.score.begin, exact: true }).click();
      await page.locator('.own-review').first().waitFor();
      const tone = page.locator('#point-tone');
      const now = await tone.locator('.point-state').first().getAttribute('data-state');
      await tone
        .getByRole('button', { name: words.score.states[now === 'met' ? 'missed' : 'met'], exact: true })
        .click();
      await page.locator('#reason-tone').fill('老师 & <b>reader</b>');
      await page.getByRole('button', { name: words.score.confirmRest }).click();
      await page.getByRole('button', { name: words.score.submit, exact: true }).click();
      await page.getByText(words.score.submitted).waitFor();

      const agent = await house.open(agentId, { locale, path: '/console#/review/judged' });
      await agent.page.getByRole('link', { name: number }).click();
      await agent.page.getByRole('button', { name: words.score.dispute.button }).click();
      const form = agent.page.getByRole('dialog');
      await form.getByRole('checkbox').first().check();
      await form.getByRole('textbox', { name: words.score.dispute.words }).fill('请再看第四行。');
      await form.getByRole('button', { name: words.score.dispute.submit, exact: true }).click();
      await agent.page.getByText(words.score.dispute.waits).waitFor();

      await page.reload();
      await page.getByRole('button', { name: words.score.answer.button }).click();
      const answer = page.getByRole('dialog');
      await answer.getByRole('radio', { name: words.score.answer.decline }).check();
      await answer.getByRole('textbox', { name: words.score.answer.words }).fill('看过了，维持。');
      await answer.getByRole('button', { name: words.score.answer.submit, exact: true }).click();
      await page.getByText(fill(words.score.answer.declined, { name: 'Rita Vogel' })).waitFor();

      const record = await house.live.app.store.caseByNumber(number);
      const [review] = await house.live.app.store.reviewsOfCase(record?.conversationKey ?? '', record?.id ?? '');
      expect(review).to.include({ state: 'settled', caseNumber: number });
      expect(review?.disputes).to.have.length(1);
      expect([...reviewer.problems, ...agent.problems]).to.deep.equal([]);
      await Promise.all([reviewer.close(), agent.close()]);
    });

    it(`sees the figures, opens the cases behind one, and takes them away, in ${language}`, async () => {
      const reviewer = await house.open('rita', {
        locale,
        path: `/console#/review/figures?opened=364d&locale=${language}`,
      });
      const { page } = reviewer;
      await page.locator('.tile').first().waitFor();
      // Other figures move while we look: what is due in the demonstration comes due.
      const tile = page.locator('.tile', { hasText: words.figures.values.complaints }).first();
      const told = Number.parseInt((await tile.locator('.tile-value').innerText()).replaceAll(/[^\d]/g, ''), 10);
      expect(told).to.be.above(0);
      await tile.locator('.tile-value a').click();
      await page.locator('.case-row').first().waitFor();
      if (told > MOST_COUNTED) {
        expect(await numberOn(reviewer, '.find-count [role=status]')).to.equal(MOST_COUNTED);
        await page.getByRole('button', { name: words.find.countAll, exact: true }).click();
        await page.locator('.find-count button').waitFor({ state: 'detached' });
      }
      expect(await numberOn(reviewer, '.find-count [role=status]')).to.equal(told);

      await page.getByRole('button', { name: words.find.toExports, exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('radio', { name: words.take.exports.format.csv }).check();
      const made = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith('/exports'));
      await form.getByRole('button', { name: words.take.exports.form.submit, exact: true }).click();
      const { id } = (await (await made).json()) as { id: string };
      // Of this one: until it is in the list, the first that can be saved is the one before.
      const link = page.locator(`.take-save[href*="${id}"]`);
      await link.waitFor({ timeout: FILE_MS });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const file = await saved(download);
      expect(file.subarray(0, 3).toString('hex')).to.equal('efbbbf');
      const [columns = [], ...rows] = readCsv(file.toString('utf8').slice(1));
      const numbers = rows.map((row) => row[columns.indexOf('number')]);
      expect(new Set(numbers).size).to.equal(told);
      expect(rows).to.have.length(told);
      expect(reviewer.problems).to.deep.equal([]);
      await reviewer.close();
    });
  }
});
