import type { CaseRecord, Handoff, Lane } from '../../storage/index.ts';
import { caseFor, learn } from '../caseBook.ts';
import { noteFacts } from '../listen/facts.ts';
import { saysUnharmed } from '../listen/healthAnswer.ts';
import { isComplaint } from '../listen/listen.ts';
import { saysNotTaken } from '../listen/notTaken.ts';
import { asksForOne } from '../listen/personRequest.ts';
import { BODY } from '../listen/plausible/body.ts';
import { childHadOf } from '../listen/plausible/health.ts';
import { GAVE_WAY } from '../listen/plausible/ofGoods.ts';
import { endangers } from '../listen/plausible/ofHazard.ts';
import { noteStory } from '../listen/story.ts';
import { isTheft } from '../listen/theft.ts';
import { clockDue, isVip, laneRoute, regulatorsNamed, sayOwner } from '../pack/index.ts';
import { requestPerson } from '../people.ts';
import { chooseLane, graverLane, URGENT_LANES } from '../policy/lane.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Ask } from '../session.ts';
import type { Heard, Turn } from '../turn.ts';

/** From this score on a category alone may open a lane; a guess must not frighten anybody. */
const PLAIN = 0.5;

/** Longest value of a fact, in UTF-16 units. */
const LONGEST_VALUE = 500;

const REASON: Readonly<Record<Exclude<Lane, 'normal'>, Handoff['reason']>> = {
  safety: 'safety',
  self_harm: 'self_harm',
  extortion: 'extortion',
  crime: 'crime',
  threat: 'threat',
  abuse: 'abuse',
  vip: 'vip',
};

/** A machine, a thing that burns, breaks or gives shocks. */
const OF_THING =
  /[电電插烟煙火烧燒炸漏断斷塌倒]|爆(?:咗|了|开|開|裂)|[机機器][^，。]{0,8}|充|玻璃|\b(?:smok\w*|spark\w*|plugs?|electric\w*|burn\w*|batter(?:y|ies)|hot|shock\w*|sockets?|charg\w*|melt\w*|gas|leak\w*|broke\w*|shatter\w*|collaps\w*|cable|wire|explod\w*|fire|toy|chair|machine|heater|kettle|fan|lamp|fuse|trips|tripp(?:ed|ing)|toaster|iron|hair ?dryer|dryer|oven|fridge|freezer|blender|microwave|cooker|adapt[eo]r|appliance|dishwasher|hob|tv|laptop|phone|tablet|bike|scooter|pram|ladder)\b/iu;

/** Something to eat or drink that is not as it should be. */
const EATEN =
  /[吃喝食饮飲酸臭霉馊餿]|[过過]期|变质|變質|\b(?:eat\w*|ate|dr[aiu]nk\w*|food|meal|expired|out of date|past its|use[- ]by|sour|off|mou?ld\w*|rancid|smell\w*|taste\w*)\b/iu;

function words(
  turn: Turn,
  lane: Exclude<Lane, 'normal' | 'abuse'>,
  by: string,
  number: string,
  isWorse: boolean,
): { line: Line; ask?: Ask } {
  const { emergency, crisis } = turn.pack;
  switch (lane) {
    case 'safety': {
      // Nobody is said to be ill or hurt: an emergency number would frighten rather than help.
      const isIll = isWorse || turn.said.understanding.signals.includes('health');
      const ask = { kind: 'fact', fact: 'symptoms' } as const;
      if (isIll) return { line: line('lane.safety', { emergency: turn.words(emergency), number, by }), ask };
      // Who has said that nobody came to harm is not asked.
      if (nobodyHarmed(turn.said.text)) return { line: line('lane.hazardUnharmed', { number, by }) };
      const told = `${turn.openCase?.opening.text ?? ''}\n${turn.said.text}`;
      const isOfFood =
        turn.said.understanding.signals.includes('food_safety') || turn.openCase?.signals.includes('food_safety');
      const isThing = endangers(told) || GAVE_WAY.test(told);
      const isEaten = isOfFood || (!isThing && (EATEN.test(told) || !OF_THING.test(told)));
      return { line: line(isEaten ? 'lane.hazard' : 'lane.hazardThing', { number, by }), ask };
    }
    case 'self_harm':
      return { line: line('lane.selfHarm', { crisis: turn.words(crisis), by }) };
    case 'crime':
      if (isLeak(turn.said.text)) return { line: line('lane.leak', { by, number }) };
      if (isFraud(turn.said.text)) return { line: line('lane.fraud', { by, number }) };
      return { line: line('lane.crime', { emergency: turn.words(emergency), by, number }) };
    case 'extortion':
      return { line: line('lane.extortion', { by, number }) };
    case 'threat':
      return { line: line('lane.threat', { by, number }) };
    case 'vip': {
      const who = sayOwner(laneRoute(turn.pack, 'vip').owner, turn.locale, turn.variant);
      return { line: line('lane.vip', { who, by, number }) };
    }
  }
}

