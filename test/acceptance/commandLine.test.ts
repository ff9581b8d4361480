import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { conversationKey, openSqliteStore } from '../../storage/index.ts';
import { startAppProcess } from '../support/appProcess.ts';
import { PersistentCustomer, SECRET } from '../support/appProcessCustomer.ts';
import { LEAN } from '../support/leanProcess.ts';
import { SCRIPTS } from '../support/scriptedCustomer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

describe('the command line, as npm runs it', function () {
  this.timeout(30_000);
  let folder: string;
  let customer: PersistentCustomer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-cli-'));
    const env = {
      KESU_DATA: join(folder, 'data'),
      DIRECTLINE_SECRET: SECRET,
      KESU_SETTLE_MS: '0',
      LOG_LEVEL: 'silent',
    };
    const app = await startAppProcess({ env, covered: true });
    customer = new PersistentCustomer(app.url, 'maria', SCRIPTS['zh-Hans']);
    await customer.talk();
    await app.end('SIGTERM');
  });
  after(() => rm(folder, { recursive: true }));

  /** `npm run -s kesu -- …` with `input` on standard input. */
  const kesu = async (
    args: string[],
    { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
  ) => {
    const child = spawn('npm', ['run', '-s', 'kesu', '--', ...args], {
      cwd: ROOT,
      env: {
        PATH: `${BIN}${delimiter}${process.env.PATH}`,
        HOME: folder,
        NODE_COMPILE_CACHE: LEAN.NODE_COMPILE_CACHE,
        NODE_V8_COVERAGE: LEAN.NODE_V8_COVERAGE,
        KESU_DATA: join(folder, 'data'),
        ...env,
      },
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output.stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output.stderr += chunk;
    });
    child.stdin.on('error', () => undefined).end(input);
    const [code] = (await once(child, 'close')) as [number];
    return { code, ...output };
  };
  const rowsOf = (text: string) => {
    expect(text.endsWith('\n')).to.equal(true);
    return text
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('exports a conversation as JSON lines, in order, and nothing else', async () => {
    const { code, stdout, stderr } = await kesu(['export', '--conversation', customer.conversationId]);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const rows = rowsOf(stdout);
    expect(rows.map(({ seq }) => seq)).to.deep.equal(rows.map((_, index) => index + 1));
    const heard = rows.filter(({ author }) => author === 'customer');
    expect(heard.map(({ text }) => text)).to.deep.equal(customer.said.map(({ text }) => text));
    for (const row of heard) expect(row).to.include.keys('at', 'understanding', 'activityId');
    for (const row of rows.filter(({ author }) => author === 'bot'))
      expect(row).to.include.keys('at', 'stage', 'replyKey');
    const data = { folder: join(folder, 'data'), clock: () => new Date(), readonly: true };
    const store = await openSqliteStore(data);
    const key = conversationKey('directline', customer.conversationId);
    const entries = await store.entries(key, { after: 0, limit: 1000 });
    await store.close();
    expect(rows).to.deep.equal(entries);
    expect((await kesu(['export', '--conversation', key])).stdout, 'by its key as well').to.equal(stdout);
  });

  it('exports while the product runs', async () => {
    const env = { KESU_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' };
    const app = await startAppProcess({ env });
    const { code, stdout } = await kesu(['export', '--conversation', customer.conversationId]);
    await app.end('SIGTERM');
    expect(code).to.equal(0);
    expect(rowsOf(stdout).length).to.be.greaterThan(customer.said.length);
  });

  it('says that there is no such conversation, with code 1 and no output', async () => {
    const { code, stdout, stderr } = await kesu(['export', '--conversation', 'nobody']);
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
    expect(stderr).to.match(/^There is no conversation "nobody".*\n$/);
  });

  it('says in one line that there is no store, and makes none', async () => {
    const env = { KESU_DATA: join(folder, 'nowhere') };
    const { code, stdout, stderr } = await kesu(['export', '--conversation', 'x'], { env });
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
    expect(stderr).to.match(/^KESU_DATA: [^\n]+\n$/);
    expect(await readdir(folder)).to.not.include('nowhere');
  });

  it('tags messages from standard input, one line for each, in order', async () => {
    const texts = ['My order is 9 days late and nobody answers', '果汁喝到第三口发现有霉', '謝謝'];
    const input = texts.map((text, id) => `${JSON.stringify({ text, id })}\n`).join('');
    const { code, stdout, stderr } = await kesu(['tag'], { input });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const rows = rowsOf(stdout);
    expect(rows.map(({ id, text, lang }) => ({ id, text, lang }))).to.deep.equal([
      { id: 0, text: texts[0], lang: 'en' },
      { id: 1, text: texts[1], lang: 'zh-Hans' },
      { id: 2, text: texts[2], lang: 'zh-Hant' },
    ]);
    for (const row of rows)
      expect(row).to.include.keys('complaint', 'emotion', 'categories', 'severity', 'signals', 'act', 'entities');
  });

  it('ends with code 1 when a line could not be read, and tags the others', async () => {
    const { code, stdout } = await kesu(['tag'], { input: '{"text":"a"}\nnot json\n{"text":"b"}\n' });
    expect(code).to.equal(1);
    expect(rowsOf(stdout).map(({ text, line }) => text ?? line)).to.deep.equal(['a', 2, 'b']);
  });

  it('explains itself and each command', async () => {
    const helps = [
      { args: ['--help'], words: ['serve', 'tag', 'export', 'import', 'verify', 'backup', 'restore'] },
      { args: ['serve', '--help'], words: ['environment'] },
      { args: ['tag', '--help'], words: ['JSON', '"text"'] },
      { args: ['export', '--help'], words: ['--conversation', '--channel', 'store'] },
    ];
    const answers = await Promise.all(helps.map(({ args }) => kesu(args)));
    for (const [n, { code, stdout, stderr }] of answers.entries()) {
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      for (const word of helps[n]?.words ?? []) expect(stdout).to.include(word);
    }
  });

  it('refuses what it does not know with a reason and no output', async () => {
    const wrong = [['frobnicate'], ['export'], ['tag', '--frob'], ['export', '--conversation']];
    for (const { code, stdout, stderr } of await Promise.all(wrong.map((args) => kesu(args)))) {
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
      expect(stderr).to.match(/^error: /);
    }
  });
});
