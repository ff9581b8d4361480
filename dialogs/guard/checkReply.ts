import { createDeadlines } from '../policy/deadlines.ts';
import { sayTime } from '../replies/index.ts';
import { findApology } from './apology.ts';
import { findAuthority } from './authority.ts';
import { readBackLines } from './excuse.ts';
import type { Checked, Finding, GuardContext } from './finding.ts';
import { readPassage } from './passage.ts';
import { findPromises } from './promises.ts';
import { findWording } from './wording.ts';

/** Severity of a case that nobody has rated. */
const NORMAL = 2;

/**
 * Checks a reply before it is sent, whoever wrote it: wording, authority, promises, and how far the apology goes. Pure,
 * never throws, and its work grows with the length of the text. Offsets are those of `text`; findings come in order.
 */
export function checkReply(text: string, context: GuardContext): Checked {
  const passage = readPassage(text, context.locale);
  const readBack = readBackLines(passage, context.pack);
  const promised = findPromises(passage, context, readBack);
  const findings = [
    ...findWording(passage, context.speaker, readBack),
    ...findAuthority(passage, context, readBack),
    ...findApology(passage, context, readBack),
    ...promised.findings,
  ].sort((one, other) => one.start - other.start || one.end - other.end);
  return { findings: withTimes(findings, context, passage.locale), promises: promised.promises };
}

/** Rewrites name a time that we keep in any case: when we come back to the customer about this case. */
function withTimes(
  findings: Finding[],
  { pack, now, record }: GuardContext,
  locale: GuardContext['locale'],
): Finding[] {
  if (!findings.some(({ rewrite }) => rewrite?.includes('{by}'))) return findings;
  const deadline = createDeadlines(pack).contactBy(record?.severity ?? NORMAL, now);
  const by = sayTime(deadline, now, locale, pack.zone);
  return findings.map((finding) =>
    finding.rewrite === undefined ? finding : { ...finding, rewrite: finding.rewrite.replaceAll('{by}', by) },
  );
}
