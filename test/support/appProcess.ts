import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COVERED, LEAN } from './leanProcess.ts';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
/** Longest time a start may take on a busy machine, ms. */
const START_MS = 30_000;

/** How a process ended: its code, or the signal that ended it. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The product as an operator runs it: a process of its own. */
export interface AppProcess {
  url: string;
  port: number;
  pid: number;
  /** All it has written to standard output and standard error so far. */
  stdout(): string;
  stderr(): string;
  isRunning(): boolean;
  /** Sends the signal; resolves when the process is gone. Harmless when it is gone already. */
  end(signal: NodeJS.Signals): Promise<Ending>;
}

export interface AppProcessOptions {
  /** Settings, beside PATH and a free port; nothing of this process's own environment goes along. */
  env: Record<string, string>;
  cwd?: string;
  /** Whether what it runs counts as covered, which makes it slower. Default: no. */
  covered?: boolean;
  /** Longest time the start may take, ms. Default: half a minute. */
  startMs?: number;
}

/** Runs `node bot/main.ts` and resolves when it listens. @throws Error with what it wrote when it ends instead. */
export async function startAppProcess(options: AppProcessOptions): Promise<AppProcess> {
  const { child, output, ended } = spawnMain(options);
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const [, url] = /^Kesu is listening on (\S+)$/m.exec(output.stdout) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const failed = ended.then((ending) => {
    throw new Error(`the process did not start: ${JSON.stringify(ending)}\n${output.stdout}${output.stderr}`);
  });
  const tooLate = late(child, options.startMs);
  const url = await Promise.race([ready, failed, tooLate.failure]).finally(tooLate.cancel);
  failed.catch(() => undefined); // it ends some time, which is then no failure
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      child.kill(signal);
      return await ended;
    },
  };
}

/** Runs `node bot/main.ts` when it is expected to end by itself; covered, for nothing else runs how a start fails. */
export async function runToEnd(options: AppProcessOptions): Promise<Ending & { stdout: string; stderr: string }> {
  const { child, output, ended } = spawnMain({ covered: true, ...options });
  const tooLate = late(child, options.startMs);
  return { ...(await Promise.race([ended, tooLate.failure]).finally(tooLate.cancel)), ...output };
}

function spawnMain({ env, cwd, covered = false }: AppProcessOptions) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...(covered ? COVERED : LEAN), ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk;
  });
  // `close`, not `exit`: by then everything it wrote has been read.
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ending);
  return { child, output, ended };
}

/** Ends a process that takes too long, unless it is cancelled before: a process that is ready may live as long as it likes. */
function late(child: ChildProcess, startMs = START_MS): { failure: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const failure = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the process was not ready within ${startMs} ms`));
    }, startMs).unref();
  });
  return { failure, cancel: () => clearTimeout(timer) };
}

/** Looks again and again until `isSo`. @throws Error that names what was waited for when it takes longer than 20 s. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
