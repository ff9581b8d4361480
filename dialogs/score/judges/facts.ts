import { askedIn, toldIn } from '../askedFacts.ts';
import { type Line, type Proof, wholeLine } from '../line.ts';
import { answerTo, isSettled, type Judge, partiesOf, replyTo } from '../material.ts';
import { offersIn } from '../offers.ts';
import { questionsOf, saysIn } from '../speech.ts';
import { pressingQuestion } from './opening.ts';

/** Asked only the unknown, one thing at a time, never a third time (stage 3). */
export const judgeOnlyUnknown: Judge<'onlyUnknown'> = (material) => {
  const { ours, limits } = material;
  const asked = ours.flatMap(askedIn);
  const [first] = asked;
  if (!first) {
    const other = ours
      .flatMap((line) => questionsOf(line).map((proof) => ({ line, proof })))
      .find(
        ({ line, proof }) => pressingQuestion(line)?.start === proof.start && saysIn(line, proof, 'factQuestion'),
      )?.proof;
    return other ? { reason: 'unknownOnly', proof: [other] } : { reason: 'noQuestions', proof: [] };
  }
  for (const { fact, line, proof } of asked) {
    const told = toldIn(material, fact, line.seq);
    if (told) return { reason: 'known', proof: [wholeLine(told), proof] };
  }
  const times = new Map<string, Proof[]>();
  for (const { fact, proof } of asked) {
    const earlier = times.get(fact) ?? [];
    if (earlier.length === 2) return { reason: 'thirdTime', proof: [...earlier, proof] };
    times.set(fact, [...earlier, proof]);
  }
  const crowded = ours.find((line) => askedIn(line).length > limits.mostQuestions);
  if (crowded) return { reason: 'manyAtOnce', proof: [wholeLine(crowded)] };
  return { reason: 'unknownOnly', proof: [first.proof] };
};

