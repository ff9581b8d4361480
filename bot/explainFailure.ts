import { StoreError } from '../storage/index.ts';
import { ConfigError } from './config.ts';

/**
 * What standard error says when a command cannot go on. What an operator can mend is one line that names the setting (a
 * wrong environment one line for each); anything else is our fault and shown whole.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StoreError) {
    if (error.message.includes('KESU_MASTER_KEY')) return `KESU_MASTER_KEY: ${error.message}`;
    return `${error.message.includes('Cosmos DB') ? 'COSMOS_ENDPOINT' : 'KESU_DATA'}: ${error.message}`;
  }
  if (error.name === 'PackError') return `KESU_PACK: ${error.message}`;
  if ('syscall' in error && error.syscall === 'listen') return `HOST, PORT: ${error.message}`;
  return error.stack ?? error.message;
}
