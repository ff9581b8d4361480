/** Kesu as it runs, on a store in a temporary folder, with as many supervisors signed in as its argument says. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { Sessions } from '../../bot/auth/sessions.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLogger } from '../../bot/logger.ts';
import type { PersonRecord } from '../../storage/index.ts';

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'kesu-bench-'));
const config = loadConfig({ KESU_DATA: folder, PORT: '0', KESU_SETTLE_MS: '0', LOG_LEVEL: 'error' });
const logger = createLogger(config);
const app = await createApp({ config, logger });
const url = await app.listen();

const clock = () => new Date();
const sessions = new Sessions({
  store: app.store,
  clock,
  log: logger,
  idleMs: HOUR,
  longestMs: HOUR,
  publicUrl: undefined,
});

async function signIn(n: number): Promise<string> {
  const at = clock().toISOString();
  const person: PersonRecord = {
    v: 1,
    id: `boss${n}`,
    login: `boss${n}`,
    name: `Boss ${n}`,
    roles: ['agent', 'supervisor'],
    authority: 'supervisor',
    locales: n % 2 === 0 ? ['en'] : ['en', 'zh-Hans'],
    skills: n % 3 === 0 ? ['delivery'] : [],
    most: 20,
    active: true,
    epoch: 0,
    createdAt: at,
    updatedAt: at,
  };
  await app.store.putPerson(person, undefined);
  return (await sessions.open(person, 'password')).token;
}

const tokens: string[] = [];
for (let n = 0; n < Number(process.argv[2] ?? 200); n += 1) tokens.push(await signIn(n));

process.on('message', (message) => {
  const { claim } = message as { claim?: string };
  if (claim === undefined) {
    process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
    return;
  }
  const by = { id: 'boss0', name: 'Boss 0', authority: 'supervisor' as const, roles: ['supervisor' as const] };
  void app.desk
    .perform(claim, { kind: 'claim', commandId: randomUUID(), by })
    .then(() => process.send?.({ claimed: claim }));
});
process.on('disconnect', () => {
  void app.close().finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
process.send?.({ url, tokens });
