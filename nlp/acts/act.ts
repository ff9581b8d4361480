import { type Document, evidenceOf } from '../document.ts';
import type { Act } from '../labels.ts';
import type { Evidence } from '../understanding.ts';
import { readAnswer } from './answer.ts';
import { readCancel, readGoodbye, readStatus, readThanks, readWantHuman } from './anywhere.ts';
import { readDontKnow, readRefusal } from './noAnswer.ts';
import { readProposalReply } from './proposal.ts';
import { readQuestion } from './question.ts';
import { readSatisfaction } from './satisfaction.ts';
import { type ActGrounds, type ActRule, createActView } from './view.ts';

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

/** Reads a message as a reply to what the bot asked. */
export function tagAct(document: Document, grounds: ActGrounds): ActTag {
  const view = createActView(document, grounds);
  for (const rule of RULES) {
    const decision = rule(view);
    if (decision === undefined) continue;
    const { label, score, hits = [] } = decision;
    return { label, score, evidence: hits.slice(0, 4).map((hit) => evidenceOf(document, hit, `act:${label}`)) };
  }
  if (grounds.complaint >= 0.5) return { label: 'vent', score: grounds.complaint, evidence: [] };
  return { label: 'other', score: 0.5, evidence: [] };
}
