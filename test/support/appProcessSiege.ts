import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey, openSqliteStore } from '../../storage/index.ts';
import { type AppProcess, startAppProcess } from './appProcess.ts';
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts';

/** The product in a process that owns nothing but its data folder, to be sent what it must refuse. */
export interface Siege {
  app: AppProcess;
  connector: FakeConnector;
  /** A message as a channel would post it, with what a test wants different. */
  message(fields?: Record<string, unknown>): Record<string, unknown>;
  /** The process runs, is ready, has logged no error and written nothing outside its data folder; a customer is answered. */
  expectUnharmed(): Promise<void>;
  /** Conversation ids of which the store has a transcript, out of those given. */
  recorded(...conversationIds: string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Files the store may have. */
const DATA_FILES = [
  'audit.anchors',
  'master.key',
  'audit.key',
  'kesu.db',
  'kesu.db-shm',
  'kesu.db-wal',
  'kesu.lock',
  'kesu.lock-journal',
  'search.db',
  'search.db-shm',
  'search.db-wal',
  'search.lock',
  'search.lock-journal',
];

export async function startSiege(): Promise<Siege> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-siege-'));
  const at = (name: string) => join(folder, name);
  for (const name of ['tmp', 'cwd']) await mkdir(at(name));
  const connector = await startFakeConnector();
  const app = await startAppProcess({
    cwd: at('cwd'),
    env: { KESU_DATA: at('data'), TMPDIR: at('tmp'), HOME: at('cwd'), KESU_SETTLE_MS: '0', LOG_LEVEL: 'error' },
  });
  let customers = 0;
  const message = (fields: Record<string, unknown> = {}) => ({
    type: 'message',
    id: 'a-1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:maria' },
    recipient: { id: '28:bot' },
    conversation: { id: 'hostile', conversationType: 'personal' },
    text: 'The juice had mould in it.',
    ...fields,
  });

  return {
    app,
    connector,
    message,
    async expectUnharmed() {
      customers += 1;
      const id = `honest-${customers}`;
      const answer = await fetch(`${app.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message({ conversation: { id, conversationType: 'personal' } })),
      });
      expect(answer.status).to.equal(202);
      const deadline = Date.now() + 20_000;
      while (!connector.calls.some(({ path }) => path.includes(`/${id}/`)) && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(connector.calls.map(({ path }) => path).join(), 'a customer is answered').to.include(`/${id}/`);
      expect((await fetch(`${app.url}/health/ready`)).status).to.equal(200);
      expect(app.isRunning()).to.equal(true);
      expect(app.stderr()).to.equal('');
      // What is said at the start: where it listens, how the first admin is made, that channels are not authenticated.
      expect(app.stdout().split('\n').slice(3).join('\n'), 'no error was logged').to.equal('');
      expect(await readdir(folder)).to.have.members(['tmp', 'cwd', 'data']);
      expect(DATA_FILES).to.include.members(await readdir(at('data')));
      expect([...(await readdir(at('tmp'))), ...(await readdir(at('cwd')))]).to.deep.equal([]);
    },
    async recorded(...conversationIds) {
      const store = await openSqliteStore({ folder: at('data'), clock: () => new Date(), readonly: true });
      try {
        const found = await Promise.all(conversationIds.map((id) => store.load(conversationKey('msteams', id))));
        return conversationIds.filter((_, index) => found[index] !== undefined);
      } finally {
        await store.close();
      }
    },
    async close() {
      await app.end('SIGTERM');
      await connector.close();
      await rm(folder, { recursive: true });
    },
  };
}
