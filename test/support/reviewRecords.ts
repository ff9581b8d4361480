import type { Review } from '../../storage/index.ts';
import { instant } from './records.ts';

/** A review of the case `c1` in the conversation `k`. */
export function review(id: string, change: Partial<Review> = {}): Review {
  return {
    v: 2,
    id,
    conversationKey: 'k',
    caseId: 'c1',
    caseNumber: 'K-c1',
    state: 'open',
    reviewer: { id: 'rey', name: 'Rey' },
    createdAt: instant(0),
    updatedAt: instant(0),
    auto: { version: 1, total: 80 },
    points: [{ point: 'apology', auto: 'met', state: 'met' }],
    total: 80,
    parties: ['bot', 'tom'],
    blind: false,
    corrections: [],
    disputes: [],
    ...change,
  };
}
