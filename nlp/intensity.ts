import type { Document } from './document.ts';

/** Emphasis of the writing: exclamation marks, capitals, question marks after a complaint. */
const EXCLAMATION = /!|！/g;
const SHOUTING = /\b[A-Z]{4,}\b/g;

/** Saturating: one mild word is about 1, one strong word about 2, several strong ones with emphasis 3. */
export function intensityOf(document: Document, weight: number): number {
  const marks = Math.min(document.plain.text.match(EXCLAMATION)?.length ?? 0, 3);
  const shouted = document.script.lang === 'en' ? Math.min(document.plain.text.match(SHOUTING)?.length ?? 0, 3) : 0;
  const raw = weight + 0.5 * marks + 0.5 * shouted;
  return Math.round(30 * (1 - Math.exp(-raw / 2.6))) / 10;
}
