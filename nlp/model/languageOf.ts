import type { Document } from '../document.ts';
import type { ModelLanguage } from './ngrams.ts';

/** The model that reads a message: Traditional and Simplified Chinese share one, for text is folded before it is read. */
export function languageOf(document: Document): ModelLanguage {
  return document.script.lang === 'en' ? 'en' : 'zh';
}
