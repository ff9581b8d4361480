import type { Pack } from '../../dialogs/index.ts';
import type { Customer } from '../simulate/customer.ts';
import type { Dice } from '../simulate/dice.ts';
import type { Persona } from '../simulate/persona.ts';
import { type Cast, type DemoAgent, mannerOf } from './cast.ts';
import type { DemoTalk } from './demoTalk.ts';

/** Warnings a hasty writer passes over. */
const OVERRIDES = ['but', 'policy', 'routine', 'order', 'denial', 'dontKnow'].map((id) => `wording.${id}`);

export interface Scene {
  talk: DemoTalk;
  persona: Persona;
  customer: Customer;
  pack: Pack;
  cast: Cast;
  dice: Dice;
}

/** One of us, as they give commands. */
export const actorOf = ({ id, name, authority }: DemoAgent) => ({ id, name, authority, roles: [authority] });

/** One of us takes the conversation and sees it through, as well as they can. */
export async function serve(scene: Scene, agent: DemoAgent): Promise<void> {
  const { talk, persona, cast, dice, customer } = scene;
  const by = actorOf(agent);
  const manner = mannerOf(agent, dice);
  const words = cast.words[manner][persona.locale];
  const send = async (lines: readonly string[]): Promise<boolean> => {
    const text = dice.pick(lines);
    if (text === undefined) return false;
    talk.pass(manner === 'careful' ? 30 + dice.roll(90) : 60 + dice.roll(800));
    await talk.command({
      kind: 'send',
      by,
      text: fill(text, scene, agent),
      overrides: [...OVERRIDES, 'promise.vague'],
    });
    return true;
  };
  const answer = async (text: string) => {
    talk.pass(15 + dice.roll(60));
    await talk.say(text);
  };
  await talk.command({ kind: 'claim', by });
  await send(words.hello);
  await answer(
    manner === 'careful' ? persona.yes : (dice.pick(persona.heat ?? []) ?? persona.facts.orderNumber ?? persona.yes),
  );
  const isWishKnown = talk.conversation?.cases.at(-1)?.facts.wish?.state === 'known';
  if (!isWishKnown && (await send(words.wish))) await answer(persona.demand);
  if (await send(words.restate)) await answer(persona.yes);
  const remedyId = remedyFor(scene);
  if (remedyId && manner !== 'careless') {
    talk.pass(30 + dice.roll(60));
    await talk.command({ kind: 'propose', by, remedyId });
    await answer(dice.chance(80) ? persona.accept : persona.reject);
  }
  talk.pass(60 + dice.roll(300));
  await talk.command({
    kind: 'close',
    by,
    disposition: manner === 'careless' ? 'partly_resolved' : 'resolved',
    words: fill(dice.pick(words.close) ?? '', scene, agent),
    overrides: [...OVERRIDES, 'promise.vague'],
  });
  if (talk.ask?.kind === 'csat' && dice.chance(70)) {
    await answer(manner === 'careless' ? '1' : customer.next(talk.ask));
  }
}

/** A remedy of the pack that fits the case and needs no sum named. */
function remedyFor({ talk, pack, dice }: Scene): string | undefined {
  const category = talk.conversation?.cases.at(-1)?.categories[0] ?? 'other';
  return dice.pick(pack.categories[category].remedies);
}

function fill(text: string, { talk, persona }: Scene, { name }: DemoAgent): string {
  const record = talk.conversation?.cases.at(-1);
  const words: Record<string, string> = {
    name: record?.facts.name?.value ?? persona.facts.name ?? '',
    me: name,
    wish: persona.demand,
    details: (record?.facts.details?.value ?? record?.opening.text ?? '').replace(/\s+/gu, ' ').slice(0, 160),
  };
  return text.replace(/\{(\w+)\}/g, (_, mark: string) => words[mark] ?? '').trim() || '.';
}
