import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Understanding } from '../../nlp/understanding.ts';
import { type CruelRow, readCruelRows, unmetExpectations } from './cruel/cruelRow.ts';

const FOLDER = new URL('./cruel/', import.meta.url);
const LIMITS = 'knownLimits.jsonl';
/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

const tagsOf = ({ text, locale, ask }: CruelRow): Understanding =>
  recognize(text, { at: AT, zone: 'Asia/Shanghai', locale, ask: ask === undefined ? undefined : { kind: ask } });

const lists = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl') && name !== LIMITS);
const held = lists.map((name) => ({ name, rows: readCruelRows(new URL(name, FOLDER)) }));
const limits = readCruelRows(new URL(LIMITS, FOLDER));

describe('cruel sentences', () => {
  for (const { name, rows } of held) {
    describe(name.replace('.jsonl', ''), () => {
      for (const row of rows) {
        it(`${row.why}: ${JSON.stringify(row.text)}`, () => {
          expect(unmetExpectations(row, tagsOf(row))).to.deep.equal([]);
        });
      }
    });
  }

  it('are at least 300 in three scripts, none of them twice', () => {
    const all = [...held.flatMap(({ rows }) => rows), ...limits];
    const keys = all.map(({ text, ask }) => `${ask ?? ''} ${text}`);
    expect(new Set(keys).size).to.equal(keys.length);
    expect(all.length - limits.length).to.be.at.least(300);
    expect(lists).to.include.members(limits.map(({ topic }) => `${topic}.jsonl`));
    expect(new Set(all.map(({ text }) => recognize(text).lang))).to.have.all.keys('en', 'zh-Hans', 'zh-Hant');
  });
});

describe('known limits', () => {
  for (const row of limits) {
    it(`still misses "${row.why}" (when this fails, move the row to ${row.topic}.jsonl): ${JSON.stringify(row.text)}`, () => {
      expect(unmetExpectations(row, tagsOf(row))).to.not.deep.equal([]);
    });
  }
});
