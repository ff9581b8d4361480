import * as z from 'zod';
import type { Locale } from '../../nlp/labels.ts';
import { labels } from '../replies/index.ts';
import { byLocale, Minutes, wordList } from './shared.ts';
import { holdsAny, inWords, type Variant } from './words.ts';

/** Routes of their own (playbook §7). */
export const LANE_IDS = ['safety', 'threat', 'extortion', 'crime', 'abuse', 'self_harm', 'vip'] as const;
export type LaneId = (typeof LANE_IDS)[number];

const PEOPLE = ['agent', 'supervisor', 'specialist'] as const;

/** Who takes a case: a role every installation has, or a team by name. */
const Owner = z.union([z.enum(PEOPLE), byLocale(60)]);
export type Owner = z.infer<typeof Owner>;

const LaneRule = z.strictObject({
  owner: Owner.optional().describe('A role (agent, supervisor, specialist), or a team by its name in each language.'),
  minutes: Minutes.optional().describe('Business minutes until a person answers. Default: sla.person.urgent.'),
  brief: byLocale(600)
    .optional()
    .describe('What the person who takes over needs to know and mind. Never shown to customers.'),
});

/** Special routes; one that is not named has the defaults. */
export const Lanes = z.strictObject(
  Object.fromEntries(
    LANE_IDS.map((lane) => [lane, LaneRule.optional().describe(`Who takes cases of the lane ${lane}, and by when.`)]),
  ) as Record<LaneId, z.ZodOptional<typeof LaneRule>>,
);

/** Whom to treat as VIP or corporate customers. What happens then is `lanes.vip`. */
export const Vip = z.strictObject({
  customerIds: z.array(z.string().min(1).max(256)).max(10_000).default([]).describe('Customer ids of the channel.'),
  words: wordList(60).optional().describe('What such customers say of themselves, e.g. 金卡会员, corporate account.'),
});

interface LanePack {
  lanes?: z.infer<typeof Lanes> | undefined;
  vip?: z.infer<typeof Vip> | undefined;
  sla: { person: { normal: number; urgent: number } };
}

const DEFAULT_OWNER: Readonly<Record<LaneId, (typeof PEOPLE)[number]>> = {
  safety: 'specialist',
  threat: 'supervisor',
  extortion: 'specialist',
  crime: 'supervisor',
  abuse: 'agent',
  self_harm: 'supervisor',
  vip: 'supervisor',
};

/** A lane's route with its defaults filled in. */
export interface LaneRoute {
  owner: Owner;
  /** Business minutes until a person answers. */
  minutes: number;
  brief?: z.infer<typeof LaneRule>['brief'];
}

/** Who takes a case of this lane, by when, and what they should know. */
export function laneRoute({ lanes, sla }: LanePack, lane: LaneId): LaneRoute {
  const rule = lanes?.[lane];
  const { person } = sla;
  return {
    owner: rule?.owner ?? DEFAULT_OWNER[lane],
    minutes: rule?.minutes ?? (lane === 'abuse' ? person.normal : person.urgent),
    ...(rule?.brief ? { brief: rule.brief } : {}),
  };
}

/** A route's owner in words: "a supervisor", or the team's name. */
export function sayOwner(owner: Owner, locale: Locale, variant?: Variant): string {
  return typeof owner === 'string' ? labels(locale, variant).role[owner] : inWords(owner, locale, variant);
}

/** Whether somebody is a VIP or corporate customer: by id, or by what they say of themselves. */
export function isVip({ vip }: Pick<LanePack, 'vip'>, customerId: string, text = ''): boolean {
  if (!vip) return false;
  return vip.customerIds.includes(customerId) || holdsAny(text, vip.words ?? []);
}
