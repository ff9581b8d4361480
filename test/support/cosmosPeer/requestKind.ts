import type { IncomingMessage } from 'node:http';
import type { RequestKind } from './faults.ts';

const PATH = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs(?:\/([^/]*))?\/?$/;

/** What the address of a request names. */
export function pathOf({ url = '' }: IncomingMessage): { database: string; container: string; isDocuments: boolean } {
  const found = PATH.exec(url.split('?')[0] ?? '');
  const [, database = '', container = ''] = (found ?? []).map((part) => decodeURIComponent(part ?? ''));
  return { database, container, isDocuments: found !== null };
}

/** The document that the address of a request names; empty where it names none. */
export function idOf({ url = '' }: IncomingMessage): string {
  return decodeURIComponent(PATH.exec(url.split('?')[0] ?? '')?.[3] ?? '');
}

/** What a request asks for, by its method and headers. */
export function kindOf(request: IncomingMessage): RequestKind {
  const { headers, method } = request;
  const isSet = (name: string) => String(headers[name] ?? '').toLowerCase() === 'true';
  if (!pathOf(request).isDocuments) return 'other';
  if (headers['x-ms-cosmos-is-query-plan-request']) return 'plan';
  if (isSet('x-ms-documentdb-isquery')) return 'query';
  if (isSet('x-ms-cosmos-is-batch-request')) return 'batch';
  if (method === 'POST') return isSet('x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
  if (method === 'GET') return 'read';
  if (method === 'PUT') return 'replace';
  return method === 'DELETE' ? 'delete' : 'other';
}

/** The one partition that a request is about. */
export function partitionOf({ headers }: IncomingMessage): string | undefined {
  try {
    const [partition] = JSON.parse(String(headers['x-ms-documentdb-partitionkey'])) as unknown[];
    return typeof partition === 'string' ? partition : undefined;
  } catch {
    return undefined;
  }
}
