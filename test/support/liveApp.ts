import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type App, type AppDeps, createApp } from '../../bot/app.ts';
import { loadConfig } from '../../bot/config.ts';
import { packNamed } from './talk.ts';

/** The whole product on loopback, on a store of its own. */
export interface LiveApp {
  app: App;
  url: string;
  /** Ends the app and starts it again on the same store and port. */
  restart(): Promise<void>;
  /** Ends the app and removes its store. */
  dispose(): Promise<void>;
}

/** Starts the product as `npm start` does, on a free port and an empty folder. `env` overrides settings. */
export async function startLiveApp(
  env: Record<string, string> = {},
  deps: Pick<AppDeps, 'metadataUrl' | 'passwordCost'> = {},
): Promise<LiveApp> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-live-'));
  const settings = { KESU_DATA: folder, PORT: '0', KESU_SETTLE_MS: '50', LOG_LEVEL: 'silent', ...env };
  const start = async (port: string) => {
    const config = loadConfig({ ...settings, PORT: port });
    // Loaded once in a process, for what is learned of a pack is kept with it.
    const pack = await packNamed(config.pack);
    const app = await createApp({ config, logger: pino({ level: config.logLevel }), pack, ...deps });
    return { app, url: await app.listen() };
  };
  const live: LiveApp = {
    ...(await start(settings.PORT)),
    async restart() {
      await live.app.close();
      Object.assign(live, await start(new URL(live.url).port));
    },
    async dispose() {
      await live.app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return live;
}
