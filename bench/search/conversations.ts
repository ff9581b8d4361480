import { CATEGORIES, EMOTIONS, type Locale, SIGNALS } from '../../nlp/labels.ts';
import { LANES, type SearchDocument, STAGES } from '../../storage/index.ts';
import { FILLINGS, RARE, SENTENCES } from './phrases.ts';

/** Numbers that look like chance, the same each time (xorshift). */
function chanceFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

const BEGIN = Date.UTC(2026, 6, 1);
const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T;
/** One of a list, the first ones far more often. */
const pickUneven = <T>(list: readonly T[], chance: () => number): T =>
  list[Math.floor(chance() ** 2.5 * list.length)] as T;

function sentence(locale: Locale, speaker: 'customer' | 'bot' | 'agent', chance: () => number): string {
  if (speaker === 'customer' && chance() < 0.0002) return pick(RARE[locale], chance);
  return pick(SENTENCES[locale][speaker], chance).replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(1 + Math.floor(chance() * 30));
    if (slot === 'order') return String(100_000_000 + Math.floor(chance() * 899_999_999));
    return pick(FILLINGS[locale][slot as 'goods'], chance);
  });
}

/** The `n`-th conversation: 12 to 17 messages of a complaint, with everything a reviewer filters by. */
export function conversationAt(n: number, all: number): SearchDocument {
  const chance = chanceFrom(n + 1);
  for (let warm = 0; warm < 4; warm += 1) chance();
  const locale = pickUneven(['zh-Hans', 'en', 'zh-Hant'] as const satisfies readonly Locale[], chance);
  const opened = BEGIN + Math.floor((n / all) * 140 * 86_400_000);
  const withAgent = chance() < 0.3;
  const lines = Array.from({ length: 12 + Math.floor(chance() * 6) }, (_, line) => {
    const ours = withAgent && line > 7 ? ('agent' as const) : ('bot' as const);
    const speaker = line % 2 === 0 ? ('customer' as const) : ours;
    return { speaker, text: sentence(locale, speaker, chance) };
  });
  const category = pickUneven(CATEGORIES, chance);
  const heat = () => Math.round(chance() * 30) / 10;
  const [heatStart, heatEnd] = [heat(), heat()];
  const agents = withAgent ? [`agent-${Math.floor(chance() * 200)}`] : [];
  return {
    conversationKey: `conversation-${n}`,
    caseId: `case-${n}`,
    facts: {
      caseNumber: `K${n}`,
      openedAt: new Date(opened).toISOString(),
      updatedAt: new Date(opened + 3_600_000).toISOString(),
      closedAt: chance() < 0.8 ? new Date(opened + 86_400_000).toISOString() : undefined,
      labels: {
        channel: [pickUneven(['directline', 'msteams'], chance)],
        locale: [locale],
        pack: [pick(['retail', 'food', 'telecom', 'restaurant'], chance)],
        status: [pickUneven(['closed', 'accepted', 'escalated', 'abandoned', 'clarifying'], chance)],
        stage: [pick(STAGES, chance)],
        lane: [chance() < 0.95 ? 'normal' : pick(LANES, chance)],
        category: [category],
        categories: [category, ...(chance() < 0.3 ? [pickUneven(CATEGORIES, chance)] : [])],
        signals: chance() < 0.4 ? [pickUneven(SIGNALS, chance)] : [],
        emotionStart: [pickUneven(EMOTIONS, chance)],
        emotionPeak: [pickUneven(EMOTIONS, chance)],
        emotionEnd: [pickUneven(EMOTIONS.toReversed(), chance)],
        change: [heatEnd < heatStart ? 'better' : heatEnd > heatStart ? 'worse' : 'same'],
        heldBy: [withAgent ? 'both' : 'bot'],
        agents,
        guard: chance() < 0.02 ? ['promise.vague'] : [],
        traits: ['complaint', ...(chance() < 0.6 ? ['resolved'] : [])],
      },
      numbers: {
        severity: Math.floor(chance() ** 2 * 5),
        score: Math.floor(40 + chance() * 61),
        ...(chance() < 0.4 ? { csat: 1 + Math.floor(chance() * 5) } : {}),
        heatStart,
        heatPeak: Math.max(heatStart, heatEnd),
        heatEnd,
        heatChange: heatEnd - heatStart,
        promisesKept: Math.floor(chance() * 3),
        promisesBroken: chance() < 0.05 ? 1 : 0,
        lines: lines.length,
      },
    },
    lines,
  };
}
