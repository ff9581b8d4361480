import { type Activity, ActivityTypes } from 'botbuilder';
import type { KesuChannelData } from '../contract.ts';
import { checkReply, type Finding, type FoundPromise } from '../guard/index.ts';
import { withoutName } from '../guarded.ts';
import { type SayOptions, suggestedActions } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Actor } from './command.ts';
import type { Refusal } from './result.ts';

/** Words of an agent as the guard leaves them. */
export type CheckedWords = { refusal: Refusal } | { refusal?: undefined; warnings: string[]; promises: FoundPromise[] };

/** What may pass because the writer has looked at it: warnings named in `overrides`. What blocks never passes. */
const passes = ({ action, rule }: Finding, overrides: readonly string[]) =>
  action === 'warn' && overrides.includes(rule);

/** Holds the words of one of us against the guard, with the authority they speak with. */
export function checkWords(
  turn: Turn,
  text: string,
  by: Pick<Actor, 'authority' | 'name'>,
  overrides: readonly string[] = [],
): CheckedWords {
  const { pack, now, locale, zone, lastCase: record } = turn;
  const { findings, promises } = checkReply(withoutName(text, by.name), {
    locale,
    pack,
    now,
    zone,
    speaker: by.authority,
    ...(record ? { record } : {}),
  });
  if (findings.some((finding) => !passes(finding, overrides))) {
    const shown = findings.map(({ rule, action, start, end, why, rewrite }) => ({
      rule,
      action,
      start,
      end,
      why,
      ...(rewrite === undefined ? {} : { rewrite }),
    }));
    return { refusal: { reason: 'guard', findings: shown } };
  }
  // In the writer's own words, name and all.
  const own = promises.map((promise) => ({ ...promise, words: text.slice(promise.start, promise.end) }));
  return { warnings: findings.map(({ rule }) => rule), promises: own };
}

export interface SpeakOptions extends Pick<SayOptions, 'ask'> {
  /** Names the message. */
  key: string;
  because: string;
  /** Warnings of the guard that the writer has looked at. */
  warnings?: readonly string[];
  attachments?: NonNullable<Activity['attachments']>;
}

/** Says something in the name of one of us. The words must have been checked. */
export async function speakAs(turn: Turn, by: Actor, text: string, options: SpeakOptions): Promise<void> {
  const { ask, key, because, warnings = [], attachments } = options;
  const { session } = turn;
  if (ask) session.ask = ask;
  const kesu: KesuChannelData = {
    stage: turn.stage,
    replyKey: key,
    agent: by.name,
    by: { id: by.id, name: by.name },
    because,
    ...(turn.lastCase ? { caseId: turn.lastCase.id } : {}),
    ...(session.ask ? { ask: session.ask } : {}),
    ...(warnings.length > 0 ? { guard: [...warnings] } : {}),
  };
  const suggested = ask ? suggestedActions(turn, ask) : undefined;
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    locale: turn.locale,
    inputHint: 'acceptingInput',
    channelData: { kesu },
    ...(suggested ? { suggestedActions: suggested } : {}),
    ...(attachments && attachments.length > 0 ? { attachments } : {}),
  };
  await turn.context.sendActivity(activity);
}
