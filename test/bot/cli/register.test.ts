import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { Command } from 'commander';
import { addRegisterCommand, openedBetween, writeRegister } from '../../../bot/cli/register.ts';
import { csvCell } from '../../../bot/register/csv.ts';
import { CSV_HEADER } from '../../../bot/register/csvColumns.ts';
import { registerRow } from '../../../bot/register/registerRow.ts';
import type { CaseFile, RegisterPort } from '../../../storage/index.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { caseRecord, handoff, instant, promiseRecord } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const fact = (value: string) => ({ state: 'known' as const, value, at: instant(0) });

const FULL: CaseFile = {
  record: caseRecord('k', 'c1', {
    number: 'K482-910-375',
    locale: 'zh-Hans',
    categories: ['safety', 'quality'],
    subcategory: 'mould',
    severity: 3,
    facts: { name: fact('王女士'), contact: fact('+8613800138000'), product: fact('鲜橙汁'), wish: fact('退款') },
    remedies: [
      { remedyId: 'refund_small', amount: '¥39.90', state: 'accepted', at: instant(60) },
      { remedyId: 'small_voucher', state: 'refused', at: instant(30) },
    ],
    csat: { score: 2, askedAt: instant(90), comment: '太慢' },
    clocks: [{ regulator: 'samr_12315', clock: 'accept', what: 'ready', dueAt: instant(86_400) }],
    reopened: 1,
    earlier: 2,
    history: [{ at: instant(30), from: 'intake', to: 'clarifying', actor: 'bot', reason: 'heard out' }],
  }),
  promises: [
    promiseRecord('k', 'p1', { caseId: 'c1', owner: 'accounts', dueAt: instant(7200), words: '退款' }),
    promiseRecord('k', 'p2', { caseId: 'c1', owner: 'supervisor', dueAt: instant(3600), state: 'broken' }),
    promiseRecord('k', 'p3', { caseId: 'c1', kind: 'nudge', owner: 'bot', dueAt: instant(60) }),
  ],
  handoffs: [handoff('k', 'h', { caseId: 'c1', state: 'requested' })],
};

/** A store of `count` cases, the first of them `FULL`, counting how many pages are asked for. */
function storeOf(count: number): RegisterPort & { pages: number } {
  const port = {
    pages: 0,
    caseFile: async () => undefined,
    caseFiles: async ({ limit, after }: { limit: number; after?: string | undefined }) => {
      port.pages += 1;
      const from = Number(after ?? 0);
      const items = Array.from({ length: Math.min(limit, count - from) }, (_, n) => ({
        ...FULL,
        record: { ...FULL.record, number: from + n === 0 ? FULL.record.number : `K${from + n}` },
      }));
      return from + items.length < count ? { items, next: String(from + items.length) } : { items };
    },
  };
  return port;
}

async function written(store: RegisterPort, format: 'csv' | 'jsonl'): Promise<string> {
  const out = new PassThrough();
  const reading = buffer(out);
  await writeRegister(store, { format, zone: 'Asia/Shanghai' }, out);
  out.end();
  return (await reading).toString();
}

