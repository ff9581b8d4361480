import type { Entry } from '../../../storage/index.ts';
import type { BriefView } from './briefView.ts';
import type { SaidKey } from './words/briefWords.ts';

/** Which bot messages matter to whoever writes next, by the beginning of their key. */
const KEYS: readonly [beginning: string, said: SaidKey][] = [
  ['apology.', 'apology'],
  ['restate.summary', 'restated'],
  ['restate.numbered', 'restated'],
  ['lane.abuse', 'boundary'],
  ['lane.safety', 'emergency'],
  ['lane.selfHarm', 'crisis'],
  ['law.told', 'law'],
  ['csat.ask', 'csat'],
  ['csat.again', 'csat'],
  ['error.', 'failed'],
  ['guard.held', 'held'],
];

function saidKey({ author, replyKey, audience }: Entry): SaidKey | undefined {
  if (author !== 'bot' || replyKey === undefined || audience === 'staff') return undefined;
  return KEYS.find(([beginning]) => replyKey.startsWith(beginning))?.[1];
}

/** What was said already that a second time would sound careless, each once, with when it was said last. */
export function saidLines({ lines, conversation, words, time }: BriefView): string[] {
  const last = new Map<SaidKey, string>();
  for (const line of lines) {
    const key = saidKey(line);
    if (key === undefined) continue;
    last.delete(key);
    last.set(key, line.at);
  }
  const held = (conversation.handoff?.holders ?? []).flatMap(({ agent, from, until }) =>
    until === undefined ? [] : [words.heldBefore(agent.name, time(from), time(until))],
  );
  return [...[...last].map(([key, at]) => words.said[key](time(at))), ...held];
}
