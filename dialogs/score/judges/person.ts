import type { Lane } from '../../../storage/index.ts';
import { askedIn } from '../askedFacts.ts';
import { type Line, type Proof, wholeLine } from '../line.ts';
import { answerTo, findingsIn, type Judge, type Material } from '../material.ts';
import { offersIn, timesIn } from '../offers.ts';
import { findSpeech, type SpeechAct } from '../speech.ts';

const WANTS_PERSON =
  /\b(?:speak|talk|chat|pass me|put me through|transfer me|get me)\b[^.!?]{0,20}\b(?:person|human|someone|somebody|manager|supervisor|agent|boss)\b|\breal person\b|(?:转|找|要|叫|换|接)(?:个|一个|一下|你们|真)*(?:人工|真人|客服|经理|主管|领导|负责人|活人)|人工(?:客服|服务|呢|啊)?$/;

/** Asks for a person now. That one was not to be had elsewhere is a complaint, not a request. */
const wantsPerson = ({ own, tags }: Line) => WANTS_PERSON.test(own) || tags.act?.label === 'want_human';

/** Told that a person comes and by when, and one came. */
export const judgeHandoff: Judge<'handoff'> = (material) => {
  const { heard, ours, handoffs, promises, now } = material;
  const asked = heard.find(wantsPerson);
  const handoff = handoffs.find(({ reason }) => reason !== 'staff');
  if (!asked && !handoff) return { reason: 'notNeeded', proof: [] };
  const from = handoff ? Date.parse(handoff.requestedAt) : (asked?.at ?? 0);
  const after = asked && !handoff ? ours.filter(({ seq }) => seq > asked.seq) : ours.filter(({ at }) => at >= from);
  const told = after.slice(0, 3).find((line) => findSpeech(line, 'person') !== undefined);
  if (!told) {
    const came = after[0];
    const agent = after.find(({ author }) => author === 'agent');
    if (agent && handoff?.acceptedAt && handoff.acceptedAt <= handoff.promisedBy)
      return { reason: 'untold', proof: [wholeLine(agent)] };
    return { reason: 'ignored', proof: [...(asked ? [wholeLine(asked)] : []), ...(came ? [wholeLine(came)] : [])] };
  }
  const words = findSpeech(told, 'person') ?? wholeLine(told);
  const isTimed = timesIn(told, material).length > 0;
  const first = ours.find(({ author, seq }) => author === 'agent' && seq > told.seq);
  const arrived = first ? [wholeLine(first)] : [];
  if (!handoff) return isTimed ? { reason: 'waiting', proof: [words] } : { reason: 'noTime', proof: [words] };
  // The record holds the newest time only; a promise that was broken tells the first one.
  const broken = promises.filter(({ kind, state }) => kind === 'handoff' && state === 'broken');
  const promisedBy = Math.min(Date.parse(handoff.promisedBy), ...broken.map(({ dueAt }) => Date.parse(dueAt)));
  const came = handoff.acceptedAt ? Date.parse(handoff.acceptedAt) : undefined;
  const isOver = handoff.state === 'cancelled' || handoff.state === 'failed';
  if ((came ?? (isOver ? 0 : now)) > promisedBy) {
    const word = ours.find(({ at, seq }) => seq > told.seq && at >= promisedBy - 60_000 && at <= (came ?? now));
    if (word && word.author === 'bot') return { reason: 'lateTold', proof: [words, wholeLine(word)] };
    return { reason: 'late', proof: [words, ...arrived] };
  }
  if (!isTimed) return { reason: 'noTime', proof: [words] };
  return came === undefined ? { reason: 'waiting', proof: [words] } : { reason: 'timely', proof: [words, ...arrived] };
};

interface LaneRule {
  /** Each of these must be done, in any of the ways named. */
  needs: readonly (readonly SpeechAct[])[];
  /** Rules of the guard that must not be broken here. */
  never?: readonly string[];
  /** Nothing may be asked about money or orders, or offered, before this is done. */
  first?: boolean;
  /** Nothing may be offered at all by the bot. */
  noOffer?: boolean;
  signals: readonly string[];
}

/** How each special case is to be met (playbook of complaint handling, special lanes). */
const LANES: Partial<Record<Lane, LaneRule>> = {
  safety: {
    needs: [['doctor', 'sample', 'careQuestion'], ['person']],
    first: true,
    signals: ['health', 'food_safety'],
  },
  self_harm: { needs: [['crisisLine', 'doctor'], ['person']], first: true, signals: ['self_harm'] },
  threat: { needs: [['person']], never: ['wording.legalConclusion'], signals: ['regulator', 'legal', 'media'] },
  extortion: { needs: [['person']], noOffer: true, never: ['wording.doubtHonesty'], signals: ['extortion'] },
  crime: { needs: [['police'], ['person']], signals: ['crime'] },
  abuse: { needs: [['boundary', 'person']], never: ['wording.rude'], signals: ['abuse'] },
  vip: { needs: [['person']], signals: [] },
};

const MONEY_FACTS = new Set(['orderNumber', 'amount', 'batch', 'contact']);

function doneBy(lines: readonly Line[], ways: readonly SpeechAct[]): Proof | undefined {
  for (const line of lines) {
    for (const way of ways) {
      const proof = findSpeech(line, way);
      if (proof) return proof;
    }
  }
  return undefined;
}

function crossing(material: Material, rule: LaneRule, since: Line): Proof | undefined {
  const offence = findingsIn(material).find(
    ({ line, finding }) => line.seq > since.seq && (rule.never ?? []).includes(finding.rule),
  );
  if (offence) return offence.proof;
  const firstWords = material.ours.filter(({ seq }) => seq > since.seq).slice(0, 2);
  const [offer] = offersIn(material).filter(({ line }) =>
    rule.noOffer ? line.seq > since.seq : firstWords.includes(line),
  );
  if (rule.noOffer) return offer?.proof;
  if (!rule.first) return undefined;
  const answer = answerTo(material, since);
  const cared = doneBy(
    material.ours.filter(({ seq }) => seq > since.seq),
    rule.needs[0] ?? [],
  );
  const pressing = answer && askedIn(answer).find(({ fact }) => MONEY_FACTS.has(fact));
  if (pressing && (!cared || cared.seq > pressing.proof.seq)) return pressing.proof;
  return offer && (!cared || cared.seq > offer.line.seq) ? offer.proof : undefined;
}

/** Special cases are met in their own way, before everything else. */
export const judgeLane: Judge<'lane'> = (material) => {
  const { record, heard, ours } = material;
  const rule = LANES[record.lane];
  const since = heard.find(({ tags }) => rule?.signals.some((signal) => tags.signals?.includes(signal))) ?? heard[0];
  if (!rule || !since) return { reason: 'ordinary', proof: [] };
  const crossed = crossing(material, rule, since);
  if (crossed) return { reason: 'crossed', proof: [wholeLine(since), crossed] };
  const after = ours.filter(({ seq }) => seq > since.seq);
  const done = rule.needs.map((ways) => doneBy(after, ways));
  const proof = done
    .filter((one) => one !== undefined)
    .filter(({ seq }, index, all) => all.findIndex((one) => one.seq === seq) === index);
  if (proof.length === 0) return { reason: 'ignored', proof: [wholeLine(since)] };
  return { reason: done.every((one) => one !== undefined) ? 'honoured' : 'incomplete', proof };
};
