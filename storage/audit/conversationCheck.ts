import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../ports.ts';
import type { AuditHead } from '../records/audit.ts';
import { type AuditSeal, NO_HEAD } from './auditSeal.ts';
import { type AuditFinding, ChainCheck } from './checkChain.ts';
import { type AuditSource, LINES_A_PAGE, LOOKS } from './houseCheck.ts';
import type { KnownHeads } from './knownHeads.ts';

/** The chain of one conversation, after it was checked. */
export interface CheckedChain {
  chain: string;
  lines: number;
  /** False: there is no such chain any more, or there never was one. */
  isThere: boolean;
  finding: AuditFinding | undefined;
}

/** Checks the chain of one conversation, whose head was read before its lines. */
export async function checkConversation(
  store: AuditSource,
  seal: AuditSeal,
  { conversationKey, head: first }: { conversationKey: string; head: AuditHead },
  { known, patienceMs }: { known: KnownHeads; patienceMs: number },
): Promise<CheckedChain> {
  const chain = seal.chainName(conversationKey);
  const check = new ChainCheck(seal, chain);
  const noted = known.heads.get(chain);
  const gone = known.erased.get(chain);
  let lines = 0;
  let finding: AuditFinding | undefined;

  async function readOn(): Promise<void> {
    for (;;) {
      const page = await store.auditLines({ conversationKey, after: check.last.seq, limit: LINES_A_PAGE });
      lines += page.length;
      for (const line of page) {
        if (!check.take(line)) return;
        if (line.seq === noted?.seq && line.mac !== noted.mac) finding ??= { code: 'rebuilt', seq: line.seq };
        if (line.seq === gone?.seq && line.mac === gone.mac) finding ??= { code: 'erased', seq: line.seq };
      }
      if (page.length < LINES_A_PAGE) return;
    }
  }

  try {
    await readOn();
    let head = first;
    for (let look = 1; look < LOOKS && head.seq !== check.last.seq && !check.finding; look += 1) {
      if (head.seq > check.last.seq) await pause(patienceMs);
      head = (await store.auditHead(conversationKey)) ?? NO_HEAD;
      await readOn();
    }
    check.end(head);
    const isThere = lines > 0 || head.seq > 0;
    if (isThere && noted && noted.seq > check.last.seq) finding ??= { code: 'rolled_back', seq: check.last.seq + 1 };
    return { chain, lines, isThere, finding: check.finding ?? finding };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'corrupt') throw error;
    return { chain, lines, isThere: true, finding: { code: 'unreadable', seq: check.last.seq + 1 } };
  }
}
