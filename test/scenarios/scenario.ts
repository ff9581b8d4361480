import { expect } from 'chai';
import * as z from 'zod';
import { Session } from '../../dialogs/session.ts';
import { CATEGORIES, EMOTIONS, LOCALES } from '../../nlp/labels.ts';
import { CASE_STATUSES, type CaseRecord, CUSTOMER_STYLES, LANES, STAGES } from '../../storage/index.ts';
import { packNamed, type Reply, Talk } from '../support/talk.ts';
import { otherCase } from './otherCase.ts';

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
  /** Case of the reply, counted from 1, where there are several. */
  caseNo: z.number().int().optional(),
  /** Numbers and names that must be read somewhere in it: an emergency line, a sum, what the customer is called. */
  mentions: z.array(z.string()).optional(),
};

const Step = z.union([
  z.strictObject({ join: z.literal(true), ...After }),
  z.strictObject({
    say: z.string(),
    photos: z.number().int().default(0),
    more: z.boolean().default(false),
    ...After,
  }),
  /** Time passes, in minutes, and nobody says a word. */
  z.strictObject({ wait: z.number().int().positive() }),
  /** The next promise comes due. */
  z.strictObject({ due: z.literal(true).or(z.enum(['follow_up', 'handoff', 'remedy', 'nudge'])), ...After }),
  /** Answers every question about a fact, from this list or with `else`, until something else is asked. */
  z.strictObject({ answers: z.record(z.string(), z.string()), else: z.string(), ...After }),
]);

/** A whole conversation as data, with what it must come to. */
export const Scenario = z.strictObject({
  title: z.string(),
  /** Which of the ten situations of complaint-handling training it plays (docs/conversation.md). */
  situation: z.number().int().min(1).max(10).optional(),
  locale: z.enum(LOCALES).default('en'),
  /** Industry, by the name of its pack. */
  pack: z.enum(['retail', 'food', 'restaurant', 'telecom']).default('retail'),
  /** Locale that the channel states, where it says more: `zh-HK`. */
  channel: z.string().optional(),
  /** Cases of other customers in the store, by number, with the contact they left. */
  others: z.record(z.string(), z.string()).default({}),
  /** What an earlier case of the same customer left on record. */
  known: z.strictObject({ name: z.string().optional(), contact: z.string().optional() }).optional(),
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
      subcategory: z.string().optional(),
      /** At least this severe. */
      severity: z.number().int().optional(),
      /** The strongest feeling so far. */
      feeling: z.enum(EMOTIONS).optional(),
      styles: z.array(z.enum(CUSTOMER_STYLES)).optional(),
      /** Authorities whose time runs. */
      clocks: z.array(z.string()).optional(),
      /** What became of remedies, by their id. */
      offers: z.record(z.string(), z.enum(['offered', 'accepted', 'refused'])).optional(),
      earlier: z.number().int().optional(),
    })
    .optional(),
  /** Whose Chinese the bot writes at the end. */
  variant: z.enum(['zh-HK', 'zh-TW']).optional(),
});
export type Scenario = z.infer<typeof Scenario>;
type Step = z.infer<typeof Step>;

/** When a customer who is known wrote to us before. */
const LONG_AGO = new Date('2026-06-01T03:00:00.000Z');

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

async function pass(talk: Talk, minutes: number): Promise<Reply[]> {
  talk.now = new Date(talk.now.getTime() + minutes * 60_000);
  return [];
}

function take(talk: Talk, step: Step): Promise<Reply[]> {
  if ('join' in step) return talk.join();
  if ('wait' in step) return pass(talk, step.wait);
  if ('due' in step) return talk.due(step.due === true ? undefined : step.due);
  if ('answers' in step) return answer(talk, step.answers, step.else);
  return talk.say(step.say, { more: step.more, photos: step.photos });
}

const matches = (key: string, pattern: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;

function checkStep(talk: Talk, step: Step, replies: readonly Reply[], where: string): void {
  if ('wait' in step) return;
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
  if (step.caseNo) {
    expect(last?.caseId, said).to.equal(talk.conversation.cases[step.caseNo - 1]?.id);
  }
  const texts = replies.map(({ text }) => text).join('\n');
  for (const word of step.mentions ?? []) expect(texts, said).to.contain(word);
}

function checkCase(record: CaseRecord, expected: NonNullable<Scenario['case']>): void {
  const { facts = {}, unknown = [], categories = [], styles = [], clocks = [], offers = {}, ...others } = expected;
  const { csat, severity = 0, feeling, ...plain } = others;
  expect(record).to.include(plain);
  expect(record.categories).to.include.members(categories);
  expect(record.severity, 'severity').to.be.at.least(severity);
  if (feeling) expect(record.mood.peak.label, 'strongest feeling').to.equal(feeling);
  expect(record.styles).to.include.members(styles);
  expect(record.clocks.map(({ regulator }) => regulator)).to.include.members(clocks);
  expect(Object.fromEntries(record.remedies.map(({ remedyId, state }) => [remedyId, state]))).to.include(offers);
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
      return contact === undefined ? undefined : otherCase(talk.now, number, { contact });
    },
    earlierCases: scenario.known ? [otherCase(LONG_AGO, 'K482-910-379', scenario.known)] : [],
  });
  for (const [index, step] of scenario.steps.entries()) {
    const text = 'say' in step ? step.say : Object.keys(step)[0];
    checkStep(talk, step, await take(talk, step), `step ${index + 1} "${text}"`);
  }
  if (scenario.cases !== undefined) expect(talk.conversation.cases).to.have.length(scenario.cases);
  if (scenario.case) checkCase(talk.case, scenario.case);
  if (scenario.variant) {
    expect(Session.parse(talk.conversation.dialog.session).variant, 'variant').to.equal(scenario.variant);
  }
  return talk;
}
