import { isNegated, isQuoted, isReported } from './excuse.ts';
import type { Finding, GuardContext, Span } from './finding.ts';
import { apologyRule } from './jurisdictions.ts';
import { clauseAt, type Passage, sentenceAt } from './passage.ts';
import { APOLOGY_WORDS } from './rules/apology.ts';
import { spanAround } from './spans.ts';

const FAULT =
  /\b(?:it|this|that)(?:'s| is| was)? (?:all |entirely |clearly |totally |completely )?(?:our|my) (?:own )?(?:fault|mistake|error|negligence|doing|carelessness)\b|\b(?:the )?(?:fault|mistake|error|blame) (?:is|was|lies) (?:entirely |all |completely )?(?:ours|with us|on our side)\b|\bwe(?:'re| are| were) (?:entirely |clearly |fully |totally |completely )?(?:at fault|to blame|in the wrong|negligent|wrong)\b|\b(?:by|through|due to|because of) our (?:own )?(?:negligence|carelessness|fault|mistake|error)\b|\bwe (?:admit|made (?:a|the|an) (?:\w+ )?(?:mistake|error)|were negligent|messed (?:this|it) up|got (?:this|it) wrong|failed you|caused (?:this|it|your|the))\b|\bour (?:fault|mistake|error|negligence)(?= *(?:[.,!]|$))|(?:是|就是|都是|全是|确实是|的确是)(?:我们|我方|本店|公司|我司|我哋)(?:这边|自己|公司|店里)?[的嘅]?(?:错误?|过错|过失|疏失|疏忽|失误|失职|问题|不是|不对|责任)|[错责]任?(?:全|都)?在(?:我们|我方|于我们)|我们(?:的确|确实|有|承认|犯了?|出现|存在)(?:自己)?(?:了)?的?(?:错|过错|过失|失误|疏忽|失职|工作失误)|因?(?:为|由于)?我们的(?:疏忽|疏失|失误|过失|过错|错误|失职)|我们(?:做|弄|搞)错了|我们[的嘅]错/g;
const LIABILITY =
  /\bwe(?:'re| are) (?:fully |legally |entirely |solely |completely )?(?:liable|responsible)\b(?! to (?:reply|answer))|\b(?:we |i )?(?:accept|take|admit|assume|bear|acknowledge)s? (?:full |all |complete |the |legal |entire |any |our )*(?:responsibility|liability|blame)\b|\bour (?:full |legal )?(?:responsibility|liability)\b(?! to)|(?:我们|我方|公司|本店|我司|我哋)(?:这边)?(?:愿意?|会|将|应|要|必须|来|一定|就)?(?:该|当)?(?:负|承担|负起|承担起|有)(?:全部|全|一切|所有|完全|主要|法律|相应)?的?(?:责任|全责|法律责任)|我们(?:会|要|应该?|来)?(?:负)?全责|负全(?:部)?责(?:任)?|是我们的(?:法律)?责任|责任(?:完全|全部|都)?(?:在|是|归)(?:我们|我方)|全责在|我们有责任(?!.{0,4}(?:把|帮|为|查|给|让|保护))/g;

const IF =
  /\b(?:if|whether|should it|in case|may|might|could|possibly|perhaps|find out|once)\b|如果|要是|若|假如|万一|是否|是不是|可能|也许|或许|应该是|一旦|真是|有没有|究竟|查明|查清/;
/** A slip in this very conversation, or a fault of the bot's own system, is known to be ours. */
const OWN_SLIP =
  /\b(?:typo|my notes|in our system|i had|this chat|just now|your message)\b|系统|刚才|参考号|编号|记(?:得|录)?(?:不准|错)|没听/;

/** Regret is free to say; fault and liability only when they are established and the speaker may say so. */
export function findApology(passage: Passage, context: GuardContext, readBack: readonly Span[]): Finding[] {
  const { established = false, speaker, pack } = context;
  const findings: Finding[] = [];
  const allowed = (level: 'fault' | 'liability') =>
    established && (speaker !== 'bot' || (level === 'fault' && apologyRule(pack.jurisdiction).botMaySay === 'fault'));
  for (const [level, expression] of [
    ['liability', LIABILITY],
    ['fault', FAULT],
  ] as const) {
    if (allowed(level)) continue;
    const before = [...findings];
    for (const match of passage.plain.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (before.some(({ start, end }) => start < span.end && span.start < end)) continue;
      if (spanAround(readBack, span)) continue;
      if (isExcused(passage, span)) continue;
      const words = APOLOGY_WORDS[established ? 'afterwards' : level][passage.locale];
      findings.push({ rule: `apology.${level}`, kind: 'apology', action: 'block', ...span, ...words });
    }
  }
  return findings;
}

function isExcused(passage: Passage, span: Span): boolean {
  const sentence = sentenceAt(passage, span.start);
  const clause = clauseAt(passage, span);
  const upTo = passage.plain.slice(Math.max(sentence.start, span.start - 60), span.end);
  if (IF.test(upTo)) return true;
  if (OWN_SLIP.test(passage.plain.slice(clause.start, Math.min(sentence.end, span.end + 40)))) return true;
  return isQuoted(passage, span) || isReported(passage, span) || isNegated(passage, span);
}
