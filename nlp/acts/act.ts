import { type Document, evidenceOf } from '../document.ts';
import type { Act } from '../labels.ts';
import { isCallBackBy } from '../signalRules/isCallBackBy.ts';
import type { Hit } from '../termIndex.ts';
import type { Evidence } from '../understanding.ts';
import { readActFeatures } from './actFeatures.ts';
import { likeliest, loadActModel } from './actModel.ts';
import { readAnswer } from './answer.ts';
import { readCancel, readGoodbye, readStatus, readThanks, readWantHuman } from './anywhere.ts';
import { answers } from './factEntity.ts';
import { isFinished, isPlain } from './isPlain.ts';
import { readDontKnow, readRefusal } from './noAnswer.ts';
import { readProposalReply } from './proposal.ts';
import { readQuestion } from './question.ts';
import { readSatisfaction } from './satisfaction.ts';
import { type ActGrounds, type ActRule, type ActView, createActView, type Decision } from './view.ts';

/** What a message does, with the words that show it. */
export interface ActTag {
  readonly label: Act;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** The first rule that decides, decides: wishes that hold at any time, then answers, then everything else. */
const RULES: readonly ActRule[] = [
  readWantHuman,
  readProposalReply,
  readSatisfaction,
  readCancel,
  readStatus,
  readDontKnow,
  readRefusal,
  readGoodbye,
  readThanks,
  readAnswer,
  readQuestion,
];

/** So many words are shown for an act. */
const EVIDENCE_MAX = 4;

/** What the rules make of a message, if anything. */
export function decide(view: ActView): Decision | undefined {
  for (const rule of RULES) {
    const decision = rule(view);
    if (decision !== undefined) return decision;
  }
  return undefined;
}

const model = loadActModel();

/** Longer messages are told, not answered, in the double-width count of `ActView.length`: the rules judge them. */
const MODEL_MAX = 400;
const MODEL_MAX_UNASKED = 160;

/** Less sure than this, the model leaves it to the rules. */
const SURE = 0.4;

/** A complaint is not given up on a guess. */
const SURE_OF_CANCEL = 0.9;

/** A message that answers nothing and complains this clearly goes on with its story. */
const PLAIN_COMPLAINT = 0.6;

/** Reads a message as a reply to what the bot asked: the model weighs what the rules made of it with the words themselves. */
export function tagAct(document: Document, grounds: ActGrounds): ActTag {
  const view = createActView(document, grounds);
  const ruled = decide(view);
  const max = view.ask.kind === 'none' ? MODEL_MAX_UNASKED : MODEL_MAX;
  if (model === undefined || view.length > max || isPlain(view, ruled)) return ruledTag(view, ruled);
  const { label, score } = likeliest(model(readActFeatures(view, ruled)));
  const guessed =
    (label === 'cancel' && ruled?.label !== 'cancel' && score < SURE_OF_CANCEL) ||
    (label === 'goodbye' && view.ask.kind !== 'none' && isFinished(view.text)) ||
    (label === 'want_human' && isCallBackBy(view.text));
  const doubted =
    guessed || score < SURE || (label === 'other' && view.ask.kind === 'none' && view.complaint >= PLAIN_COMPLAINT);
  if (doubted) return ruledTag(view, ruled);
  if (label === 'dont_know' && answersFact(view)) return { label: 'other', score, evidence: [] };
  const hits = ruled?.label === label ? (ruled.hits ?? []) : [];
  return { label, score, evidence: evidenceFor(document, label, hits) };
}

/** "Not sure, maybe last Tuesday" is an answer. */
function answersFact({ ask, entities }: ActView): boolean {
  return ask.kind === 'fact' && entities.some((entity) => answers(entity, ask.fact));
}

function ruledTag(view: ActView, ruled: Decision | undefined): ActTag {
  if (ruled !== undefined) {
    return {
      label: ruled.label,
      score: ruled.score,
      evidence: evidenceFor(view.document, ruled.label, ruled.hits ?? []),
    };
  }
  if (view.complaint >= 0.5) return { label: 'vent', score: view.complaint, evidence: [] };
  return { label: 'other', score: 0.5, evidence: [] };
}

function evidenceFor(document: Document, label: Act, hits: readonly Hit[]): Evidence[] {
  return hits.slice(0, EVIDENCE_MAX).map((hit) => evidenceOf(document, hit, `act:${label}`));
}
