import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { Command, CommanderError } from 'commander';
import { addPackCommand, checkPacks } from '../../../bot/cli/pack.ts';
import { runKesu } from '../../support/kesuProcess.ts';

/** What `kesu pack …` writes, in this process. */
async function kesu(...words: string[]): Promise<string> {
  const out = new PassThrough();
  const program = new Command('kesu').exitOverride().configureOutput({ writeOut: (said) => out.write(said) });
  addPackCommand(program, out);
  await program.parseAsync(['pack', ...words], { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  });
  out.end();
  return text(out);
}

describe('kesu pack', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-packs-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function check(files: string[], now = new Date('2026-11-22T00:00:00Z')) {
    const out = new PassThrough();
    const failed = await checkPacks(files, out, now);
    out.end();
    return { failed, lines: (await text(out)).trimEnd().split('\n') };
  }

  it('says in one line what is in a good pack', async () => {
    const { failed, lines } = await check(['packs/food.yaml']);
    expect(failed).to.equal(0);
    expect(lines).to.deep.equal([
      'packs/food.yaml: ok, food version 1: 13 categories, 15 subcategories, 312 examples, 6 facts of its own, 23 remedies, 2 regulators, 0 warnings',
    ]);
  });

  it('names each problem with file, line and setting, and goes on with the next pack', async () => {
    const file = join(folder, 'bad.yaml');
    const food = await readFile('packs/food.yaml', 'utf8');
    await writeFile(file, food.replace('zone: Asia/Shanghai', 'zone: Asia/Nowhere').replace('version: 1\n', ''));
    const { failed, lines } = await check([file, join(folder, 'none.yaml'), 'packs/retail.yaml']);
    const zone = food.replace('version: 1\n', '').split('\n').indexOf('zone: Asia/Shanghai') + 1;
    expect(failed).to.equal(2);
    expect(lines).to.include(`${file}:${zone}: zone: not an IANA time zone, such as Asia/Shanghai`);
    expect(lines.some((line) => /bad\.yaml:\d+: version: is missing$/.test(line))).to.equal(true);
    expect(lines).to.include(`${join(folder, 'none.yaml')}:1: the file cannot be read`);
    expect(lines.at(-1)).to.match(/^packs\/retail\.yaml: ok, /);
  });

  it('warns of what could be better, and still calls the pack good', async () => {
    const { failed, lines } = await check(['packs/food.yaml'], new Date('2028-01-01T00:00:00Z'));
    expect(failed).to.equal(0);
    expect(lines[0]).to.match(/^packs\/food\.yaml:\d+: calendar\.exceptions: warning: no holiday from 2028-01-01/);
    expect(lines[1]).to.match(/, 1 warning$/);
  });

  it('counts a pack whose words may not be sent as one that cannot be used', async () => {
    const file = join(folder, 'rude.yaml');
    const food = await readFile('packs/food.yaml', 'utf8');
    await writeFile(file, food.replace('en: When was it opened?', 'en: Please calm down, when was it opened?'));
    const { failed, lines } = await check([file]);
    expect(failed).to.equal(1);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/rude\.yaml:\d+: facts\.openedOn\.ask\.en: "Please calm"/);
  });

  it('checks every pack that comes with the product', async () => {
    const said = await kesu('check');
    for (const name of ['food', 'restaurant', 'retail', 'telecom']) {
      expect(said).to.match(new RegExp(`^packs/${name}\\.yaml: ok, ${name} version`, 'm'));
    }
  });

  it('ends with 1 when a pack has problems', async () => {
    const file = join(folder, 'empty.yaml');
    await writeFile(file, 'id: shop\n');
    const ended = await runKesu(['pack', 'check', file]);
    expect(ended).to.have.property('code', 1);
    expect(ended.stdout).to.match(/empty\.yaml:\d+: brand: is missing/);
  });

  it('prints the JSON Schema that lies beside the packs', async () => {
    expect(JSON.parse(await kesu('schema'))).to.deep.equal(
      JSON.parse(await readFile('packs/pack.schema.json', 'utf8')),
    );
  });

  it('explains itself', async () => {
    expect(await kesu('check', '--help'))
      .to.match(/files\.\.\./)
      .and.to.match(/exit code is 1/)
      .and.to.match(/kesu pack check packs\/shop\.yaml/);
  });
});
