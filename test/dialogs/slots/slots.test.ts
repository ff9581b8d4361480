import { expect } from 'chai';
import { KNOWN_MISSES } from './knownMisses.ts';
import { misfits } from './slotScore.ts';
import { SLOT_PARTS, slotRows } from './slotTable.ts';

/** What is left of each part that is answered as it should be; where fewer are, something has been unlearnt. */
const FLOORS: Readonly<Record<(typeof SLOT_PARTS)[number], number>> = { development: 0.99, heldBack: 0.89 };

describe('what an answer means under a question', () => {
  for (const part of SLOT_PARTS) {
    const rows = slotRows(part);
    const missed: string[] = [];

    for (const ask of new Set(rows.map((row) => row.ask))) {
      it(`takes what is said under ${ask} for what it is (${part})`, async () => {
        const wrong: string[] = [];
        for (const row of rows.filter((one) => one.ask === ask)) {
          const found = await misfits(row);
          if (found.length > 0) missed.push(row.id);
          if (found.length > 0 && !KNOWN_MISSES.has(row.id)) {
            wrong.push(`${row.id} (${row.pack}) "${row.reply}": ${found.join(', ')}`);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
    }

    it(`keeps its floor, and every miss that is known is one still (${part})`, () => {
      expect(1 - missed.length / rows.length).to.be.at.least(FLOORS[part]);
      expect(missed.sort()).to.deep.equal(rows.flatMap(({ id }) => (KNOWN_MISSES.has(id) ? [id] : [])).sort());
    });
  }
});
