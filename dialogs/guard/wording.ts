import type { Locale } from '../../nlp/index.ts';
import type { Role } from '../pack/index.ts';
import { isNegated, isQuoted, isReported } from './excuse.ts';
import type { Finding, Span } from './finding.ts';
import { foldChinese } from './foldChinese.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { wording as en } from './rules/en/wording.ts';
import { WORDING_RULES, type WordingId, type WordingRules } from './rules/rule.ts';
import { wording as zhHans } from './rules/zhHans/wording.ts';
import { wording as zhHant } from './rules/zhHant/wording.ts';
import { spanAround } from './spans.ts';

/** Wordings to avoid, by locale. */
export const WORDING: Readonly<Record<Locale, WordingRules>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export const WORDING_IDS = Object.keys(WORDING_RULES) as WordingId[];

interface Compiled {
  id: WordingId;
  expression: RegExp;
  unless: RegExp | undefined;
}

const anyOf = (expressions: readonly RegExp[], flags: string) =>
  new RegExp([...new Set(expressions.map(({ source }) => foldChinese(source)))].join('|'), flags);

/** A group number such as `\1` moves when expressions are joined, so one with a back reference stays alone. */
function compile(...sets: readonly WordingRules[]): Compiled[] {
  return WORDING_IDS.flatMap((id) => {
    const patterns = sets.flatMap((rules) => rules[id].patterns);
    const exceptions = sets.flatMap((rules) => rules[id].unless ?? []);
    const unless = exceptions.length > 0 ? anyOf(exceptions, '') : undefined;
    const alone = patterns.filter(({ source }) => source.includes('\\1'));
    const joined = patterns.filter((pattern) => !alone.includes(pattern));
    return [joined, ...alone.map((pattern) => [pattern])].map((group) => ({
      id,
      expression: anyOf(group, 'g'),
      unless,
    }));
  });
}

const ENGLISH = compile(en);
const CHINESE = compile(zhHans, zhHant);

/** A correction in the next sentence still counts: "I don't know. I'll find out by 6 pm." */
const NEXT_WORDS = 60;

/** A legal colleague may speak of the law. */
const mayJudge = (id: WordingId, speaker: Role) => id === 'legalConclusion' && speaker === 'specialist';

function trimmed(plain: string, { start, end }: Span): Span {
  let from = start;
  while (from < end - 1 && /[\s.,!?;，。！？\n]/.test(plain[from] ?? '')) from += 1;
  return { start: from, end };
}

/** Wordings to avoid that are said, not quoted, reported or denied. */
export function findWording(passage: Passage, speaker: Role, readBack: readonly Span[]): Finding[] {
  const rules = [...(passage.latin ? ENGLISH : []), ...(passage.chinese ? CHINESE : [])];
  const findings: Finding[] = [];
  for (const { id, expression, unless } of rules) {
    if (mayJudge(id, speaker)) continue;
    for (const match of passage.plain.matchAll(expression)) {
      if (match[0] === '') continue;
      const span = trimmed(passage.plain, { start: match.index, end: match.index + match[0].length });
      if (spanAround(readBack, span)) continue;
      const sentence = sentenceAt(passage, span.start);
      const start = Math.max(sentence.start, span.start - 200);
      const near = passage.plain.slice(start, Math.min(Math.max(sentence.end, span.end), span.end + 200) + NEXT_WORDS);
      if (unless?.test(near)) continue;
      if (isQuoted(passage, span) || isReported(passage, span) || isNegated(passage, span)) continue;
      const { why, rewrite } = WORDING[passage.locale][id];
      const action = speaker === 'bot' ? 'block' : WORDING_RULES[id];
      findings.push({ rule: `wording.${id}`, kind: 'wording', action, ...span, why, rewrite });
    }
  }
  return findings;
}
