import type { CaseRecord } from '../../storage/index.ts';

/** A case from another conversation, as the store would have it. */
export function otherCase(
  opened: Date,
  number: string,
  facts: Partial<Record<'name' | 'contact', string>>,
): CaseRecord {
  const at = opened.toISOString();
  const mood = { label: 'angry', intensity: 2, at } as const;
  const known = Object.entries(facts).map(([fact, value]) => [fact, { state: 'known', value, at }] as const);
  return {
    v: 1,
    id: 'other',
    number,
    conversationKey: 'other',
    channelId: 'directline',
    customer: { id: 'somebody-else' },
    pack: 'retail',
    locale: 'en',
    status: 'accepted',
    stage: 'follow_up',
    lane: 'normal',
    openedAt: at,
    updatedAt: at,
    opening: { activityId: 'x', text: '' },
    categories: ['delivery'],
    severity: 2,
    signals: [],
    mood: { first: mood, last: mood, peak: mood },
    styles: [],
    facts: Object.fromEntries(known),
    asked: {},
    remedies: [],
    reopened: 0,
    earlier: 0,
    clocks: [],
    history: [],
  };
}