/**
 * Special lanes (playbook §7): care, a person, and the right words come before anything else, once per case. The
 * complaint is on record in all of them, and the conversation goes on, so that the person who takes over has the facts.
 * Returns true when the lane's words are the whole reply.
 */
export async function enterLane(turn: Turn): Promise<boolean> {
  const heard = turn.said;
  const { session } = turn;
  const { signals, categories, severity } = heard.understanding;
  const isWorse = childHasHadIt(turn);
  const leaks = LEAK.test(heard.text) && isComplaint(heard);
  const lane = chooseLane({
    signals: [...signals, ...(leaks ? (['crime'] as const) : []), ...(isWorse ? (['health'] as const) : [])],
    categories: categories.filter(({ score }) => score >= PLAIN).map(({ code }) => code),
    severity,
    vip: comesFromVip(turn),
  });
  if (lane === 'normal') return false;
  if (lane === 'abuse') return setBoundary(turn);
  // The words about the matter come once. Those for somebody in despair come every time.
  if (turn.openCase && session.lanes.includes(lane) && lane !== 'self_harm' && !isWorse) return false;
  const record = caseFor(turn, heard);
  learn(turn, record, heard.understanding);
  if (isWorse) record.signals = [...record.signals, 'health'];
  if (!session.lanes.includes(lane)) session.lanes.push(lane);
  record.lane = graverLane(lane, record.lane);
  if (lane === 'safety' && !record.categories.includes('safety')) {
    record.categories = [...record.categories.slice(0, 5), 'safety'];
  }
  if (lane === 'crime' && isTheft(heard.text)) delete record.subcategory;
  // What was taken from somebody's pocket is no matter of their account or bill.
  if (lane === 'crime' && !isFraud(heard.text)) {
    record.categories = record.categories.filter((code) => code !== 'account' && code !== 'billing');
  }
  const by = requestPerson(turn, REASON[lane], URGENT_LANES.has(lane), lane);
  startClocks(turn, record);
  const { line: sentence, ask } = words(turn, lane, by, record.number, isWorse);
  const asked = ask && record.facts.symptoms === undefined ? { ask } : {};
  if ('ask' in asked) record.asked.symptoms = (record.asked.symptoms ?? 0) + 1;
  // Who says that a child is in hospital has said how it is: the question after it is care, and is not put again.
  if ('ask' in asked && signals.includes('health') && BODY.test(heard.text)) {
    const value = heard.text.trim().slice(0, LONGEST_VALUE).toWellFormed();
    record.facts.symptoms = { state: 'known', value, at: turn.at, source: heard.activityId };
  }
  if (lane === 'safety' && saysUnharmed(heard.text)) {
    const value = heard.text.trim().slice(0, LONGEST_VALUE).toWellFormed();
    record.facts.symptoms ??= { state: 'known', value, at: turn.at, source: heard.activityId };
  }
  turn.laneSpoken = true;
  turn.laneAsked = 'ask' in asked;
  if (lane !== 'self_harm') {
    await say(turn, sentence, { ...asked, because: `lane ${lane}` });
    return false;
  }
  session.carriesOn = false;
  closeQuestion(turn);
  noteFacts(turn, record, heard, undefined);
  noteStory(record, heard, turn.at);
  await say(turn, sentence, { buttons: [], because: `lane ${lane}` });
  return true;
}

/** Nobody came to harm, or has had any of it. */
const nobodyHarmed = (text: string) => saysUnharmed(text) || saysNotTaken(text);

