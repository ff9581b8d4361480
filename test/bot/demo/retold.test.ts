import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { playDemos } from '../../../bot/demo/demo.ts';
import { shiftSpokenDates } from '../../../bot/demo/spokenDates.ts';
import { readPersonas } from '../../../bot/simulate/persona.ts';
import { type Conversation, openSqliteStore, type Store, verifyAudit } from '../../../storage/index.ts';
import { entry } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';

const UNTIL = new Date('2026-11-20T03:00:00.000Z');
const WEEK_MS = 7 * 86_400_000;
const PLAYED = 4;
const ALL = 40;

describe('a demonstration of many conversations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-test-'));
  let store: Store;
  const ended: Conversation[] = [];
  const linesOf = (key: string) => store.entries(key, { after: 0, limit: 200 });

  before(async function () {
    this.timeout(60_000);
    store = await openSqliteStore({ folder, clock: () => new Date() });
    await playDemos({
      store,
      packs: [await packNamed('retail')],
      personas: readPersonas(new URL('../../../bot/simulate/personas.yaml', import.meta.url)),
      conversations: ALL,
      mostPlayed: PLAYED,
      seed: 6,
      until: UNTIL,
      weeks: 6,
      onDone: (conversation) => conversation && ended.push(conversation),
    });
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('gives each of them ids, numbers and a customer of their own', async () => {
    expect(ended).to.have.length(ALL);
    expect(new Set(ended.map(({ key }) => key)).size).to.equal(ALL);
    expect(new Set(ended.map(({ address }) => address.user.id)).size).to.equal(ALL);
    const files = (await store.caseFiles({ limit: 200 })).items;
    const ids = files.flatMap(({ record, promises, handoffs }) =>
      [record, ...promises, ...handoffs].map(({ id }) => id),
    );
    expect(new Set(ids).size).to.equal(ids.length);
    expect(new Set(files.map(({ record }) => record.number)).size).to.equal(files.length);
    for (const { record } of files) {
      const said = (await linesOf(record.conversationKey)).flatMap(
        ({ text }) => text.match(/K\d{3}-\d{3}-\d{3}/gu) ?? [],
      );
      expect(files.filter(({ record: one }) => said.includes(one.number))).to.have.length(1);
    }
  });

  it('moves them by whole weeks, into the weeks that were asked for and never into the time to come', async () => {
    const [first, ...others] = ended.slice(0, PLAYED).map(({ createdAt }) => Date.parse(createdAt) % WEEK_MS);
    for (const { createdAt, updatedAt } of ended.slice(PLAYED)) {
      expect([first, ...others]).to.include(Date.parse(createdAt) % WEEK_MS);
      expect(Date.parse(createdAt)).to.be.greaterThan(UNTIL.getTime() - 8 * WEEK_MS);
      expect(Date.parse(updatedAt)).to.be.at.most(UNTIL.getTime());
    }
  });

  it('leaves every place in a text where its tags say it is', async () => {
    let tags = 0;
    for (const { key } of ended) {
      for (const { text, understanding } of await linesOf(key)) {
        const { entities = [] } = (understanding ?? {}) as {
          entities?: { text: string; start: number; end: number }[];
        };
        for (const entity of entities) {
          expect(text.slice(entity.start, entity.end)).to.equal(entity.text);
          tags += 1;
        }
      }
    }
    expect(tags).to.be.greaterThan(ALL);
  });

  for (const [author, text, days, expected] of [
    ['bot', '10月21日（週三）下午4:00前退出', 7, '10月28日（週三）下午4:00前退出'],
    ['agent', 'by 6 pm on Friday 25 December', 14, 'by 6 pm on Friday 8 January'],
    ['bot', '11月23日', -28, '10月26日'],
    ['customer', '10月21日买的', 7, '10月21日买的'],
  ] as const) {
    it(`says "${expected}" where the ${author} had said "${text}"`, () => {
      const told = shiftSpokenDates(
        entry('k', 1, { author, text, at: '2026-10-20T00:00:00.000Z', activity: { type: 'message', text } }),
        days,
      );
      expect(told.text).to.equal(expected);
      expect(told.activity.text).to.equal(expected);
    });
  }

  it('is audited like any other', async () => {
    const report = await verifyAudit(store, { anchors: [] });
    expect(report.faults).to.deep.equal([]);
  });
});
