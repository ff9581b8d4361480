import { wantedFacts } from '../../../dialogs/policy/category.ts';
import { readSession } from '../../../dialogs/session.ts';
import type { Locale } from '../../../nlp/index.ts';
import { packNamed, type Reply, Talk } from '../../support/talk.ts';
import { openingFor } from './openings.ts';
import type { SlotRow } from './slotTable.ts';

type Words = Readonly<Record<Locale, string>>;

const THAT_IS_ALL: Words = { en: "That's all.", 'zh-Hans': '就这些。', 'zh-Hant': '就這樣。' };
const REFUND: Words = { en: 'I want a refund', 'zh-Hans': '我要退款', 'zh-Hant': '我要退款' };
const RIGHT: Words = { en: "Yes, that's right", 'zh-Hans': '对，没错', 'zh-Hant': '對，沒錯' };

/** More turns than any conversation takes to its first proposal. */
const MOST_TURNS = 12;

/** As if every fact wanted had been asked for in vain: what comes next is the wish. */
function leaveFactsOut(talk: Talk, pack: Awaited<ReturnType<typeof packNamed>>): void {
  const record = talk.case;
  for (const fact of wantedFacts(pack, record, 20)) record.asked[fact] = 2;
}

/** As the bot leaves the conversation when it asks for a fact for the first time. */
function askFor(talk: Talk, fact: string): void {
  const record = talk.case;
  record.asked[fact] = 1;
  delete record.facts[fact];
  talk.conversation.dialog.session = { ...readSession(talk.conversation.dialog.session), ask: { kind: 'fact', fact } };
}

const askOf = (replies: readonly Reply[]) => replies.findLast(({ ask }) => ask)?.ask;

/** The kind of question a row is about. */
const kindOf = (ask: string) => (ask === 'wish' || ask === 'confirm' || ask === 'proposal' ? ask : 'fact');

/** Conversations as they stand at a question, by all that leads there. */
const stood = new Map<string, Promise<Talk>>();

async function leadTo({ pack: name, locale, channelLocale, ask, before }: SlotRow): Promise<Talk> {
  const pack = await packNamed(name);
  const talk = new Talk({ pack, locale, ...(channelLocale ? { channelLocale } : {}) });
  let asked = askOf(await talk.say(openingFor(name, ask, locale)));
  if (before) asked = askOf(await talk.say(before));
  const target = kindOf(ask);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { stage } = talk.case;
    if (asked?.kind === target && stage !== 'vent') return talk;
    if (stage === 'clarify') leaveFactsOut(talk, pack);
    const answer = asked?.kind === 'wish' ? REFUND : asked?.kind === 'confirm' ? RIGHT : THAT_IS_ALL;
    asked = askOf(await talk.say(answer[locale])) ?? asked;
  }
  throw new Error(`never came to ${target} in ${name}`);
}

/** A conversation that stands at the question of a row, and is nobody else's. */
export async function talkAt(row: SlotRow): Promise<Talk> {
  const { pack, locale, channelLocale, ask, before } = row;
  const kind = kindOf(ask);
  const key = [pack, locale, channelLocale, openingFor(pack, ask, locale), before, kind].join('|');
  const standing = stood.get(key) ?? leadTo(row);
  stood.set(key, standing);
  const { conversation, now } = await standing;
  const talk = new Talk({ pack: await packNamed(pack), locale, now, ...(channelLocale ? { channelLocale } : {}) });
  talk.conversation = structuredClone(conversation);
  if (kind === 'fact') askFor(talk, ask);
  return talk;
}
