import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from './ingress/answer.ts';

/** Longest time the store may take to answer the readiness check, ms. */
const PATIENCE_MS = 2_000;

export interface HealthDeps {
  ping(): Promise<void>;
  /** False from the moment a shutdown begins. */
  isServing(): boolean;
}

/** `/health/live`: the process runs. `/health/ready`: it can take a complaint. Neither tells anything else. */
export function createHealth({ ping, isServing }: HealthDeps) {
  return {
    async live(_req: IncomingMessage, res: ServerResponse): Promise<void> {
      answerJson(res, 200, { status: 'ok' });
    },
    async ready(_req: IncomingMessage, res: ServerResponse): Promise<void> {
      const ready = isServing() && (await withinPatience(ping));
      answerJson(res, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable' });
    },
  };
}

async function withinPatience(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([
      ping().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
