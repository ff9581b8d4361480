/** The points of the rubric in the groups in which they are shown, in the order of a conversation. */
export const GROUPS = [
  { name: 'opening', points: ['heardOut', 'apology', 'feeling'] },
  { name: 'facts', points: ['onlyUnknown', 'noRepeat', 'restated'] },
  { name: 'solution', points: ['askedWish', 'proposal', 'promise'] },
  { name: 'manner', points: ['forbidden', 'tone', 'pace'] },
  { name: 'person', points: ['handoff', 'lane'] },
  { name: 'ending', points: ['closing', 'followUp'] },
] as const;

/** A point that is newer than this page stands in the last group. */
export function groupOf(id: string): (typeof GROUPS)[number]['name'] {
  return GROUPS.find(({ points }) => points.some((point) => point === id))?.name ?? 'ending';
}

/** In the order in which they are offered. */
export const STATES = ['met', 'partly', 'missed', 'not_applicable'] as const;
