import { expect } from 'chai';
import * as z from 'zod';
import { CATEGORIES, LOCALES } from '../../nlp/labels.ts';
import { CASE_STATUSES, type CaseRecord, LANES, STAGES } from '../../storage/index.ts';
import { packNamed, type Reply, Talk } from '../support/talk.ts';

/** Reply keys in order; `vent.ack.*` stands for any key that begins so, `…` at the end for any more replies. */
const Keys = z.array(z.string());

const After = {
  /** What the bot says. */
  expect: Keys.optional(),
  /** What it asks then: `fact:name`, `proposal`, or `none`. */
  ask: z.string().optional(),
  stage: z.enum(STAGES).optional(),
  /** State of the request for a person. */
  person: z.string().optional(),
};

const Step = z.union([
  z.strictObject({ join: z.literal(true), ...After }),
  z.strictObject({
    say: z.string(),
    photos: z.number().int().default(0),
    more: z.boolean().default(false),
    ...After,
  }),
  /** The next promise comes due. */
  z.strictObject({ due: z.literal(true).or(z.enum(['follow_up', 'handoff', 'remedy', 'nudge'])), ...After }),
  /** Answers every question about a fact, from this list or with `else`, until something else is asked. */
  z.strictObject({ answers: z.record(z.string(), z.string()), else: z.string(), ...After }),
]);

/** A whole conversation as data, with what it must come to. */
export const Scenario = z.strictObject({
  title: z.string(),
  locale: z.enum(LOCALES).default('en'),
  /** Industry, by the name of its pack. */
  pack: z.enum(['retail', 'food', 'restaurant', 'telecom']).default('retail'),
  /** Locale that the channel states, where it says more: `zh-HK`. */
  channel: z.string().optional(),
  /** Cases of other customers in the store, by number, with the contact they left. */
  others: z.record(z.string(), z.string()).default({}),
  steps: z.array(Step).min(1),
  cases: z.number().int().optional(),
  /** The newest case at the end. */
  case: z
    .strictObject({
      status: z.enum(CASE_STATUSES).optional(),
      stage: z.enum(STAGES).optional(),
      lane: z.enum(LANES).optional(),
      disposition: z.string().optional(),
      csat: z.number().optional(),
      reopened: z.number().optional(),
      categories: z.array(z.enum(CATEGORIES)).optional(),
      facts: z.record(z.string(), z.string()).optional(),
      unknown: z.array(z.string()).optional(),
    })
    .optional(),
});
export type Scenario = z.infer<typeof Scenario>;
type Step = z.infer<typeof Step>;

/** Questions after which a conversation goes in circles. */
const MOST_ANSWERS = 24;

async function answer(talk: Talk, answers: Readonly<Record<string, string>>, otherwise: string): Promise<Reply[]> {
  let replies: Reply[] = [];
  for (let count = 0; count < MOST_ANSWERS; count += 1) {
    const ask = talk.replies.at(-1)?.ask;
    if (ask?.kind !== 'fact') return replies;
    replies = await talk.say(answers[ask.fact ?? ''] ?? otherwise);
  }
  throw new Error(`still asking after ${MOST_ANSWERS} answers`);
}

function take(talk: Talk, step: Step): Promise<Reply[]> {
  if ('join' in step) return talk.join();
  if ('due' in step) return talk.due(step.due === true ? undefined : step.due);
  if ('answers' in step) return answer(talk, step.answers, step.else);
  return talk.say(step.say, { more: step.more, photos: step.photos });
}

const matches = (key: string, pattern: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;

function checkStep(talk: Talk, step: Step, replies: readonly Reply[], where: string): void {
  const keys = replies.map(({ replyKey }) => replyKey);
  const said = `${where}: ${replies.map(({ replyKey, text }) => `${replyKey} "${text}"`).join(' | ')}`;
  if (step.expect) {
    const open = step.expect.at(-1) === '…';
    const patterns = open ? step.expect.slice(0, -1) : step.expect;
    if (open) expect(keys.length, said).to.be.at.least(patterns.length);
    else expect(keys.length, said).to.equal(patterns.length);
    for (const [index, pattern] of patterns.entries()) {
      expect(matches(keys[index] ?? '', pattern), `${said} (expected ${pattern})`).to.equal(true);
    }
  } else if (!('more' in step && step.more)) expect(keys.length, said).to.be.above(0);
  const last = replies.at(-1);
  if (step.ask) {
    const asked = last?.ask ? [last.ask.kind, last.ask.fact].filter(Boolean).join(':') : 'none';
    expect(matches(asked, step.ask), `${said} asks ${asked}, not ${step.ask}`).to.equal(true);
  }
  if (step.stage) expect(last?.stage, said).to.equal(step.stage);
  if (step.person) expect(talk.conversation.handoff?.state ?? 'none', said).to.equal(step.person);
}

function checkCase(record: CaseRecord, expected: NonNullable<Scenario['case']>): void {
  const { facts = {}, unknown = [], categories = [], csat, ...plain } = expected;
  expect(record).to.include(plain);
  expect(record.categories).to.include.members(categories);
  if (csat !== undefined) expect(record.csat?.score).to.equal(csat);
  for (const [name, value] of Object.entries(facts)) {
    expect(record.facts[name]?.state, `${name} in ${JSON.stringify(record.facts)}`).to.equal('known');
    expect(record.facts[name]?.value, name).to.contain(value);
  }
  for (const name of unknown) expect(record.facts[name]?.state, name).to.be.oneOf(['unknown', 'declined', undefined]);
}

/** Plays a scenario and checks it step by step. */
export async function play(scenario: Scenario): Promise<Talk> {
  const talk = new Talk({
    pack: await packNamed(scenario.pack),
    locale: scenario.locale,
    ...(scenario.channel ? { channelLocale: scenario.channel } : {}),
    caseByNumber: (number) => {
      const contact = scenario.others[number];
      return contact === undefined ? undefined : foreignCase(talk, number, contact);
    },
  });
  for (const [index, step] of scenario.steps.entries()) {
    const text = 'say' in step ? step.say : Object.keys(step)[0];
    checkStep(talk, step, await take(talk, step), `step ${index + 1} "${text}"`);
  }
  if (scenario.cases !== undefined) expect(talk.conversation.cases).to.have.length(scenario.cases);
  if (scenario.case) checkCase(talk.case, scenario.case);
  return talk;
}

/** Somebody else's case, as the store would have it. */
function foreignCase(talk: Talk, number: string, contact: string): CaseRecord {
  const at = talk.now.toISOString();
  const mood = { label: 'angry', intensity: 2, at } as const;
  return {
    v: 1,
    id: 'foreign',
    number,
    conversationKey: 'other',
    channelId: 'directline',
    customer: { id: 'somebody-else' },
    pack: 'retail',
    locale: 'en',
    status: 'accepted',
    stage: 'follow_up',
    lane: 'normal',
    openedAt: at,
    updatedAt: at,
    opening: { activityId: 'x', text: '' },
    categories: ['delivery'],
    severity: 2,
    signals: [],
    mood: { first: mood, last: mood, peak: mood },
    styles: [],
    facts: { contact: { state: 'known', value: contact, at } },
    asked: {},
    remedies: [],
    reopened: 0,
    earlier: 0,
    clocks: [],
    history: [],
  };
}