/** The records of a CSV text (RFC 4180), read by another way than it was written. */
function parseCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, cell, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    records.at(-1)?.push((cell ?? '').replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

describe('kesu register', () => {
  it('tells of a case who, what, by whom, by when and how it ended', async () => {
    const csv = await written(storeOf(1), 'csv');
    const [header, cells] = parseCsv(csv.slice(1));
    const row = Object.fromEntries((header ?? []).map((name, index) => [name, cells?.[index]]));
    expect(row).to.include({
      number: 'K482-910-375',
      opened_at: '2026-11-21 17:00:00',
      customer: '王女士',
      contact: "'+8613800138000",
      category: 'safety; quality',
      subcategory: 'mould',
      severity: '3',
      product: '鲜橙汁',
      demand: '退款',
      remedy: 'refund_small (¥39.90)',
      remedies_refused: 'small_voucher',
      owner: 'accounts',
      next_due_at: '2026-11-21 19:00:00',
      promises_broken: '1',
      satisfaction: '2',
      satisfaction_comment: '太慢',
      regulator_clocks: '2026-11-22 17:00:00 samr_12315/accept',
      reopened: '1',
      earlier_cases: '2',
      'iso_8.4_acknowledgement': '2026-11-21 17:00:30',
      'iso_8.9_closing': '',
    });
    expect(row.promises).to.equal(
      '2026-11-21 19:00:00 accounts: 退款 [open]\n2026-11-21 18:00:00 supervisor: We write to you tomorrow. [broken]',
    );
    expect(header).to.deep.equal(CSV_HEADER);
  });

  it('begins with a byte-order mark, ends each record with CRLF, and gives each the same cells', async () => {
    const csv = await written(storeOf(3), 'csv');
    expect(Buffer.from(csv).subarray(0, 3)).to.deep.equal(Buffer.from([0xef, 0xbb, 0xbf]));
    const records = parseCsv(csv.slice(1));
    expect(records).to.have.length(4);
    for (const record of records) expect(record).to.have.length(CSV_HEADER.length);
    expect(csv.endsWith('"\r\n')).to.equal(true);
  });

  const CELLS: [what: string, value: string, cell: string][] = [
    ['a formula', '=1+1', `"'=1+1"`],
    ['a sum', '+86', `"'+86"`],
    ['a difference', '-2', `"'-2"`],
    ['a function of old', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a tab', '\tx', `"'\tx"`],
    ['a line break', '\nx', `"'\nx"`],
    ['a carriage return', '\r=x', `"'\n=x"`],
    ['a formula behind blanks', '  =x', `"'  =x"`],
    ['a full-width formula', '＝1', `"'＝1"`],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['separators', 'a,b;c', '"a,b;c"'],
    ['lines', 'a\r\nb\rc', '"a\nb\nc"'],
    ['controls and broken characters', 'a\u0000b\uD800', '"ab\uFFFD"'],
    ['a quote that would let a formula out', '",=cmd|x', '""",=cmd|x"'],
    ['a long number', '6222021234567890123', '"\t6222021234567890123"'],
    ['a number with a zero at the front', '00860', '"\t00860"'],
    ['a power of ten', '12E5', '"\t12E5"'],
    ['what looks like a day', '3-12', '"\t3-12"'],
    ['a short number', '13812345678', '"13812345678"'],
    ['plain words', '退款 1=1', '"退款 1=1"'],
  ];
  for (const [what, value, cell] of CELLS) {
    it(`keeps ${what} as text in a cell`, () => {
      expect(csvCell(value)).to.equal(cell);
    });
  }

  it('writes a cell no longer than a spreadsheet holds', () => {
    expect(csvCell('x'.repeat(50_000))).to.have.length(32_767 + 2);
  });

  it('writes the whole row as JSON lines, with times in UTC', async () => {
    const [line] = (await written(storeOf(2), 'jsonl')).split('\n');
    expect(JSON.parse(line ?? '')).to.deep.equal(registerRow(FULL));
    expect(registerRow(FULL).iso10002).to.have.length(8);
    expect(registerRow(FULL).promises.map(({ owner }) => owner)).to.deep.equal(['accounts', 'supervisor']);
  });

  it('calls the agent who took a case its owner', () => {
    const taken = handoff('k', 'h', { agent: { id: 'anna', name: 'Anna' }, state: 'accepted' });
    expect(registerRow({ ...FULL, handoffs: [taken] }).owner).to.equal('anna');
    expect(registerRow({ ...FULL, promises: [], handoffs: [] }).owner).to.equal(undefined);
  });

  it('reads a page only when the one before has been taken', async () => {
    const store = storeOf(100_000);
    let lines = 0;
    let mostAhead = 0;
    const slow = new Writable({
      write(_chunk, _encoding, done) {
        lines += 1;
        mostAhead = Math.max(mostAhead, store.pages * 200 - lines);
        if (lines === 1000) slow.destroy();
        setImmediate(done);
      },
    });
    await writeRegister(store, { format: 'jsonl', zone: 'UTC' }, slow);
    expect(lines).to.equal(1000);
    expect(mostAhead).to.be.below(600);
  });

  it('takes whole days of the zone, also when a clock changes', () => {
    expect(openedBetween('2026-11-21', '2026-11-21', 'Asia/Shanghai')).to.deep.equal({
      from: '2026-11-20T16:00:00.000Z',
      to: '2026-11-21T16:00:00.000Z',
    });
    expect(openedBetween('2026-10-25', '2026-10-25', 'Europe/London')).to.deep.equal({
      from: '2026-10-24T23:00:00.000Z',
      to: '2026-10-26T00:00:00.000Z',
    });
    expect(openedBetween(undefined, undefined, 'UTC')).to.deep.equal({});
  });

  for (const words of [
    ['--from', '2026-13-01'],
    ['--to', 'yesterday'],
    ['--zone', 'Mars/Base'],
    ['--format', 'xls'],
  ]) {
    it(`refuses ${words.join(' ')}`, async () => {
      const program = new Command('kesu').exitOverride();
      addRegisterCommand(program);
      program.commands[0]?.exitOverride().configureOutput({ writeErr: () => undefined });
      const refused = await program.parseAsync(['register', ...words], { from: 'user' }).catch((error) => error.code);
      expect(refused).to.equal('commander.invalidArgument');
    });
  }

  describe('as a command', function () {
    this.timeout(30_000);
    const folder = useTempFolder();

    it('writes the cases of a store to a file that only its owner can read', async () => {
      const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
      await takeTurn(store, 'k', 1, () => ({ cases: [FULL.record], promises: FULL.promises }));
      const later = caseRecord('k2', 'c2', { number: 'K111-111-111', openedAt: instant(86_400) });
      await takeTurn(store, 'k2', 2, () => ({ cases: [later] }));
      await store.close();
      const out = join(folder(), 'register.csv');
      const words = ['register', '--zone', 'Asia/Shanghai', '--to', '2026-11-21', '--out', out];
      const ended = await runKesu(words, { KESU_DATA: folder(), KESU_PACK: 'retail' });
      expect(ended).to.deep.equal({ code: 0, stdout: '', stderr: '' });
      const csv = await readFile(out, 'utf8');
      expect(csv).to.include('K482-910-375').and.not.to.include('K111-111-111');
      expect((await stat(out)).mode & 0o777).to.equal(0o600);
    });
  });
});
