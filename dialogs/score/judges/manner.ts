import { type Line, type Proof, wholeLine } from '../line.ts';
import { answerTo, findingsIn, type Judge, type Material } from '../material.ts';
import { findSpeech, questionsOf } from '../speech.ts';

/** Rules of the guard about manner; its other rules of wording are the forbidden words. */
const SHARP = ['wording.but', 'wording.order'];
const RUDE = ['wording.doubtHonesty', 'wording.rude', 'wording.silence', 'wording.sneer'];

/** Said by a person, these are for the writer to judge; two of them are one too many. */
const isDoubtful = (action: string) => action === 'warn';

/** A rule of the guard blocks the bot for every wording, so its own class decides how grave it is. */
const GRAVE = new Set(
  [
    'belittle',
    'blameColleague',
    'calmDown',
    'cantRead',
    'goElsewhere',
    'medicalAdvice',
    'noBigDeal',
    'notMyJob',
    'secrets',
    'senseless',
    'temperament',
    'youAreWrong',
    'youGetWhatYouPay',
  ].map((id) => `wording.${id}`),
);

/** Forbidden words. */
export const judgeForbidden: Judge<'forbidden'> = (material) => {
  if (material.ours.length === 0) return { reason: 'nothingSaid', proof: [] };
  const found = findingsIn(material).filter(
    ({ finding: { kind, rule } }) => kind === 'wording' && !SHARP.includes(rule) && !RUDE.includes(rule),
  );
  const grave = found.filter(({ finding: { rule, action } }) => GRAVE.has(rule) && !isDoubtful(action));
  if (grave.length > 0) return { reason: 'said', proof: grave.map(({ proof }) => proof) };
  const rules = new Set(found.map(({ finding, line }) => `${line.seq} ${finding.rule}`));
  if (rules.size > 1) return { reason: 'said', proof: found.map(({ proof }) => proof) };
  return rules.size === 1
    ? { reason: 'doubtful', proof: found.map(({ proof }) => proof) }
    : { reason: 'clean', proof: [] };
};

/** Requests rather than orders, thanks, respect. */
export const judgeTone: Judge<'tone'> = (material) => {
  const { ours } = material;
  if (ours.length === 0) return { reason: 'nothingSaid', proof: [] };
  const found = findingsIn(material);
  const rude = found.filter(({ finding }) => RUDE.includes(finding.rule));
  if (rude.length > 0) return { reason: 'rude', proof: rude.map(({ proof }) => proof) };
  const sharp = found.filter(({ finding }) => SHARP.includes(finding.rule));
  if (sharp.length > 0) return { reason: 'sharp', proof: sharp.map(({ proof }) => proof) };
  for (const line of ours) {
    const proof = findSpeech(line, 'thanks') ?? findSpeech(line, 'please');
    if (proof) return { reason: 'courteous', proof: [proof] };
  }
  return { reason: 'plain', proof: ours.slice(0, 1).map(wholeLine) };
};

/** Words that end a talk and need no answer. */
const LAST_WORD = new Set(['thanks', 'goodbye', 'confirm', 'accept']);

function needsAnswer({ ours }: Material, line: Line): boolean {
  const before = ours.findLast(({ seq }) => seq < line.seq);
  const wasAsked = before !== undefined && (before.ask !== undefined || questionsOf(before).length > 0);
  return wasAsked || !LAST_WORD.has(line.tags.act?.label ?? '');
}

/** Until when the customer had been told to wait for a person, where they were. */
function waitUntil({ handoffs }: Material, at: number): number {
  const waiting = handoffs.find(
    ({ requestedAt, acceptedAt, endedAt }) =>
      Date.parse(requestedAt) <= at && at < Date.parse(acceptedAt ?? endedAt ?? '9999-12-31T00:00:00.000Z'),
  );
  return waiting ? Date.parse(waiting.promisedBy) : Number.NEGATIVE_INFINITY;
}

/** Answers in time; several quick messages count as one, from the last of them. */
export const judgePace: Judge<'pace'> = (material) => {
  const { heard, lines, limits, now, record } = material;
  if (heard.length === 0) return { reason: 'nothingSaid', proof: [] };
  const bursts = heard.filter((line) => lines[lines.indexOf(line) + 1]?.author !== 'customer');
  let slow: { line: Line; proof: Proof[] } | undefined;
  for (const line of bursts) {
    const answer = answerTo(material, line);
    const [full, half] = answer?.author === 'agent' ? limits.agentAnswers : limits.botAnswers;
    const patience = waitUntil(material, line.at);
    const late = (seconds: number) => (answer?.at ?? now) > Math.max(line.at + seconds * 1000, patience);
    if (!late(full)) continue;
    if (!needsAnswer(material, line)) continue;
    if (!answer) {
      if (record.status === 'closed' || !late(limits.agentAnswers[1])) continue;
      return { reason: 'unanswered', proof: [wholeLine(line)] };
    }
    if (late(half)) return { reason: 'tooSlow', proof: [wholeLine(line), wholeLine(answer)] };
    slow ??= { line, proof: [wholeLine(line), wholeLine(answer)] };
  }
  if (slow) return { reason: 'slow', proof: slow.proof };
  const [first] = bursts;
  const answer = first && answerTo(material, first);
  return answer
    ? { reason: 'inTime', proof: [wholeLine(first), wholeLine(answer)] }
    : { reason: 'nothingSaid', proof: [] };
};
