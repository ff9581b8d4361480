import { examplesOf, type Pack } from '../../dialogs/index.ts';
import { type Outcome, playConversation } from './conversation.ts';
import { Dice } from './dice.ts';
import type { Persona } from './persona.ts';

export interface Simulation {
  pack: Pack;
  personas: readonly Persona[];
  /** Conversations in all. */
  runs: number;
  /** The same seed plays the same conversations. */
  seed: number;
  /** Told after each conversation. */
  onDone: () => void;
}

/** Said where a pack has no example in a language. */
const PLAIN_COMPLAINT = {
  en: 'What I bought from you does not work and nobody answers',
  'zh-Hans': '在你们这儿买的东西有问题，也没人管',
  'zh-Hant': '跟你們買的東西有問題，都沒有人處理',
} as const;

/** Fills `{example}` with a sentence of the pack in the persona's language. */
export function tellAbout(pack: Pack, persona: Persona, dice: Dice): Persona {
  const sentences = examplesOf(pack).filter(({ locale }) => locale === persona.locale);
  const example = dice.pick(sentences)?.text ?? PLAIN_COMPLAINT[persona.locale];
  return { ...persona, story: persona.story.map((text) => text.replace('{example}', () => example)) };
}

/** Plays conversations, persona after persona, and returns what came of each. */
export async function simulate({ pack, personas, runs, seed, onDone }: Simulation): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let run = 0; run < runs; run += 1) {
    const persona = personas[run % personas.length];
    if (!persona) break;
    const runSeed = seed * 1_000_003 + run;
    outcomes.push(await playConversation(pack, tellAbout(pack, persona, new Dice(runSeed)), runSeed));
    onDone();
  }
  return outcomes;
}
