import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { StoreError } from '../ports.ts';
import { Recent } from '../recent.ts';
import { DataKey, isSealed, PAID_BY_SIZE } from './dataKey.ts';
import { KEY_BYTES, type MasterKeys } from './masterKeys.ts';

/** Keys of conversations, and names of customers, held in memory. */
const MOST = 5_000;
/** Begins the text of a record that carries its own key. */
const CARRIED = 'c1.';

/** How records of one owner are written and read. */
export interface RecordSeal {
  seal(identity: string, text: string): string;
  open(identity: string, stored: string): string;
}

/** A key that was made for an owner, and the same as it may be stored. */
export interface FreshKey {
  wrapped: string;
  key: DataKey;
}

/**
 * All keys of a store. Each conversation has one, wrapped by the master key, in its own record: whoever removes that record
 * has made everything else of the conversation unreadable. What exists before its conversation (a message that waits, a file)
 * carries a key of its own. Keys in memory are known by their wrapped text, so none is ever taken for its successor.
 */
export class Keyring {
  readonly #masters: MasterKeys;
  readonly #lookup: KeyObject;
  readonly #deflateFrom: number;
  readonly #keys = new Recent<DataKey>(MOST);
  readonly #names = new Recent<string>(MOST);

  /**
   * @param lookup Key of the names under which customers are found, see `newLookupKey`.
   * @param deflateFrom Length from which a record is compressed.
   */
  constructor(masters: MasterKeys, lookup: string, deflateFrom: number = PAID_BY_SIZE) {
    this.#deflateFrom = deflateFrom;
    this.#masters = masters;
    this.#lookup = createSecretKey(masters.unwrap(lookup, LOOKUP));
  }

  /** A new key for an owner. */
  newKey(owner: string): FreshKey {
    const bytes = randomBytes(KEY_BYTES);
    const wrapped = this.#masters.wrap(bytes, owner);
    const key = new DataKey(bytes, this.#deflateFrom);
    this.#keys.set(`${owner} ${wrapped}`, key);
    return { wrapped, key };
  }

  /** The key that was wrapped for this owner. */
  key(wrapped: string, owner: string): DataKey {
    const name = `${owner} ${wrapped}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const key = new DataKey(this.#masters.unwrap(wrapped, owner), this.#deflateFrom);
    this.#keys.set(name, key);
    return key;
  }

  /** How the records of a conversation are kept. One without a key was stored before records were sealed. */
  of(wrapped: string | null | undefined, owner: string): RecordSeal {
    const key = wrapped ? this.key(wrapped, owner) : undefined;
    return {
      seal: (identity, text) => (key ? key.seal(identity, text) : text),
      open: (identity, stored) => {
        if (!isSealed(stored)) return stored;
        if (key) return key.open(identity, stored);
        throw new StoreError('corrupt', 'A sealed record has no key.');
      },
    };
  }

  /** Seals a record that stands alone under a key of its own, which goes with it. */
  sealAlone(identity: string, text: string): string {
    const bytes = randomBytes(KEY_BYTES);
    return `${CARRIED}${this.#masters.wrap(bytes, identity)}.${new DataKey(bytes, this.#deflateFrom).seal(identity, text)}`;
  }

  openAlone(identity: string, stored: string): string {
    return stored.startsWith(CARRIED) ? this.carriedKey(identity, stored).open(identity, sealedPart(stored)) : stored;
  }

  /** The key that a text of `sealAlone` carries. */
  carriedKey(identity: string, stored: string): DataKey {
    return new DataKey(this.#masters.unwrap(wrappedPart(stored), identity));
  }

  /** Whether a stored text carries its own key; one of an older version of this program is plain. */
  isAlone(stored: string): boolean {
    return stored.startsWith(CARRIED);
  }

  /** By what a customer is found: a keyed hash, so that nobody who has only the data can try out ids. */
  customer(channelId: string, customerId: string): string {
    const customer = JSON.stringify([channelId, customerId]);
    const known = this.#names.get(customer);
    if (known !== undefined) return known;
    const name = createHmac('sha256', this.#lookup).update(customer).digest('base64url');
    this.#names.set(customer, name);
    return name;
  }

  /** The same key under the newest master key; undefined when it is already. */
  rewrap(wrapped: string, owner: string): string | undefined {
    return this.#masters.isCurrent(wrapped)
      ? undefined
      : this.#masters.wrap(this.#masters.unwrap(wrapped, owner), owner);
  }

  /** The same record, its key under the newest master key; undefined when it is already, or carries none. */
  rewrapAlone(identity: string, stored: string): string | undefined {
    if (!this.isAlone(stored)) return undefined;
    const wrapped = this.rewrap(wrappedPart(stored), identity);
    return wrapped && `${CARRIED}${wrapped}.${sealedPart(stored)}`;
  }
}

const LOOKUP = 'lookup';

/** The key by which customers are found, made once for a store and never changed, as it may be stored. */
export function newLookupKey(masters: MasterKeys): string {
  return masters.wrap(randomBytes(KEY_BYTES), LOOKUP);
}

/** The lookup key under the newest master key; undefined when it is already. */
export function rewrapLookupKey(masters: MasterKeys, stored: string): string | undefined {
  return masters.isCurrent(stored) ? undefined : masters.wrap(masters.unwrap(stored, LOOKUP), LOOKUP);
}

// A wrapped key is base64 with a colon and holds no dot.
const wrappedPart = (stored: string) => stored.slice(CARRIED.length, stored.indexOf('.', CARRIED.length));
const sealedPart = (stored: string) => stored.slice(stored.indexOf('.', CARRIED.length) + 1);
