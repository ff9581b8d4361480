import type { AuditHead } from '../records/audit.ts';
import { HOUSE } from './auditSeal.ts';
import type { AuditFault } from './checkChain.ts';
import { checkConversation } from './conversationCheck.ts';
import { type AuditSource, HouseCheck, LINES_A_PAGE } from './houseCheck.ts';
import { KnownHeads } from './knownHeads.ts';

export interface VerifyOptions {
  /** Heads of the house's chain that were noted outside the store. */
  anchors: readonly AuditHead[];
  /** Told how many lines were looked at so far, every thousand or so. */
  onProgress?: ((lines: number) => void) | undefined;
  /** Wait before another look at a chain whose end a replica may not show yet, ms. Default: 200. */
  patienceMs?: number | undefined;
}

export interface AuditReport {
  /** Lines that were looked at, over all chains. */
  lines: number;
  /** Chains of conversations that are there. */
  chains: number;
  /** Where the sound part of the house's chain ends. */
  house: AuditHead;
  /** The first fault of each chain that has one. Empty: everything is as it was written. */
  faults: AuditFault[];
}

/** Chains read at a time. */
const CHAINS_A_PAGE = 500;

/**
 * Checks every audit chain of a store against its MACs, its head, what the house noted of the chains of conversations, and what
 * was noted of the house outside. Works beside processes that write.
 * @throws StoreError when the store cannot be read at all, or its secret is not known.
 */
export async function verifyAudit(
  store: AuditSource,
  { anchors, onProgress, patienceMs = 200 }: VerifyOptions,
): Promise<AuditReport> {
  const seal = await store.auditSeal();
  const known = new KnownHeads();
  const faults: AuditFault[] = [];
  const house = new HouseCheck(store, seal, { known, anchors, patienceMs });
  const seen = new Set<string>();
  let told = 0;
  let lines = await house.run();
  let after: string | undefined;
  do {
    const page = await store.auditChains({ limit: CHAINS_A_PAGE, after });
    for (const one of page.items) {
      const checked = await checkConversation(store, seal, one, { known, patienceMs });
      lines += checked.lines;
      if (checked.isThere) seen.add(checked.chain);
      const { chain, finding } = checked;
      if (finding) faults.push({ ...finding, chain, conversationKey: one.conversationKey });
      if (lines - told < LINES_A_PAGE) continue;
      told = lines;
      onProgress?.(lines);
    }
    after = page.next;
  } while (after !== undefined);
  // What was erased while we looked is told by now.
  lines += await house.run();
  for (const [chain, { seq }] of known.heads) if (!seen.has(chain)) faults.push({ code: 'missing', chain, seq });
  if (house.finding) faults.unshift({ ...house.finding, chain: HOUSE });
  return { lines, chains: seen.size, house: house.last, faults };
}
