/**
 * What an answer means under a question: plays every row of the tables in test/dialogs/slots and prints how many were taken
 * as they should be, by kind of question and of reply, and the misses. `npm run eval:slots [-- heldBack]`.
 */
import { misfits } from '../test/dialogs/slots/slotScore.ts';
import { SLOT_PARTS, type SlotRow, slotRows } from '../test/dialogs/slots/slotTable.ts';

const part = SLOT_PARTS.find((one) => one === process.argv[2]) ?? 'development';
const tally = new Map<string, { right: number; all: number }>();

function count({ locale, channelLocale, ask, kind }: SlotRow, isRight: boolean): void {
  for (const key of ['all', `locale ${channelLocale ?? locale}`, `question ${ask}`, `reply ${kind}`]) {
    const { right, all } = tally.get(key) ?? { right: 0, all: 0 };
    tally.set(key, { right: right + (isRight ? 1 : 0), all: all + 1 });
  }
}

for (const row of slotRows(part)) {
  const found = await misfits(row);
  count(row, found.length === 0);
  if (found.length > 0) process.stdout.write(`${row.id} ${row.pack} ${row.ask} "${row.reply}": ${found.join(', ')}\n`);
}
for (const [key, { right, all }] of [...tally].sort(([one], [other]) => one.localeCompare(other))) {
  process.stdout.write(`${key.padEnd(28)} ${right}/${all} ${((100 * right) / all).toFixed(1)} %\n`);
}
