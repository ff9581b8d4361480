import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { InboundActivity } from '../../bot/ingress/activity.ts';
import { LEAN } from '../support/leanProcess.ts';

const CHILD = fileURLToPath(new URL('../support/turnHarnessChild.ts', import.meta.url));

/** An engine process with its code loaded, which has not touched the store yet. */
export interface PreparedVictim {
  begin(): Promise<Victim>;
  kill(): Promise<void>;
}

/** A running engine process. */
export interface Victim {
  /** How many messages it counted as possibly shown twice when it began. */
  possibleDuplicates: number;
  /** True once the activity was acknowledged; false when the process died first. */
  send(activity: InboundActivity): Promise<boolean>;
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
}

/**
 * Starts an engine process over the store in `folder`. Loading its code is most of what a start costs, so it is loaded
 * ahead: `begin` opens the store, and resolves when the process takes activities.
 */
export function prepareVictim(folder: string, serviceUrl: string): PreparedVictim {
  const child = spawn(process.execPath, [CHILD, folder, serviceUrl], {
    env: { ...process.env, ...LEAN },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const kill = async () => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await gone;
  };
  return { begin: () => begin(child, kill), kill };
}

async function begin(child: ChildProcess, kill: () => Promise<void>): Promise<Victim> {
  const ready = firstLine(child);
  child.stdin?.write('begin\n');
  const [port, possibleDuplicates] = (await ready).split(' ').map(Number);
  const url = `http://127.0.0.1:${port}/`;
  return {
    possibleDuplicates: possibleDuplicates ?? 0,
    async send(activity) {
      try {
        const answer = await fetch(url, { method: 'POST', body: JSON.stringify(activity) });
        await answer.text();
        return answer.ok;
      } catch {
        return false; // killed before it could answer
      }
    },
    kill,
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => reject(new Error(`the engine process did not start: ${errors.slice(-2000)}`)));
  });
}
