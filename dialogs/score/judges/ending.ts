import { type Proof, wholeLine } from '../line.ts';
import { isSettled, type Judge, type Material } from '../material.ts';
import { offersIn } from '../offers.ts';
import { findSpeech } from '../speech.ts';

/** Our lines after the last thing we put on the table; without any, the last four. */
function closingLines(material: Material) {
  const offer = offersIn(material).at(-1);
  const { ours } = material;
  return offer ? ours.filter(({ seq }) => seq >= offer.line.seq) : ours.slice(-4);
}

const unique = (proofs: readonly Proof[]) =>
  proofs.filter(({ seq, start }, index) => proofs.findIndex((one) => one.seq === seq && one.start === start) === index);

/** Who does what by when, the number, and the three sentences (stage 7). */
export const judgeClosing: Judge<'closing'> = (material) => {
  if (!isSettled(material)) return { reason: 'notReached', proof: [] };
  const lines = closingLines(material);
  const find = (act: 'apology' | 'thanks' | 'improve') =>
    lines.map((line) => findSpeech(line, act)).find((proof) => proof);
  const numbered = lines.find(({ text }) => text.includes(material.record.number));
  const timed = lines.find(({ seq }) => (material.checked.get(seq)?.promises.length ?? 0) > 0);
  const summary = numbered ?? timed;
  const parts = [summary && wholeLine(summary), find('apology'), find('thanks'), find('improve')];
  const proof = unique(parts.filter((part) => part !== undefined));
  if (proof.length === 0) return { reason: 'none', proof: material.ours.slice(-1).map(wholeLine) };
  return { reason: parts.every((part) => part !== undefined) ? 'whole' : 'incomplete', proof };
};

/** We come back, ask whether it is solved, and measure satisfaction (stage 8). */
export const judgeFollowUp: Judge<'followUp'> = (material) => {
  const { ours, record, promises, now, lines } = material;
  const isUnderWay =
    record.status !== 'closed' &&
    promises.some(({ kind, state, dueAt }) => kind === 'follow_up' && state === 'open' && Date.parse(dueAt) > now);
  const isDue =
    promises.some(({ kind, dueAt }) => kind === 'follow_up' && Date.parse(dueAt) <= now) ||
    (isSettled(material) && (record.status === 'closed' || record.status === 'unreachable'));
  const csat = ours
    .map((line) =>
      line.ask?.kind === 'csat' ? (findSpeech(line, 'csat') ?? wholeLine(line)) : findSpeech(line, 'csat'),
    )
    .find((proof) => proof);
  if (!csat && (!isDue || isUnderWay)) return { reason: 'notDue', proof: [] };
  const settledAt = offersIn(material)[0]?.line.seq ?? 0;
  const solved = lines
    .filter(({ author, seq }) => author !== 'customer' && seq > settledAt)
    .map((line) => findSpeech(line, 'solvedQuestion'))
    .find((proof) => proof);
  const proof = unique([...(solved ? [solved] : []), ...(csat ? [csat] : [])]);
  if (csat) return { reason: 'asked', proof };
  if (solved && record.status === 'unreachable') return { reason: 'asked', proof };
  if (solved) return { reason: 'unmeasured', proof };
  const due = Math.min(
    ...promises
      .filter(({ kind }) => kind === 'follow_up')
      .map(({ dueAt, madeAt, nextAt }) =>
        Math.min(...[dueAt, nextAt].map((at) => Date.parse(at)).filter((at) => at > Date.parse(madeAt))),
      ),
  );
  const word = ours.find(({ at }) => at >= due);
  return word
    ? { reason: 'unmeasured', proof: [wholeLine(word)] }
    : { reason: 'none', proof: ours.slice(-1).map(wholeLine) };
};
