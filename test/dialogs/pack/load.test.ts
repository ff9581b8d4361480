import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadPack, PackError, parsePack } from '../../../dialogs/pack/index.ts';

const lineIn = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('loadPack', () => {
  let retail = '';
  before(async () => {
    retail = await readFile('packs/retail.yaml', 'utf8');
  });

  function errorOf(text: string): PackError {
    try {
      parsePack(text, 'my.yaml');
    } catch (error) {
      if (error instanceof PackError) return error;
      throw error;
    }
    throw new Error('the pack was taken');
  }

  const TABLE: readonly [name: string, from: string, to: string, path: string, message: RegExp][] = [
    ['a setting of the wrong type', 'owner: logistics', 'owner: 7', 'remedies.trace_parcel.owner', /expected string/],
    [
      'a misspelt fact',
      '[details, orderNumber, name, contact]',
      '[details, ordernumber, name]',
      'categories.delivery.facts[1]',
      /no fact called "ordernumber"/,
    ],
    [
      'a fact listed twice',
      '[details, orderNumber, name, contact]',
      '[details, name, name]',
      'categories.delivery.facts[2]',
      /listed twice/,
    ],
    [
      'an unknown remedy',
      '[trace_parcel, ',
      '[find_parcel, ',
      'categories.delivery.remedies[0]',
      /no remedy called "find_parcel"/,
    ],
    ['a zone that does not exist', 'zone: Asia/Shanghai', 'zone: Asia/Nowhere', 'zone', /IANA time zone/],
    [
      'hours that close before they open',
      'mon: ["09:00-21:00"]',
      'mon: ["21:00-09:00"]',
      'calendar.hours.mon[0]',
      /opening comes before closing/,
    ],
    ['a remedy without a time', 'and tell you by {by}', 'and tell you', 'remedies.trace_parcel.text.en', /by when/],
    [
      'a remedy with an unknown mark',
      'and tell you by {by}',
      'and tell {you} by {by}',
      'remedies.trace_parcel.text.en',
      /\{you\} is not a mark/,
    ],
    [
      'an amount above the limit of the bot',
      '    amount: 20\n',
      '    amount: 30\n',
      'remedies.small_voucher.grant.bot',
      /at least that/,
    ],
    [
      'a need that is no fact',
      'needs: [orderNumber]',
      'needs: [order]',
      'remedies.trace_parcel.needs[0]',
      /no fact called "order"/,
    ],
    ['a fact every pack has', '  sampleKept:\n', '  product:\n', 'facts.product', /every pack has/],
    ['a currency in words', 'currency: CNY', 'currency: yuan', 'currency', /three letters/],
  ];
  for (const [name, from, to, path, message] of TABLE) {
    it(`names the line and the place of ${name}`, () => {
      expect(retail, 'the sample still holds the text to spoil').to.include(from);
      const spoilt = retail.replace(from, to);
      const problem = errorOf(spoilt).problems.find((one) => one.path === path);
      expect(problem?.message).to.match(message);
      const key =
        path
          .split('.')
          .at(-1)
          ?.replace(/\[\d+\]$/, '') ?? '';
      expect(spoilt.split('\n')[(problem?.line ?? 0) - 1]).to.include(key);
    });
  }

  it('says which setting is missing and which does not exist, all at once', () => {
    const { problems, message } = errorOf(retail.replace('\nversion: 1', '\nversoin: 1'));
    expect(problems.map(({ path, message: words }) => `${path} ${words}`)).to.have.members([
      'version is missing',
      'versoin there is no such setting',
    ]);
    expect(message).to.include(`my.yaml:${lineIn(retail, 'version: 1')}: versoin: there is no such setting`);
  });

  it('says that a category is missing', () => {
    const text = retail.replace(/ {2}waiting:\n(?: {4}.*\n)+/, '');
    expect(errorOf(text).problems).to.deep.include({
      line: lineIn(text, '\ncategories:') + 1,
      path: 'categories.waiting',
      message: 'is missing',
    });
  });

  it('says that the bot can grant nothing in a category', () => {
    const { problems } = errorOf(
      retail.replace('remedies: [fault_report, small_voucher, goodwill]', 'remedies: [goodwill]'),
    );
    expect(problems.map(({ path }) => path)).to.deep.equal(['categories.network.remedies']);
  });

  it('names the line of a YAML mistake', () => {
    const { problems } = errorOf('id: retail\nbrand: { en: A\nversion: 1\n');
    expect(problems[0]?.line).to.be.within(2, 4);
  });

  it('refuses a key written twice', () => {
    expect(errorOf(`${retail}\nid: other\n`).message).to.match(/unique/i);
  });

  it('refuses a file that is no mapping, an empty one and one that unfolds without end', () => {
    for (const text of ['', '- a', 'just words', `a: &a [x, x]\n${bomb()}`]) {
      expect(() => parsePack(text, 'my.yaml'), text.slice(0, 20)).to.throw(PackError);
    }
  });

  function bomb(): string {
    return Array.from(
      { length: 12 },
      (_, at) =>
        `b${at}: &b${at} [${Array(9)
          .fill(at === 0 ? '*a' : `*b${at - 1}`)
          .join(', ')}]`,
    ).join('\n');
  }

  it('says so when the file cannot be read or is far too large', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-pack-'));
    try {
      const missing = await loadPack(join(folder, 'none.yaml')).catch((error: unknown) => error);
      expect(missing)
        .to.be.instanceOf(PackError)
        .with.property('message')
        .that.matches(/none\.yaml:1: the file cannot be read/);
      await writeFile(join(folder, 'large.yaml'), `id: ${'x'.repeat(1_000_001)}`);
      const large = await loadPack(join(folder, 'large.yaml')).catch((error: unknown) => error);
      expect(large)
        .to.be.instanceOf(PackError)
        .with.property('message')
        .that.matches(/larger than 1 MB/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
