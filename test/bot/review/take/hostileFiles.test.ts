import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { csvLine } from '../../../../bot/register/csv.ts';
import { escapeHtml } from '../../../../bot/review/take/escapeHtml.ts';
import { hostileTexts } from '../../../support/hostileTexts.ts';
import { useReview } from '../../../support/reviewRig.ts';
import { fileOf } from './exportClient.ts';
import { fillHostile, HOSTILE_CELLS } from './hostileFill.ts';
import { readCsv } from './readCsv.ts';

/** What spreadsheets run: the first visible sign of a cell. */
const RUNS = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]/u;
/** Everything a page of transcripts is made of. */
const TAGS =
  /^<(?:!doctype html|html lang="en"|\/?(?:head|body|header|article|h1|h2|p|div|style|title|html)|(?:div|p) class="[a-z ]*"|meta [\w-]+="[^"<>]*"(?: content="[^"<>]*")?)>$/;

describe('Files made of hostile texts', () => {
  const XSS = hostileTexts().filter((_, n) => n % 9 === 0);
  const rig = useReview({ fill: (store) => fillHostile(store, [...HOSTILE_CELLS, ...XSS]) });
  const unmask = { reason: 'A test of what customers write.' };

  for (const isUnmasked of [false, true]) {
    it(`CSV keeps every cell a cell that nothing runs, ${isUnmasked ? 'unmasked' : 'masked'}`, async () => {
      const order = { what: { query: { sort: 'oldest' } }, format: 'csv', locale: 'en' } as const;
      const text = await fileOf(rig, 'sue', isUnmasked ? { ...order, unmask } : order);
      const [columns = [], ...rows] = readCsv(text.slice(1));
      expect(rows).to.have.length(HOSTILE_CELLS.length + XSS.length);
      for (const row of rows) {
        expect(row).to.have.length(columns.length);
        for (const cell of row) expect(RUNS.test(cell), JSON.stringify(cell)).to.equal(false);
      }
    });
  }

  it('CSV gives back what customers wrote, but for the mark that keeps it text', async () => {
    const text = await fileOf(rig, 'sue', {
      what: { query: { sort: 'oldest' } },
      format: 'csv',
      locale: 'en',
      unmask,
    });
    const [columns = [], ...rows] = readCsv(text.slice(1));
    const at = columns.indexOf('opening');
    for (const [n, written] of HOSTILE_CELLS.entries()) {
      const cell = rows[n]?.[at] ?? '';
      expect(isSame(cell, written), JSON.stringify([written, cell])).to.equal(true);
    }
  });

  it('any list of cells comes back through a reader that goes by the letter of the standard', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE_CELLS), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (records) => {
        const read = readCsv(records.map(csvLine).join(''));
        expect(read.map(({ length }) => length)).to.deep.equal(records.map(({ length }) => length));
        for (const [row, record] of records.entries())
          for (const [column, one] of record.entries())
            expect(isSame(read[row]?.[column], String(one)), JSON.stringify(one)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('HTML is made of our own tags and of nothing else, whatever stands in a transcript', async () => {
    const query = { sort: 'oldest' as const };
    const html = await fileOf(rig, 'sue', { what: { query }, format: 'html', locale: 'en', unmask });
    const body = html.replace(/<style>[^<]*<\/style>/, '');
    const tags = body.match(/<[^>]*>?/g) ?? [];
    expect(tags.length).to.be.above(500);
    for (const tag of new Set(tags)) expect(tag).to.match(TAGS);
    expect(html).to.include(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html.match(/<article>/g)).to.have.length(HOSTILE_CELLS.length + XSS.length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(html).not.to.match(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]|javascript:[^&<]*"/);
  });

  it('JSON lines are each a whole value', async () => {
    const text = await fileOf(rig, 'sue', { what: { query: {} }, format: 'jsonl', locale: 'en', unmask });
    const cases = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(cases).to.have.length(HOSTILE_CELLS.length + XSS.length);
    const told = new Set(cases.map(({ lines }) => lines[0]?.text));
    for (const written of HOSTILE_CELLS) expect(told.has(written.toWellFormed()), written).to.equal(true);
  });

  it('escaping leaves no text that a browser reads as anything but text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.to.match(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

/** What a cell of any spreadsheet can hold of a text. */
function plain(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return [...lines].filter((sign) => (sign >= ' ' ? sign !== '\u007f' : sign === '\t' || sign === '\n')).join('');
}

/** Whether a cell is a text, or the text behind the sign that keeps it one. */
function isSame(cell: string | undefined, text: string): boolean {
  return ['', "'", '\t'].some((mark) => cell === mark + plain(text));
}
