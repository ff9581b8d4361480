import { expect } from 'chai';
import type { Pack } from '../../dialogs/index.ts';
import { LOCALES } from '../../nlp/index.ts';
import { pack, type Reply, Talk } from '../support/talk.ts';
import { nextWords, PATHS, type Path, questionOf, WORDS, type Words } from './redeployPaths.ts';

/** The next version of the pack: it asks something new, first of all, whatever the complaint is about. */
function withNewFact(before: Pack): Pack {
  const next = structuredClone(before);
  const words = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
  next.facts.ribbon = { label: words('丝带 ribbon'), ask: words('Ribbon?'), again: words('Which ribbon?') };
  for (const rules of Object.values(next.categories)) {
    for (const one of [rules, ...rules.subcategories]) if (one.facts) one.facts = ['ribbon', ...one.facts].slice(0, 8);
  }
  return next;
}

const newPack = withNewFact(pack);

const frame = (id: string, stepIndex: number) => ({
  id,
  state: { options: {}, values: { instanceId: id }, stepIndex },
});

/** What another version may have left of the dialogs. */
const STACKS: Readonly<Record<string, (frames: unknown[]) => unknown>> = {
  'as it was': (frames) => frames,
  'a stage in between that is not known': (frames) => [...frames, frame('verify', 0)],
  'a stage below that is not known': (frames) => [frame('verify', 0), ...frames],
  'frames without what a waterfall keeps': (frames) =>
    frames.map((one) => ({ id: (one as { id: string }).id, state: { options: {}, stepIndex: 2 } })),
  'a step more': (frames) => frames.map((one) => frame((one as { id: string }).id, 2)),
};

/** The same conversation, saved and gone on with by another version. */
function goOnWith(talk: Talk, other: Pack, change: (frames: unknown[]) => unknown): Talk {
  const next = new Talk({ locale: talk.conversation.locale, pack: other, now: talk.now });
  next.conversation = structuredClone(talk.conversation);
  next.replies.push(...talk.replies);
  const stack = next.conversation.dialog.stack as { dialogStack?: unknown[] } | undefined;
  next.conversation.dialog.stack = JSON.parse(JSON.stringify({ dialogStack: change(stack?.dialogStack ?? []) }));
  return next;
}

/** What was understood: facts, remedies, mark and end of every case. */
const outcome = (talk: Talk) =>
  talk.conversation.cases.map(({ facts, remedies, csat, disposition, reopened }) => ({
    facts: Object.fromEntries(Object.entries(facts).map(([name, { state, value }]) => [name, `${state} ${value}`])),
    remedies: remedies.map(({ remedyId, state }) => `${remedyId} ${state}`),
    score: csat?.score,
    disposition,
    reopened,
  }));

/** Counts questions by name as they come. */
class Asked {
  readonly #times: Map<string, number>;
  constructor(times: Iterable<readonly [string, number]> = []) {
    this.#times = new Map(times);
  }
  note(reply: Reply | undefined): number {
    const name = questionOf(reply);
    const times = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, times);
    return times;
  }
  copy(): Asked {
    return new Asked(this.#times);
  }
}

const MOST_STEPS = 30;
/** Answers to the question that only the new version asks. */
let ribbons = 0;
/** Every so many messages the new version also goes on to the end. */
const FINISH_EVERY = process.env.KESU_NIGHTLY ? 1 : 3;

/** One more message of the customer, or the follow-up where nothing is asked any more. Undefined at the end. */
async function step(talk: Talk, path: Path, words: Words, asked: Asked): Promise<Reply[] | undefined> {
  const last = talk.replies.at(-1);
  if (last && !last.ask) {
    const open = talk.conversation.promises.some(({ kind, state }) => kind === 'follow_up' && state === 'open');
    return open && talk.case.status !== 'closed' ? talk.due('follow_up') : undefined;
  }
  if (
    path === 'silent' &&
    !last?.replyKey.startsWith('nudge.') &&
    talk.conversation.promises.some(({ kind, state }) => kind === 'nudge' && state === 'open')
  )
    return talk.due('nudge');
  return talk.say(nextWords(path, words, last, asked.note(last)));
}

/** Goes on to the end: nothing known is asked, and what answers the new question is kept nowhere else. */
async function finish(talk: Talk, path: Path, words: Words, asked: Asked): Promise<void> {
  for (let steps = 0; ; steps += 1) {
    expect(steps, 'goes in circles').to.be.below(MOST_STEPS);
    const known = new Map(talk.conversation.cases.map(({ id, facts }) => [id, new Set(Object.keys(facts))]));
    const replies = await step(talk, path, words, asked);
    if (replies === undefined || replies.length === 0) break;
    for (const { ask, caseId, replyKey } of replies) {
      if (!/^(?:ask|again)\./u.test(replyKey) || ask?.kind !== 'fact' || ask.fact === 'details') continue;
      expect(known.get(caseId ?? '')?.has(ask.fact ?? ''), `${ask.fact} asked again`).to.not.equal(true);
    }
  }
  for (const { facts } of talk.conversation.cases) {
    for (const [name, { value }] of Object.entries(facts)) {
      if (name === 'ribbon' && value !== '') ribbons += 1;
      if (name !== 'ribbon') expect(value, name).to.not.contain(words.ribbon);
      else expect(value).to.be.oneOf([words.ribbon, '']);
    }
  }
}

describe('a conversation that the next version goes on with', () => {
  const seen = new Set<string>();

  for (const locale of LOCALES) {
    for (const path of PATHS) {
      it(`understands the open answer as the old one would: ${locale}, ${path}`, async () => {
        const words = WORDS[locale];
        const talk = new Talk({ locale });
        const asked = new Asked();
        for (let steps = 0; steps < MOST_STEPS; steps += 1) {
          const saved = { talk: goOnWith(talk, pack, (frames) => frames), asked: asked.copy() };
          if (saved.talk.replies.length > 0)
            seen.add(`${saved.talk.replies.at(-1)?.stage} ${questionOf(saved.talk.replies.at(-1))}`);
          const replies = await step(talk, path, words, asked);
          if (replies === undefined || replies.length === 0) break;
          for (const [what, change] of Object.entries(STACKS)) {
            const next = goOnWith(saved.talk, newPack, change);
            const counted = saved.asked.copy();
            await step(next, path, words, counted);
            const where = `after "${saved.talk.replies.at(-1)?.replyKey}", ${what}`;
            expect(outcome(next), where).to.deep.equal(outcome(talk));
            if (what === 'as it was' && steps % FINISH_EVERY === 0) await finish(next, path, words, counted);
          }
        }
      });
    }
  }

  it('was left at every stage that asks, and at every kind of question', () => {
    expect([...seen]).to.include.members([
      'vent fact:details',
      'clarify fact:orderNumber',
      'clarify fact:name',
      'clarify confirm:cancel',
      'clarify confirm:separate',
      'restate confirm:restatement',
      'restate confirm:which',
      'restate fact:orderNumber',
      'propose wish',
      'propose proposal',
      'consult opinion',
      'consult proposal',
      'follow_up confirm:solved',
      'follow_up csat',
    ]);
    expect(ribbons).to.be.above(0);
  });
});