/** The customer says that it has been said. Only as an answer to one of us: the story may tell of other times. */
const SAID_BEFORE =
  /\bi(?:'ve| have)? (?:already|just) (?:told|said|gave|given|explained|sent|answered)\b|\b(?:as|like) i (?:already |just )?(?:said|told|wrote)\b|\bi (?:told|said|gave|explained)[^.!?]{0,30}\b(?:already|before|just now|above|twice)\b|\bhow many times\b|\brepeat (?:myself|it|everything|all)\b|\b(?:say|explain|tell)[^.!?]{0,16}\b(?:all over|all again|over again)\b|\bread what i\b|(?:刚才?|刚刚|已经|早就?|前面|之前|上面|头先|不是|都)[^。！？，]{0,8}(?:说|讲|给|发|报|告诉|写)[过了]|(?:说|讲)(?:了|过)?(?:几|多少|好几|[两二三四])(?:遍|次)|(?:再|又|重新)(?:要我|让我)?(?:说|讲)一?[遍次]|(?:又|还)要(?:我)?(?:重新|从头|再)(?:说|讲)|重复/;

/** No one had to repeat. */
export const judgeNoRepeat: Judge<'noRepeat'> = (material) => {
  const { ours, heard } = material;
  for (const line of heard.slice(1)) {
    const before = ours.findLast(({ seq }) => seq < line.seq);
    if (before && askedIn(before).length > 0 && SAID_BEFORE.test(line.own)) {
      return { reason: 'saidTwice', proof: [wholeLine(before), wholeLine(line)] };
    }
  }
  const parties = partiesOf(material);
  const [first, ...others] = parties;
  const newcomer = ours.find(({ party }) => party !== first);
  if (others.length === 0 || !newcomer) return { reason: 'onePerson', proof: [] };
  const askedBy = new Map<string, string>();
  for (const { fact, line, proof } of ours.flatMap(askedIn)) {
    const earlier = askedBy.get(fact);
    const told = toldIn(material, fact, newcomer.seq);
    if (line.seq >= newcomer.seq && ((earlier && earlier !== line.party) || (!earlier && told))) {
      const answer = told ?? heard.find(({ seq }) => seq < line.seq);
      return { reason: 'askedAgain', proof: [...(answer ? [wholeLine(answer)] : []), proof] };
    }
    if (!earlier) askedBy.set(fact, line.party);
  }
  return { reason: 'carriedOn', proof: [wholeLine(newcomer)] };
};

const SUMMING_UP =
  /\bso (?:what|that|you|i|far|the)\b|\b(?:to sum up|let me (?:check|read|make sure|see|sum)|if i(?:'ve| have)? understood?|as i understand|what i have|i understand that|here is what|read (?:it|this|that) back)\b|(?:确认|核对|复述|重复|理顺|总结|归纳|理一理|看看我)[^。？]{0,8}|您的意思是|也就是说|是说|记录?(?:的是|下来)|您反映|我理解的?/;

const WORDS = /[a-z]{4,}|\d{2,}/g;
const COMMON = new Set([
  'that',
  'this',
  'with',
  'have',
  'your',
  'from',
  'right',
  'order',
  'what',
  'when',
  'been',
  'were',
  'they',
  'will',
  'would',
  'please',
  'thank',
  'there',
  'about',
  'want',
  'like',
  'just',
  'number',
]);

/** The customer's own words come back in the line: four characters of Chinese in a row, a number, or three English words. */
function readsBack(line: Line, heard: readonly Line[]): boolean {
  const told = heard.filter(({ seq }) => seq < line.seq).map(({ own }) => own);
  const text = line.passage.plain;
  const all = told.join('\n');
  const words = new Set((text.match(WORDS) ?? []).filter((word) => !COMMON.has(word) && all.includes(word)));
  if (words.size >= 3) return true;
  const chinese = text.replace(/[^\u3400-\u9fff]+/g, ' ');
  let shared = 0;
  for (let at = 0; at + 3 <= chinese.length; at += 1) {
    const piece = chinese.slice(at, at + 3);
    if (!piece.includes(' ') && all.includes(piece)) shared += 1;
    if (shared >= 2) return true;
  }
  return shared >= 1 && words.size >= 1;
}

const YES =
  /^\W{0,3}(?:yes|yeah|yep|yup|correct|right|exactly|that's (?:right|it|correct)|that is (?:right|correct)|spot on|all correct|confirmed|indeed)\b|^(?:是的?|对|没错|嗯|好|正确|确认|系|啱|可以|就是)/;

const isYes = ({ own, tags }: Line) =>
  tags.act ? ['confirm', 'accept'].includes(tags.act.label) : YES.test(own.trim());

/** Where a line asks whether something understood is right; what a recorded question is about is on record. */
function confirmationAsked(line: Line): Proof | undefined {
  const { ask } = line;
  if (ask && (ask.kind !== 'confirm' || ask.fact !== 'restatement')) return undefined;
  const question = questionsOf(line).find((proof) => saysIn(line, proof, 'confirmQuestion'));
  return question ?? (ask ? wholeLine(line) : undefined);
}

/** Facts read back, and confirmed (stage 4). */
export const judgeRestated: Judge<'restated'> = (material) => {
  const { ours, heard } = material;
  const offers = offersIn(material);
  const asking = ours.flatMap((line) => {
    const proof = confirmationAsked(line);
    return proof ? [{ line, proof, isReadBack: readsBack(line, heard) }] : [];
  });
  const readBack = asking.filter(({ isReadBack }) => isReadBack);
  // Once it was read back, a correction is confirmed by itself.
  const from = readBack[0]?.line.seq ?? Number.POSITIVE_INFINITY;
  for (const { line, proof } of asking.filter(({ line }) => line.seq >= from)) {
    const reply = replyTo(material, line);
    const next = answerTo(material, line);
    if (reply && isYes(reply) && (!next || next.seq > reply.seq || next.seq === line.seq)) {
      return { reason: 'confirmed', proof: [proof, wholeLine(reply)] };
    }
  }
  const [unanswered] = readBack;
  if (unanswered) return { reason: 'unanswered', proof: [unanswered.proof] };
  const told = ours.find((line) => SUMMING_UP.test(line.own) && readsBack(line, heard));
  if (told) return { reason: 'notAsked', proof: [wholeLine(told)] };
  const [bare] = asking.filter(({ line }) => offers[0] === undefined || line.seq < offers[0].line.seq);
  if (bare) return { reason: 'notReadBack', proof: [bare.proof] };
  const [offer] = offers;
  if (offer) return { reason: 'never', proof: [offer.proof] };
  return isSettled(material) ? { reason: 'never', proof: lastOf(ours) } : { reason: 'notReached', proof: [] };
};

const lastOf = (ours: readonly Line[]): Proof[] => ours.slice(-1).map(wholeLine);
