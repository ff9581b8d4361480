import type { Conversation } from '../../storage/index.ts';

/** Conversations remembered at a time. */
const MAX_REMEMBERED = 20_000;

/**
 * Knows which conversations are past listening. While a customer tells the story (no open case yet, or stage `vent`)
 * several quick messages are read as one, so their turn waits for quiet; afterwards every answer is at once.
 */
export function createListening(settleMs: number) {
  const answered = new Set<string>();
  return {
    settleMs: (conversationKey: string) => (answered.has(conversationKey) ? 0 : settleMs),
    note({ key, cases, handoff }: Conversation): void {
      const open = cases.findLast(({ closedAt }) => closedAt === undefined);
      const isListening = handoff?.state !== 'accepted' && (open === undefined || open.stage === 'vent');
      answered.delete(key);
      if (isListening) return;
      answered.add(key);
      const oldest = answered.values().next().value;
      if (answered.size > MAX_REMEMBERED && oldest !== undefined) answered.delete(oldest);
    },
  };
}
