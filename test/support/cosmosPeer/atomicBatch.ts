import { OPERATIONS, type PeerCollection, type PeerOperation, type PeerResult } from './internals.ts';

/** Most bytes of a batch, and of a document. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** How one operation of a batch ended, as the wire tells it. */
export interface BatchAnswer {
  statusCode: number;
  requestCharge: number;
  eTag?: string | undefined;
  resourceBody?: unknown;
}

const failed = (statusCode: number): BatchAnswer => ({ statusCode, requestCharge: 0 });

/**
 * A transactional batch: all operations take place, in order, or none. Of a batch that fails, the operation that did is
 * told with its status and all others with 424, as the service does.
 */
export function performBatch(
  collection: PeerCollection,
  partitionHeader: string,
  operations: readonly PeerOperation[],
  onWrite: (before: object | undefined, after: object | undefined) => void,
): BatchAnswer[] {
  const { documents } = collection;
  const answers: BatchAnswer[] = [];
  const [partition] = JSON.parse(partitionHeader) as unknown[];
  const writes: (() => void)[] = [];
  const undo: (() => void)[] = [];
  for (const operation of operations) {
    const id = operation.id ?? String(operation.resourceBody?.id);
    const found = collection.document(id, partition).read();
    const result = perform(collection, { ...operation, partitionKey: partitionHeader });
    if (result.statusCode >= 400) {
      for (const step of undo.reverse()) step();
      return operations.map((_, index) => failed(index === answers.length ? result.statusCode : 424));
    }
    undo.push(() => {
      if (collection.document(id, partition).read()) documents.delete(id, partition);
      if (found) documents._set(found);
    });
    writes.push(() => onWrite(found, operation.resourceBody));
    const { body, statusCode } = result;
    answers.push({ statusCode, requestCharge: 1, eTag: body?._etag, resourceBody: body });
  }
  for (const write of writes) write();
  return answers;
}

function perform(collection: PeerCollection, operation: PeerOperation): PeerResult {
  const { operationType, resourceBody, partitionKey } = operation;
  const [partition] = JSON.parse(partitionKey) as unknown[];
  if (resourceBody && collection.documents._getPartition(resourceBody) !== partition) return { statusCode: 400 };
  if (resourceBody && Buffer.byteLength(JSON.stringify(resourceBody)) > MOST_BYTES) return { statusCode: 413 };
  return OPERATIONS[operationType]?.(collection, operation) ?? { statusCode: 400 };
}
