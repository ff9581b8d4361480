import { learnKinds, loadPack } from '../dialogs/index.ts';
import { createApp, packFile } from './app.ts';
import { isLoopbackHost, loadConfig } from './config.ts';
import { explainFailure } from './explainFailure.ts';
import { createLogger } from './logger.ts';

/** Longest time a shutdown may take before the process ends anyway; what is left is recovered at the next start. */
const SHUTDOWN_MS = 10_000;

const put = (text: string) => process.stdout.write(`${text}\n`);

/** Runs the product until it is told to stop (SIGINT, SIGTERM). Exit code 1 when it cannot start. */
export async function runService(): Promise<void> {
  try {
    const config = loadConfig();
    const logger = createLogger(config);
    const pack = await loadPack(packFile(config.pack));
    // A second or two that no customer waits for.
    learnKinds(pack);
    const app = await createApp({ config, logger, pack });
    const url = await app.listen();
    const link = await app.firstAdminLink(url);
    const stop = () => {
      setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    // Only now: whoever reads this line may ask for a shutdown at once.
    put(`Kesu is listening on ${url}`);
    if (link) put(`Nobody can sign in yet. Make the first admin, once and within 24 hours: ${link}`);
    if (!config.publicUrl && !isLoopbackHost(config.host))
      put('No KESU_PUBLIC_URL: colleagues can sign in on this machine only.');
    if (!config.bot) put('No MicrosoftAppId: serving this machine only, without authentication of channels.');
  } catch (error) {
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 1;
  }
}
