import { createHash } from 'node:crypto';
import { type AuditPort, auditCode, type BookPort, StoreError } from '../../../storage/index.ts';
import type { SignedIn } from '../../auth/signedIn.ts';
import type { Mask } from '../mask.ts';

/** How long personal data of a case is shown after somebody said why they must see it, ms. */
export const UNMASK_MS = 15 * 60_000;
/** Times kept of one session and conversation. */
const MOST_TIMES = 50;
/** Tries when two windows of the same person ask at once. */
const TRIES = 5;

export interface UnmaskRequest {
  signedIn: Pick<SignedIn, 'sessionId' | 'person'>;
  conversationKey: string;
  /** Absent for a conversation without a case. */
  caseNumber: string | undefined;
  reason: string;
  /** Personal data in the reason is starred out before it is kept. */
  mask: Mask;
}

/**
 * Who may see personal data of which conversation, in which session, until when. It stands in the store, so that every process
 * of the house knows it and a restart changes nothing.
 */
export class Unmasking {
  readonly #store: BookPort & Pick<AuditPort, 'recordAudit' | 'auditSeal'>;
  readonly #clock: () => Date;

  constructor(store: BookPort & Pick<AuditPort, 'recordAudit' | 'auditSeal'>, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Until when this session sees it; undefined: it is masked. */
  async until({ sessionId }: Pick<SignedIn, 'sessionId'>, conversationKey: string): Promise<string | undefined> {
    const found = await this.#store.bookRecord('unmask', idOf(sessionId, conversationKey));
    const until = found?.value.times.at(-1)?.until;
    return until !== undefined && until > this.#clock().toISOString() ? until : undefined;
  }

  /**
   * Shows it from now on. The audit chain says so first: what cannot be audited is not shown. The chain has no words; it holds a
   * mark of the reason by which a changed one is found out.
   */
  async unmask({ signedIn, conversationKey, caseNumber, reason, mask }: UnmaskRequest): Promise<string> {
    const { sessionId, person } = signedIn;
    const id = idOf(sessionId, conversationKey);
    const now = this.#clock();
    const at = now.toISOString();
    const until = new Date(now.getTime() + UNMASK_MS).toISOString();
    const kept = mask(reason);
    const seal = await this.#store.auditSeal();
    const subject = caseNumber === undefined ? seal.chainName(conversationKey) : auditCode(caseNumber);
    await this.#store.recordAudit([
      {
        at,
        actor: auditCode(person.id),
        action: 'unmask',
        subject,
        details: { record: id, until, reason: reasonMark(seal, id, at, kept) },
      },
    ]);
    const time = { at, until, reason: kept };
    for (let tries = 1; ; tries += 1) {
      const found = await this.#store.bookRecord('unmask', id);
      const times = [...(found?.value.times ?? []), time].slice(-MOST_TIMES);
      const by = { id: person.id, name: person.name };
      const number = caseNumber === undefined ? {} : { caseNumber };
      try {
        await this.#store.putBookRecord({ v: 1, kind: 'unmask', id, by, ...number, times }, found?.etag);
        return until;
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'conflict' || tries === TRIES) throw error;
      }
    }
  }
}

/** Whoever has the key of the audit can tell by it whether a reason is the one that was given. */
export function reasonMark(
  seal: Awaited<ReturnType<AuditPort['auditSeal']>>,
  id: string,
  at: string,
  reason: string,
): string {
  // Letters of Base64 that a code may not have.
  return seal.mac('unmask', `${id} ${at}`, reason).replaceAll('/', '|').replaceAll('=', '');
}

function idOf(sessionId: string, conversationKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([sessionId, conversationKey]))
    .digest('base64url');
}
