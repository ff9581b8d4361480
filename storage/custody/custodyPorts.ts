import type { Page } from '../ports.ts';
import type { Erasure, ErasureOrder, Holdings } from '../records/erasure.ts';

/**
 * Erasure of customers: the keys of their conversations are destroyed, and with that everything sealed under them; then all of
 * it is removed. See docs/custody.md.
 */
export interface ErasurePort {
  /** By what a customer is known in orders of erasure: a keyed hash of the channel and the id there. */
  customerName(channelId: string, customerId: string): Promise<string>;
  /** What there is of a customer now. */
  holdings(customer: string): Promise<Holdings>;
  /**
   * Removes every conversation of a customer that was begun by `at`, with its files, reviews, promises and messages owed, and
   * what waits for its turn. One that is cut off is gone on with when the store is opened again. The same order again
   * resolves with what the first one removed.
   */
  erase(order: ErasureOrder): Promise<Erasure>;
  /** Erasures carried out in this store, oldest first. */
  erasures(options: { limit: number; after?: string | undefined }): Promise<Page<Erasure>>;
}

/** Removal of what need not be kept any longer: only what rests, so never an open case, promise or handoff. */
export interface RetentionPort {
  /** Removes up to `limit` conversations that have rested since before an instant, with all that belongs to them. Resolves with how many. */
  expire(options: { before: string; limit: number }): Promise<number>;
  /** Removes up to `limit` files, or pieces of them, of such conversations. Resolves with how many. */
  expireFiles(options: { before: string; limit: number }): Promise<number>;
}
