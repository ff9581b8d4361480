import { expect } from 'chai';
import { describe, it } from 'mocha';
import { verifyAudit } from '../../../storage/index.ts';
import { type AuditHouse, makeAuditHouse } from '../../support/auditHouse.ts';
import { TAMPERINGS } from '../../support/tampering.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

/** Tamperings in all, by day and by night. */
const TIMES = process.env.KESU_NIGHTLY === '1' ? 10_000 : 500;

describe('tampering with the audit chains', () => {
  const folder = useTempFolder();
  const names = Object.keys(TAMPERINGS);

  async function withHouse(work: (house: AuditHouse) => Promise<void>): Promise<void> {
    const house = await makeAuditHouse(folder());
    try {
      await work(house);
    } finally {
      house.close();
    }
  }

  it('finds nothing where nothing was done', () =>
    withHouse(async ({ port, anchors }) => {
      expect((await verifyAudit(port, { anchors })).faults).to.deep.equal([]);
    }));

  for (const [index, name] of names.entries()) {
    it(`finds ${name}, and where`, () =>
      withHouse(async (house) => {
        const { database, port, anchors } = house;
        const random = randomFrom(index + 1);
        for (let time = 0; time < TIMES / names.length; time += 1) {
          database.exec('BEGIN');
          const place = TAMPERINGS[name]?.(house, random);
          const { faults } = await verifyAudit(port, { anchors, patienceMs: 0 });
          database.exec('ROLLBACK');
          const found = faults.map(({ chain, seq }) => ({ chain, seq }));
          expect(found, `time ${time}`).to.deep.include(place);
        }
        expect((await verifyAudit(port, { anchors })).faults).to.deep.equal([]);
      })).timeout(300_000);
  }
});

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}
