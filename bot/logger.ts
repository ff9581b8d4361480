import { type Logger, pino } from 'pino';
import { maskValues } from '../nlp/index.ts';
import type { Config } from './config.ts';

/**
 * JSON lines on standard output. What may hold a token or a customer's words is cut out here as well, although nothing
 * should put it in: a log is read by more people than a transcript.
 */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: { service: 'kesu' },
    timestamp: pino.stdTimeFunctions.isoTime,
    // And what has the form of personal data, in whatever field it may come.
    formatters: { log: (fields) => maskValues(fields) },
    redact: {
      paths: ['authorization', 'text', '*.authorization', '*.text', '*.token', '*.secret', 'activity', '*.activity'],
      censor: '[removed]',
    },
  });
}
