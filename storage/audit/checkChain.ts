import type { AuditHead, AuditLine } from '../records/audit.ts';
import { hasNumber } from './auditLines.ts';
import { type AuditSeal, NO_HEAD } from './auditSeal.ts';

/**
 * What is wrong with a chain. `edited`: this line, or the MAC of it or of the one before, is not what was written. `gap`: lines are
 * missing before this one, or it is not in its place. `cut`: the chain ends before its head does. `head`: the head is not that
 * of the chain. `rebuilt`: it is another line than was noted outside. `rolled_back`: the chain ended later once. `missing`: the
 * chain is gone, and no erasure says so. `erased`: what was erased is there. `unreadable`: the store cannot read it.
 */
export type AuditFaultCode =
  | 'edited'
  | 'gap'
  | 'cut'
  | 'head'
  | 'rebuilt'
  | 'rolled_back'
  | 'missing'
  | 'erased'
  | 'unreadable';

/** What is wrong, and from which line on. */
export interface AuditFinding {
  code: AuditFaultCode;
  /** The first line that is not as it was written. */
  seq: number;
}

/** What is wrong with which chain. */
export interface AuditFault extends AuditFinding {
  /** `house`, or the name of a conversation's chain. */
  chain: string;
  /** Its conversation, where it is known. */
  conversationKey?: string | undefined;
}

/** Follows one chain line by line. */
export class ChainCheck {
  readonly #seal: AuditSeal;
  readonly #chain: string;
  #last: AuditHead = NO_HEAD;
  #finding: AuditFinding | undefined;

  constructor(seal: AuditSeal, chain: string) {
    this.#seal = seal;
    this.#chain = chain;
  }

  /** Where the sound part ends. */
  get last(): AuditHead {
    return this.#last;
  }

  get finding(): AuditFinding | undefined {
    return this.#finding;
  }

  /** Takes the next line; false from the first one on that is not as it was written. */
  take({ seq, text, mac }: AuditLine): boolean {
    if (this.#finding) return false;
    const expected = this.#last.seq + 1;
    if (seq !== expected) this.#finding = { code: 'gap', seq: expected };
    else if (!hasNumber(text, seq) || this.#seal.mac(this.#chain, this.#last.mac, text) !== mac)
      this.#finding = { code: 'edited', seq };
    else this.#last = { seq, mac };
    return this.#finding === undefined;
  }

  /** Whether the chain, all of it taken, ends where its head says. */
  end(head: AuditHead): void {
    if (this.#finding) return;
    const { seq, mac } = this.#last;
    if (head.seq > seq) this.#finding = { code: 'cut', seq: seq + 1 };
    else if (head.seq !== seq || head.mac !== mac) this.#finding = { code: 'head', seq };
  }
}
