import { askedIn } from '../askedFacts.ts';
import type { Line, Proof } from '../line.ts';
import { findingsIn, type Judge, type Material } from '../material.ts';
import { offersIn } from '../offers.ts';
import { FEELINGS, findSpeech, questionsOf, type SpeechAct, saysIn } from '../speech.ts';

const WELCOMING = ['apology', 'sympathy', ...FEELINGS, 'openQuestion', 'thanks', 'careQuestion', 'person'] as const;
/** Questions that press for nothing: an invitation, care, what is wished, whether something is right. */
const GENTLE: readonly SpeechAct[] = [
  'openQuestion',
  'careQuestion',
  'confirmQuestion',
  'wishQuestion',
  'csat',
  'solvedQuestion',
  'person',
  'acceptance',
];
const BRUSHING_OFF = [
  'calmDown',
  'denial',
  'doubtHonesty',
  'noBigDeal',
  'notMyJob',
  'passAround',
  'policy',
  'routine',
  'silence',
  'youAreWrong',
  'youGetWhatYouPay',
].map((id) => `wording.${id}`);
const FINISHED =
  /\b(?:that's (?:all|it|everything|what happened)|that is (?:all|it)|there you have it)\b|就(?:这些|这样|是这样)|说完了|讲完了|没(?:了|别的了)|大概就是|係咁多|就咁/;
/** A pause after which nobody is still writing, ms. */
const QUIET_MS = 120_000;

/** The first question of a line that presses for a fact. */
export function pressingQuestion(line: Line): Proof | undefined {
  const [asked] = askedIn(line);
  if (asked) return asked.proof;
  return questionsOf(line).find((proof) => !GENTLE.some((act) => saysIn(line, proof, act)));
}

const firstWords = (line: Line): Proof => ({ seq: line.seq, start: 0, end: Math.min(line.text.length, 200) });

function welcome(line: Line, before = Number.POSITIVE_INFINITY): Proof | undefined {
  for (const act of WELCOMING) {
    const proof = findSpeech(line, act);
    if (proof && proof.start < before) return proof;
  }
  return undefined;
}

/** Where the customer had come to an end before a line of ours: said so, asked us something, cooled down, or went quiet. */
function endOfStory({ heard }: Material, line: Line): Line | undefined {
  const before = heard.filter(({ seq }) => seq < line.seq);
  const last = before.at(-1);
  if (!last) return undefined;
  const act = last.tags.act?.label ?? '';
  if (FINISHED.test(last.own) || act === 'question' || act === 'status' || act === 'want_human') return last;
  if (before.length > 1 && line.at - last.at >= QUIET_MS) return last;
  const [one, two, three] = before.slice(-3).map(({ tags }) => tags.emotion?.intensity ?? 0);
  return one !== undefined && two !== undefined && three !== undefined && one > two && two > three ? last : undefined;
}

/** Heard out before questions (stage 1). */
export const judgeHeardOut: Judge<'heardOut'> = (material) => {
  const { ours, heard } = material;
  const [first] = ours;
  if (!first) return { reason: 'nothingSaid', proof: [] };
  const questioner = ours.find((line) => pressingQuestion(line) !== undefined);
  const firstLines = ours.slice(0, 2);
  const offence = findingsIn(material).find(
    ({ line, finding }) =>
      firstLines.includes(line) && line.seq <= (questioner?.seq ?? line.seq) && BRUSHING_OFF.includes(finding.rule),
  );
  if (offence) return { reason: 'brushedOff', proof: [offence.proof] };
  const acknowledged = ours
    .filter((line) => questioner === undefined || line.seq < questioner.seq)
    .map((line) => welcome(line))
    .find((proof) => proof !== undefined);
  if (acknowledged) return { reason: 'acknowledged', proof: [acknowledged] };
  if (!questioner) return { reason: 'noWord', proof: [firstWords(first)] };
  const question = pressingQuestion(questioner) ?? firstWords(questioner);
  const together = welcome(questioner, question.end);
  if (!together) return { reason: 'interrogated', proof: [question] };
  const end = endOfStory(material, questioner);
  if (end) return { reason: 'finished', proof: [firstWords(end), together] };
  const told = heard.filter(({ seq }) => seq < questioner.seq);
  const isCalm = told.every(({ tags }) => (tags.emotion?.intensity ?? 0) < 1 || tags.emotion?.label === 'neutral');
  return { reason: isCalm ? 'efficient' : 'atOnce', proof: [together, question] };
};

function apologyIn(line: Line, isAboutWaiting: boolean): { proof: Proof; isExcuse: boolean } | undefined {
  let excuse: Proof | undefined;
  for (const { start, end } of line.passage.sentences) {
    if (!saysIn(line, { start, end }, 'apology')) continue;
    const leading = line.text.slice(start, end).length - line.text.slice(start, end).trimStart().length;
    const proof = { seq: line.seq, start: start + leading, end };
    if (isAboutWaiting || !saysIn(line, { start, end }, 'excuse')) return { proof, isExcuse: false };
    excuse ??= proof;
  }
  return excuse && { proof: excuse, isExcuse: true };
}

/** Apologised in time, for what they went through, without taking the blame before the facts are clear (stage 2). */
export const judgeApology: Judge<'apology'> = (material) => {
  const { ours, record } = material;
  if (ours.length === 0) return { reason: 'nothingSaid', proof: [] };
  const isAboutWaiting = record.categories.includes('waiting');
  const found = ours.flatMap((line) => apologyIn(line, isAboutWaiting) ?? []);
  const [apology] = found.filter(({ isExcuse }) => !isExcuse);
  const admission = findingsIn(material).find(
    ({ line, finding }) =>
      finding.kind === 'apology' && !(line.author === 'agent' && isConfirmedBefore(material, line)),
  );
  if (admission) return { reason: 'admission', proof: [...(apology ? [apology.proof] : []), admission.proof] };
  if (!apology && isNotDue(material)) return { reason: 'notReached', proof: [] };
  if (!apology) return found[0] ? { reason: 'onlyForWaiting', proof: [found[0].proof] } : { reason: 'none', proof: [] };
  const [offer] = offersIn(material);
  const isLate = offer !== undefined && offer.line.seq < apology.proof.seq;
  return { reason: isLate ? 'late' : 'apologised', proof: [apology.proof] };
};

/** The customer left before it was time, or wants money for silence. */
const isNotDue = ({ record }: Material) =>
  record.lane === 'extortion' || (record.status === 'abandoned' && record.stage === 'vent');

/** The facts were read back and confirmed before this line: a person may then say whose fault it was. */
function isConfirmedBefore({ lines }: Material, { seq }: Line): boolean {
  return lines.some(
    (line, index) =>
      line.seq < seq &&
      line.author !== 'customer' &&
      findSpeech(line, 'confirmQuestion') !== undefined &&
      lines.slice(index + 1).some((next) => next.author === 'customer' && next.seq < seq),
  );
}

const FELT = new Set(['angry', 'anxious', 'disappointed', 'confused']);

/** A feeling below this, in an answer to a question of ours, is more likely the recognizer's than the customer's. */
const PLAIN = 1.5;

/** Said with feeling: not a bare number, and where it is weak, not merely an answer. */
function showsFeeling({ ours }: Material, { seq, own, tags: { emotion } }: Line): boolean {
  if (!emotion || !FELT.has(emotion.label) || emotion.intensity < 1 || !/[a-z\u3400-\u9fff]{2}/.test(own)) return false;
  const before = ours.findLast((line) => line.seq < seq);
  const isAnswer = before !== undefined && (before.ask !== undefined || questionsOf(before).length > 0);
  return !isAnswer || emotion.intensity >= PLAIN;
}

/** Named the feeling, where one was shown. */
export const judgeFeeling: Judge<'feeling'> = (material) => {
  const { heard, ours } = material;
  const shown = heard.find((line) => showsFeeling(material, line));
  if (!shown || ours.length === 0) return { reason: 'calm', proof: [] };
  const faults = findingsIn(material).filter(({ finding }) => finding.rule === 'wording.calmDown');
  const after = ours.filter(({ seq }) => seq > shown.seq && !faults.some(({ line }) => line.seq === seq));
  for (const line of after) {
    for (const feeling of FEELINGS) {
      const proof = findSpeech(line, feeling);
      if (proof) return { reason: 'named', proof: [proof] };
    }
  }
  const general = after.map((line) => findSpeech(line, 'sympathy')).find((proof) => proof !== undefined);
  return general ? { reason: 'general', proof: [general] } : { reason: 'none', proof: [firstWords(shown)] };
};
