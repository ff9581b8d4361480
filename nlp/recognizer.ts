import { tagAct } from './acts/act.ts';
import { tagCategories } from './category.ts';
import { tagComplaint } from './complaint.ts';
import { type Confidence, unsureTags } from './confidence.ts';
import { hitsOf, readDocument } from './document.ts';
import { tagEmotion } from './emotion.ts';
import { findEntities } from './entities/entities.ts';
import { readFeelings } from './feelings.ts';
import { weighGrievance } from './grievance.ts';
import { classify, loadModels, type Models } from './model/classify.ts';
import { tagSeverity } from './severity.ts';
import { tagSignals } from './signals.ts';
import type { Evidence, RecognizeContext, Understanding } from './understanding.ts';

/** The words behind a tag are kept up to this many: what is stored with a message must stay small. */
const EVIDENCE_MAX = 64;

/**
 * Understands one customer message. Pure and synchronous; time linear in the text up to the part that is read
 * (`READ_HEAD` + `READ_TAIL`); never throws on any string. Spans lie in `text` as it was given.
 */
export const recognize = createRecognizer(loadModels());

/** A recognizer over given models, for comparing them. */
export function createRecognizer(models: Models): (text: string, context?: RecognizeContext) => Understanding {
  return (text, context = {}) => understand(text, context, models).understanding;
}

/** The same, telling how sure each tag is, for measuring how far that can be trusted. */
export function createConfider(models: Models): (text: string) => Confident {
  return (text) => {
    const { understanding, confidence } = understand(text, {}, models);
    return { ...understanding, confidence };
  };
}

/** An understanding with the likelihood of its tags. */
export interface Confident extends Understanding {
  readonly confidence: Confidence;
}

function understand(
  text: string,
  context: RecognizeContext,
  models: Models,
): { understanding: Understanding; confidence: Confidence } {
  const document = readDocument(text, context);
  const feelings = readFeelings(document);
  const grievance = weighGrievance(document, feelings);
  const classified = classify(document, feelings, grievance, models);
  const emotion = tagEmotion(document, feelings, classified);
  const complaint = tagComplaint(document, classified, grievance);
  const { signals, evidence: signalEvidence } = tagSignals(document, feelings, complaint, classified);
  const { categories, evidence: categoryEvidence } = tagCategories(document, classified, { complaint, signals });
  const entities = findEntities(document);
  const act = tagAct(document, { complaint, entities });
  const health = hitsOf(document, 'signal:health');
  const severity = tagSeverity({
    complaint,
    categories,
    signals,
    praised: emotion.label === 'satisfied',
    likely: classified.severity,
    grave: hitsOf(document, 'severity:3').length > 0,
    mildHealth: health.length > 0 && health.every((hit) => hit.weight < 3),
  });
  const evidence: Evidence[] = [...signalEvidence, ...act.evidence, ...categoryEvidence, ...emotion.evidence];
  const confidence = {
    complaint: Math.max(complaint, 1 - complaint),
    emotion: emotion.confidence,
    category: categories[0]?.score ?? 1,
  };
  const { lang, cantonese, mixed } = document.script;
  const understanding: Understanding = {
    lang,
    ...(cantonese ? { cantonese } : {}),
    ...(mixed ? { mixed } : {}),
    complaint,
    emotion: { label: emotion.label, intensity: emotion.intensity },
    categories,
    severity,
    signals,
    act: { label: act.label, score: act.score },
    entities,
    evidence: evidence.slice(0, EVIDENCE_MAX),
    unsure: unsureTags(confidence),
  };
  return { understanding, confidence };
}
