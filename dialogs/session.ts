import { IANAZone } from 'luxon';
import * as z from 'zod';
import { EMOTIONS } from '../nlp/index.ts';

export const ASK_KINDS = ['fact', 'confirm', 'wish', 'proposal', 'opinion', 'csat'] as const;

/** What the last bot message asks for. `fact` names the fact, or what a `confirm` is about. */
export const Ask = z.object({ kind: z.enum(ASK_KINDS), fact: z.string().max(64).optional() });
export type Ask = z.infer<typeof Ask>;

/**
 * What the dialogs remember of a conversation besides its cases. Everything is named: no step index, no position, so
 * that a new version of the dialogs can read what an old one left. Fields added later need a default.
 */
export const Session = z.object({
  v: z.literal(1).default(1),
  greeted: z.boolean().default(false),
  ask: Ask.optional(),
  /** What it asked when a person took over: taken up again when they give the conversation back. */
  askBefore: Ask.optional(),
  /** What earlier conversations told us about this customer; `asked`: we have looked. */
  customer: z
    .object({
      asked: z.boolean().default(false),
      cases: z.number().int().default(0),
      name: z.string().optional(),
      contact: z.string().optional(),
    })
    .default({ asked: false, cases: 0 }),
  /** IANA zone of the customer's clock, as their channel states it. */
  zone: z.string().max(64).refine(IANAZone.isValidZone).optional(),
  /** Where a reader of Traditional Chinese lives, when they have shown it. */
  variant: z.enum(['zh-HK', 'zh-TW']).optional(),
  /** How they last read Chinese here: "refund 就好" is written alike in both scripts. */
  script: z.enum(['zh-Hans', 'zh-Hant']).optional(),
  /** The case being talked about. */
  caseId: z.string().optional(),
  /** The customer chose the language in words; what they type no longer changes it. */
  localeChosen: z.boolean().default(false),
  /** Acknowledgements given while the customer speaks (stage vent). */
  acks: z.number().int().default(0),
  /** Emotion of the last messages, newest last. */
  moods: z.array(z.object({ label: z.enum(EMOTIONS), intensity: z.number() })).default([]),
  /** Messages in a row that made no sense to us. */
  misses: z.number().int().default(0),
  /** What it is about was plain at least once; until then it is not named to the customer. */
  matterPlain: z.boolean().default(false),
  /** Kinds of matter for which we have asked whether they are a case of their own. */
  matters: z.array(z.string()).default([]),
  /** The message about another matter, until the customer says whether it is a case of its own. */
  second: z.object({ text: z.string().max(4000), activityId: z.string() }).optional(),
  /** A person was offered because the heat rose; once in a case. */
  personOffered: z.boolean().default(false),
  /** Messages in a row that answered nothing, only let off steam, while something was asked. */
  steam: z.number().int().default(0),
  /** Lines crossed towards people; the second brings a person. */
  abuses: z.number().int().default(0),
  /** How often each wording group was used. */
  said: z.record(z.string(), z.number().int()).default({}),
  /** Lanes already spoken to in this case. */
  lanes: z.array(z.string()).default([]),
  /** Quick messages not answered yet: they are read as one with the next. */
  held: z
    .object({
      texts: z.array(z.string()),
      photos: z.number().int(),
      /** One of them asks for a person. */
      person: z.boolean().default(false),
    })
    .default({ texts: [], photos: 0, person: false }),
  /** The customer, waiting for a person, chose to go on with the bot. */
  carriesOn: z.boolean().default(false),
  /** The remedies of the last proposal, in the order shown. */
  offered: z.array(z.string()).default([]),
  /** The last proposal gives all of them, and not one of them. */
  together: z.boolean().default(false),
  /** Role that decides the customer's own wish, when it is beyond the bot's authority. */
  beyond: z.enum(['agent', 'supervisor', 'specialist']).optional(),
  /** One of us has talked with the customer about this case: their wish need not be passed on to a person once more. */
  seenByPerson: z.boolean().default(false),
  /** Consultation rounds used (stage consult), never more than two. */
  rounds: z.number().int().default(0),
  /** Restatements disputed without our finding the fact. */
  disputes: z.number().int().default(0),
  /** The question that an interruption (cancel?) has put aside. */
  aside: Ask.optional(),
  /** The case that was being talked about when the follow-up of an earlier one came due. */
  caseAside: z.string().optional(),
  /** Number of a case whose contact we are checking before we tell its state. */
  verifying: z.string().max(32).optional(),
  /** Checks made so far: after three no state is told any more, so that nobody can try numbers. */
  verifications: z.number().int().default(0),
});
export type Session = z.infer<typeof Session>;

/** What belongs to one case and starts anew with the next. */
const PER_CASE = [
  'acks',
  'personOffered',
  'matterPlain',
  'matters',
  'second',
  'steam',
  'misses',
  'lanes',
  'offered',
  'together',
  'beyond',
  'seenByPerson',
  'rounds',
  'disputes',
  'aside',
  'caseAside',
  'ask',
  'askBefore',
] as const satisfies readonly (keyof Session)[];

/** Forgets what belongs to the case talked about so far. */
export function startAnew(session: Session): void {
  const fresh: Partial<Session> = Session.parse({});
  for (const field of PER_CASE) Object.assign(session, { [field]: fresh[field] });
}

/**
 * Reads the session out of a conversation's dialog memory. A field that cannot be read starts fresh by itself: one
 * field of another shape must not cost the customer the rest.
 */
export function readSession(memory: unknown): Session {
  const stored = typeof memory === 'object' && memory !== null ? memory : {};
  const whole = Session.safeParse(stored);
  if (whole.success) return whole.data;
  const readable = Object.entries(Session.shape).flatMap(([name, field]) => {
    const value: unknown = Object.hasOwn(stored, name) ? stored[name as keyof typeof stored] : undefined;
    return value !== undefined && field.safeParse(value).success ? [[name, value]] : [];
  });
  return Session.parse(Object.fromEntries(readable));
}