/** A child has had of it, said after it was found unfit: that is met once more, as what it is by now. */
function childHasHadIt({ openCase, said }: Turn): boolean {
  if (!openCase?.signals.includes('food_safety') || openCase.signals.includes('health')) return false;
  return childHadOf(said.text, openCase.opening.text) && !saysUnharmed(said.text);
}

const FRAUD =
  /盗刷|盜刷|被刷|冒用|冒充|冒名|假冒|盗用|盜用|身[份分][证證](?:去|来|來|办|辦|开|開)|[骗騙呃][走了咗]我?|登[录入錄]|密码|密碼|账户|账号|帳戶|帳號|转走|轉走|扣款|\b(?:password|log ?in|account|my card|charged|unauthori[sz]ed|phish\w*)\b/iu;

/** Somebody's data passed on: as grave as money taken (playbook §6). */
const LEAK =
  /(?:信息|资料|資料|个资|個資|隐私|隱私|电话|電話|地址)[^，。,]{0,8}(?:卖|賣|泄露|洩漏|洩露|外洩|外泄|流出|漏(?:咗|了)?出去)|(?:知|知道|有|攞到|拿到)我?(?:的|嘅|個|个)?(?:地址|电话|電話|资料|資料|信息|姓名)[^。]{0,24}(?:漏|卖|賣|泄|洩)|(?:(?<!外)[卖賣]|泄露|洩漏|洩露|外洩|外泄)[^，。,\s]{0,8}(?:信息|资料|資料|个资|個資|隐私|隱私|电话|電話)|\b(?:sold|leaked|shared|exposed) (?:my|our) (?:\w+ ){0,2}(?:data|details|information|number|address)\b|\bdata (?:breach|leak)\b/iu;

/** Data passed on, and no money or account touched yet. */
const isLeak = (text: string) => LEAK.test(text) && !FRAUD.test(text) && !isTheft(text);

/** Money, data or an account in somebody else's hands, rather than a thing taken or a person attacked. */
const isFraud = (text: string) => [FRAUD, FRAUDSTER, LEAK].some((words) => words.test(text)) && !isTheft(text);

/** Somebody is named a fraudster: one who calls and knows everything has got the data, and has taken nothing yet. */
const FRAUDSTER = /诈骗|詐騙|骗子|騙子|騙徒/u;

/** A complaint of somebody whom the pack names as VIP or corporate. */
function comesFromVip(turn: Turn): boolean {
  const { address } = turn.conversation;
  return (turn.openCase !== undefined || isComplaint(turn.said)) && isVip(turn.pack, address.user.id, turn.said.text);
}

/** Notes the deadlines of the authorities that the customer names: whoever answers must keep them. */
function startClocks(turn: Turn, record: CaseRecord): void {
  for (const regulator of regulatorsNamed(turn.pack, turn.said.text)) {
    for (const clock of regulator.clocks) {
      if (record.clocks.some((one) => one.regulator === regulator.id && one.clock === clock.id)) continue;
      const dueAt = clockDue(clock, turn.now, turn.pack).toISOString();
      record.clocks.push({ regulator: regulator.id, clock: clock.id, what: turn.words(clock.what), dueAt });
    }
  }
}

/** An insult that says something about the matter as well; a bare one is not read back to anybody. */
function tellsMatter({ understanding }: Heard): boolean {
  return isComplaint({ understanding }) && understanding.categories.some(({ code }) => code !== 'staff');
}

/** Insults: one calm boundary, and the matter goes on; at the second a person takes over. */
async function setBoundary(turn: Turn): Promise<boolean> {
  const { session } = turn;
  session.abuses += 1;
  const record = turn.openCase;
  if (record) learn(turn, record, turn.said.understanding);
  if (session.abuses === 1) {
    await say(turn, line('lane.abuse', {}), { because: 'insults at people, once' });
    turn.laneSpoken = true;
    // Whoever asks for a person with the insult is told of one as well.
    return !isComplaint(turn.said) && !asksForOne(turn.said);
  }
  if (session.abuses > 2) return false;
  if (record) {
    record.lane = graverLane(record.lane, 'abuse');
    if (tellsMatter(turn.said)) noteStory(record, turn.said, turn.at);
  }
  const by = requestPerson(turn, 'abuse', false, 'abuse');
  session.carriesOn = false;
  await say(turn, line('lane.abusePerson', { by }), { buttons: [], because: 'insults at people, again' });
  return true;
}
