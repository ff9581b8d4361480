import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readCustomer } from '../../../bot/cli/erase.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { canary, seedCanary } from '../../support/canaries.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const [first, second] = [canary(1), canary(2)];

describe('kesu erase', function () {
  this.timeout(60_000);
  const folder = useTempFolder();
  const open = () => openSqliteStore({ folder: folder(), clock: () => new Date() });

  const kesu = async (...args: string[]) => {
    const { code, stdout: out, stderr: err } = await runKesu(args, { KESU_DATA: folder() });
    return { code, out, err };
  };

  it('erases the customer of a case while the bot runs, and tells what went', async () => {
    const store = await open();
    for (const one of [first, second]) await seedCanary(store, one);
    const asked = await kesu('erase', '--case', `K-case-${second.key}`);
    expect(asked.code, asked.err).to.equal(1);
    expect(asked.err).to.match(
      /This customer has 1 conversations, 1 lines, 1 cases, 1 files, 1 messages[\s\S]*Nothing was erased/,
    );
    expect(await store.load(second.key)).not.to.equal(undefined);

    const done = await kesu('erase', '--customer', `${second.channelId}:${second.id}`, '--by', 'request 17', '--yes');
    expect(done.code, done.err).to.equal(0);
    expect(done.out).to.match(/^Erased: 1 conversations, 1 lines, 1 cases, 1 files, 1 messages.*Order [\w-]{36}\.\n$/);
    expect(done.out + done.err).not.to.contain(second.id);
    expect(await store.load(second.key)).to.equal(undefined);
    expect(await store.load(first.key)).not.to.equal(undefined);

    const listed = await kesu('erase', '--list');
    const [order] = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(order).to.deep.include({
      by: 'request 17',
      removed: { conversations: 1, lines: 1, cases: 1, files: 1, waiting: 1 },
    });
    expect(readFileSync(join(folder(), 'erasures.jsonl'), 'utf8'))
      .to.contain(String(order?.id))
      .and.not.contain(second.id);
    const nobody = await kesu('erase', '--customer', `${second.channelId}:${second.id}`, '--yes');
    expect([nobody.code, nobody.err]).to.deep.equal([1, 'There is nothing of this customer.\n']);
    await store.close();
  });

  it('says what it needs to know', async () => {
    await (await open()).close();
    for (const args of [[], ['--case', 'K1', '--customer', 'a:b']]) {
      const { code, err } = await kesu('erase', ...args, '--yes');
      expect([code, err]).to.deep.equal([1, 'Give either --customer or --case.\n']);
    }
    expect((await kesu('erase', '--case', 'K404', '--yes')).err).to.equal('There is no case K404.\n');
    expect(readCustomer('msteams:29:1abc')).to.deep.equal({ channelId: 'msteams', id: '29:1abc' });
    for (const wrong of ['', 'msteams', ':x', 'x:']) expect(() => readCustomer(wrong)).to.throw('Give the channel');
  });
});

describe('kesu keys', function () {
  this.timeout(60_000);

  it('makes keys that the settings take', async () => {
    const { loadConfig } = await import('../../../bot/config.ts');
    const { stdout } = await runKesu(['keys', 'new']);
    expect(loadConfig({ KESU_MASTER_KEY: stdout.trim() }).masterKeys?.[0]).to.have.length(32);
  });
});
