import { foldChinese } from './chineseFold.ts';
import { isHead } from './gaps.ts';
import { findShielded, keepOutermost } from './hits.ts';
import { type MappedText, originalSpan } from './mappedText.ts';
import { toMatchForm } from './matchForm.ts';
import { findNegated } from './negation.ts';
import { normalise } from './normalise.ts';
import { detectScript, type Script } from './script.ts';
import type { Hit } from './termIndex.ts';
import type { Evidence, RecognizeContext } from './understanding.ts';
import { gaps, isKnownStem, vocabulary } from './vocabulary.ts';

/** One message, read once; every tagger works from this and changes nothing in it. */
export interface Document {
  readonly original: string;
  readonly context: RecognizeContext;
  /** As a reader sees it: case and repeated letters kept. Entities are read from it. */
  readonly plain: MappedText;
  /** `plain.text` in Simplified, with the same offsets. */
  readonly folded: string;
  /** The form in which lexicon terms are found. */
  readonly form: MappedText;
  readonly script: Script;
  /** Lexicon terms found, by start; `negated` are those turned around. Negators themselves are left out. */
  readonly hits: readonly Hit[];
  readonly negated: ReadonlySet<Hit>;
  /** Those that are not negated, by tag. */
  readonly meant: ReadonlyMap<string, readonly Hit[]>;
  /** Tags of terms that an idiom explains away: of a court in "food court". */
  readonly shielded: ReadonlySet<string>;
}

/** Reads a message. */
export function readDocument(original: string, context: RecognizeContext): Document {
  const plain = normalise(original);
  const folded = foldChinese(plain.text);
  const form = toMatchForm(plain, isKnownStem, folded);
  const raw = vocabulary.search(form.text);
  const found = gaps.complete(form.text, raw, keepOutermost(raw.filter((hit) => !isHead(hit))));
  const hits = found.filter((hit) => hit.tag !== 'negator');
  const negated = findNegated(form.text, found);
  return {
    original,
    context,
    plain,
    folded,
    form,
    script: detectScript(plain.text, context.locale),
    hits,
    negated,
    meant: groupByTag(hits, negated),
    shielded: findShielded(raw),
  };
}

function groupByTag(hits: readonly Hit[], negated: ReadonlySet<Hit>): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (negated.has(hit)) continue;
    const group = groups.get(hit.tag);
    if (group === undefined) groups.set(hit.tag, [hit]);
    else group.push(hit);
  }
  return groups;
}

/** The words of a hit, in the message as it was written. */
export function evidenceOf(document: Document, hit: Hit, tag: string = hit.tag): Evidence {
  return { tag, ...originalSpan(document.form, hit.start, hit.end) };
}

const NONE: readonly Hit[] = [];

/** The hits of one tag that are not negated. */
export function hitsOf(document: Document, tag: string): readonly Hit[] {
  return document.meant.get(tag) ?? NONE;
}
