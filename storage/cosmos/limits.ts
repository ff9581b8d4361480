/** Most bytes of a batch, its envelope included: 2 MB, the limit of the service. */
export const MOST_BATCH_BYTES = 2 * 1024 * 1024;

/** Bytes of a file in one item: as base64, with its envelope, below the 2 MB of an item. */
export const CHUNK_BYTES = 1_400_000;
