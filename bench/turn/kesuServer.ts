/** Kesu as it runs, on a store in a temporary folder, with every guard on the local door. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLogger } from '../../bot/logger.ts';

const folder = mkdtempSync(join(tmpdir(), 'kesu-bench-'));
const config = loadConfig({ KESU_DATA: folder, PORT: '0', KESU_SETTLE_MS: '0', LOG_LEVEL: 'error' });
const app = await createApp({ config, logger: createLogger(config) });
const url = new URL(await app.listen());
process.on('message', (message) => {
  if (message === 'metrics') process.send?.({ metrics: app.engine.metrics });
});
process.on('disconnect', () => {
  void app.close().finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
process.send?.({ port: Number(url.port) });
