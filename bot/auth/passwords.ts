import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';

/** Cost of scrypt: 2^`ln` blocks of `r` × 128 bytes, `p` times over. */
export interface ScryptCost {
  ln: number;
  r: number;
  p: number;
}

/**
 * One of the equally strong settings of the OWASP Password Storage Cheat Sheet; 32 MiB for one password, so that a few at
 * once do not need the memory of the conversations.
 */
export const SCRYPT_COST: ScryptCost = { ln: 15, r: 8, p: 3 };

/** Worked on at the same time: half of Node's worker threads, the rest is left to files and names. */
const AT_ONCE = 2;
/** Waiting at most; whoever comes then is asked to come back. */
const WAITING = 200;
const RETRY_SECONDS = 5;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** Makes and checks hashes of passwords, a few at a time and off the event loop. */
export class Passwords {
  readonly #cost: ScryptCost;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  /** What the password of a login that does not exist is checked against. */
  readonly #nobody: string;

  constructor(cost: ScryptCost = SCRYPT_COST) {
    this.#cost = cost;
    this.#nobody = encode(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  }

  /** The hash to store, with its parameters, as a PHC string. @throws AppError `too_many_requests` */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return encode(this.#cost, salt, await this.#derive(password, salt, this.#cost));
  }

  /**
   * Whether the password is the one. Costs the same when there is none to compare with.
   * @throws AppError `too_many_requests`
   */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    const known = decode(stored ?? this.#nobody) ?? decode(this.#nobody);
    if (known === undefined) return false;
    const derived = await this.#derive(password, known.salt, known.cost);
    return timingSafeEqual(derived, known.hash) && stored !== undefined;
  }

  /** Whether a hash was made with another cost than is used now. */
  isOutdated(stored: string): boolean {
    const { ln, r, p } = this.#cost;
    return !stored.startsWith(`$scrypt$ln=${ln},r=${r},p=${p}$`);
  }

  async #derive(password: string, salt: Buffer, { ln, r, p }: ScryptCost): Promise<Buffer> {
    if (this.#waiting.length >= WAITING)
      throw new AppError('too_many_requests', { reason: 'password_queue', retryAfterSeconds: RETRY_SECONDS });
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      // A password typed on another machine may come in another composition (NIST SP 800-63B §3.1.1.2).
      return await derive(password.normalize('NFKC'), salt, { N: 2 ** ln, r, p, maxmem: 256 * r * (2 ** ln + p) });
    } finally {
      // The place of this one goes to the next without ever being free.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

function encode({ ln, r, p }: ScryptCost, salt: Buffer, hash: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(hash)}`;
}

function decode(stored: string): { cost: ScryptCost; salt: Buffer; hash: Buffer } | undefined {
  const [, ln, r, p, salt = '', hash = ''] = STORED.exec(stored) ?? [];
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  // Beyond these somebody else wrote it, and it could take all memory.
  if (!(cost.ln >= 1 && cost.ln <= 17 && cost.r >= 1 && cost.r <= 8 && cost.p >= 1 && cost.p <= 10)) return undefined;
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}
