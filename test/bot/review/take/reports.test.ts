import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Report, Reports } from '../../../../bot/api/contract/index.ts';
import { REPORT_WORDS } from '../../../../bot/review/take/report/reportWords.ts';
import { LOCALES } from '../../../../nlp/index.ts';
import { readLine } from '../../../../storage/index.ts';
import { action } from '../../../support/bookRecords.ts';
import { caseRecord, conversation, entry, instant } from '../../../support/records.ts';
import { useReview } from '../../../support/reviewRig.ts';
import { takeTurn } from '../../../support/turns.ts';
import { save } from './exportClient.ts';

const DAY = 86_400;
const KNOWN = { state: 'known' as const, at: instant(0) };

/** What a page says, without its tags and styles. */
const wordsOf = (html: string) =>
  html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('Reports over HTTP', () => {
  // 12 cases in the first days of November: 8 of one product with resolved, 4 named by one customer each, still open; 5 the fortnight before.
  const rig = useReview({
    fill: async (store) => {
      for (let n = 0; n < 17; n += 1) {
        const key = `k${n}`;
        const isNow = n < 12;
        const openedAt = instant(-(isNow ? 15 : 32) * DAY + n);
        const product = n < 8 ? 'Kettle Q2' : `toy of ${n}, <b>blue</b>`;
        const isEnded = n < 8;
        const record = caseRecord(key, 'c', {
          number: `K-${n}`,
          openedAt,
          facts: { product: { ...KNOWN, value: product } },
          categories: [n % 2 === 0 ? 'quality' : 'delivery'],
          ...(isEnded ? { status: 'closed', disposition: n < 6 ? 'resolved' : 'withdrawn', closedAt: openedAt } : {}),
          ...(isEnded ? { csat: { score: n < 4 ? 5 : 2, askedAt: openedAt } } : {}),
        });
        await takeTurn(store, key, 1, (seq) => ({
          conversation: conversation(key, { lastSeq: seq, cases: [record] }),
          cases: [record],
          entries: [entry(key, seq, { activityId: 'a1', caseId: 'c', at: openedAt })],
        }));
      }
      const before = { from: '2026-10-01', to: '2026-10-31', value: 2, n: 10 };
      const check = {
        due: '2026-12-20',
        figure: 'csat',
        before,
        after: { ...before, value: 4.5 },
        words: '<i>Better.</i>',
      };
      await store.putBookRecord(action('a1', { createdAt: instant(-20 * DAY), due: '2026-11-10', check }), undefined);
    },
  });
  const order = { from: '2026-11-01', to: '2026-11-14' };
  const make = async (change: object = {}) => {
    const { status, body } = await rig.client('sue').post<Report>('/review/reports', { ...order, ...change });
    expect(status).to.equal(201);
    return body;
  };
  const page = async ({ pages }: Report, locale: string) =>
    (await save(rig, 'rita', pages.find((one) => one.locale === locale)?.url ?? '')).text;

  it('say the same numbers in every language, each in its own words', async () => {
    const report = await make();
    expect(report).to.deep.include({ ...order, received: 12, by: { id: 'sue', name: 'SUE' } });
    for (const locale of LOCALES) {
      const html = await page(report, locale);
      const words = wordsOf(html);
      const { title, value, section, key } = REPORT_WORDS[locale];
      expect(html).to.include(`<html lang="${locale}">`);
      for (const said of [title, ...Object.values(section)]) expect(words).to.include(said.replace(/&/g, '&amp;'));
      const number = (name: string) => {
        const [, now, before] =
          new RegExp(`>${name}</td><td class="n">([^<]*)</td><td class="n">([^<]*)</td>`).exec(html) ?? [];
        return [now, before];
      };
      expect(number(value.complaints)).to.deep.equal(['12', '5']);
      expect(number(value.satisfied)[0]).to.equal('50%');
      expect(html).to.match(new RegExp(`>${key.resolved}</td><td class="n">6</td><td class="n">50%`));
      expect(html).to.match(new RegExp(`>${key.open}</td><td class="n">4</td>`));
    }
    expect(wordsOf(await page(report, 'zh-Hans'))).not.to.match(/undefined|NaN|\{\w+\}/);
  });

  it('name no product that fewer than three cases speak of, and run nothing that stands in words', async () => {
    const html = await page(await make(), 'en');
    expect(html).to.include('Kettle Q2').and.not.include('toy of');
    expect(html).to.include('&lt;i&gt;Better.&lt;/i&gt;').and.not.include('<i>');
    expect(html).to.include('2.0 → 4.5').and.include('overdue');
    const { headers } = await save(rig, 'rita', (await make()).pages[0]?.url ?? '');
    expect(headers['content-security-policy']).to.include("default-src 'none'").and.include('sandbox');
    expect(html).not.to.match(/<script|<img|<link|url\(|https?:/);
  });

  it('are kept as they were made, whatever happens to the cases', async () => {
    const report = await make();
    const before = await page(report, 'en');
    await takeTurn(rig.store, 'later', 1, (seq) => {
      const record = caseRecord('later', 'c', { number: 'K-later', openedAt: instant(-15 * DAY) });
      return { conversation: conversation('later', { lastSeq: seq, cases: [record] }), cases: [record] };
    });
    expect(await page(report, 'en')).to.equal(before);
    const { body } = await rig.client('rita').get<Reports>('/review/reports');
    expect(body.reports[0]).to.deep.equal(report);
  });

  it('are of a part of the cases, too, and of a time in which nothing was said', async () => {
    const part = await make({ query: { category: 'delivery' } });
    expect(part.received).to.equal(6);
    expect(wordsOf(await page(part, 'en'))).to.include('category = delivery');
    const none = await make({ from: '2024-01-01', to: '2024-01-31' });
    expect(none.received).to.equal(0);
    expect(wordsOf(await page(none, 'zh-Hant'))).to.include(REPORT_WORDS['zh-Hant'].nothing);
  });

  it('are refused for a time that is none, and for who does not review; and are on record', async () => {
    for (const wrong of [{ from: '2026-11-15' }, { to: '2026-02-30' }, { query: { category: 'nonsense' } }, { x: 1 }])
      expect((await rig.client('sue').post('/review/reports', { ...order, ...wrong })).status).to.equal(400);
    const { id, pages } = await make();
    for (const nobody of ['anna', 'ada']) {
      expect((await rig.client(nobody).post('/review/reports', order)).status).to.equal(403);
      expect((await rig.client(nobody).get('/review/reports')).status).to.equal(403);
      expect((await save(rig, nobody, pages[0]?.url ?? '')).status).to.equal(403);
    }
    for (const path of [`/api/v1/review/reports/${id}/fr`, '/api/v1/review/reports/none/en'])
      expect((await save(rig, 'sue', path)).status).to.equal(404);
    const notes = (await rig.store.auditLines({ after: 0, limit: 500 })).map(({ text }) => readLine(text));
    expect(notes.findLast((note) => note.action === 'report')?.details).to.deep.equal({ reportId: id, ...order });
  });
});
