import { expect } from 'chai';
import type { Entry, PromiseRecord } from '../../../storage/index.ts';
import { contactsOf } from './promiseYears.ts';

/** Times everybody may have died between a due time and its turn. */
const MOST_DELAY = 2;

/** What the transcript says happened to a promise. */
interface Story {
  nextAt: string;
  contacts: number;
  state: 'open' | 'kept' | 'cancelled';
}

/** What is known of the clock. */
export interface Times {
  /** How often the clock has run, for a minute or so, between two instants. */
  delay(due: string, done: string): number;
  /** Whether the clock has shown this time twice, because it was set back. */
  isRepeated(at: string): boolean;
}

/** What a transcript was found to hold. */
export interface Replayed {
  contacts: number;
  /** Events that had their turn before their time, because the clock was set back meanwhile; nothing came of them. */
  early: number;
}

/**
 * Reads a conversation's transcript as evidence: each contact with a promise was made once, in its order, after the time
 * that held then, and never once it was cancelled; and nothing is left open.
 */
export function replay(
  made: readonly PromiseRecord[],
  entries: readonly Entry[],
  { delay, isRepeated }: Times,
): Replayed {
  const stories = new Map<string, Story>(
    made.map(({ id, nextAt }) => [id, { nextAt, contacts: 0, state: 'open' }] as const),
  );
  const words = new Map(made.map((promise) => [promise.id, promise.words]));
  const seen = { contacts: 0, early: 0 };
  for (const { author, activityId, text, at } of entries) {
    if (author === 'system' && at < activityId.split(':').slice(3).join(':')) {
      expect(isRepeated(at), `${activityId}: announced at ${at}`).to.equal(true);
      seen.early += 1;
    }
    if (author !== 'bot') continue;
    const [what, id = '', ...more] = text.split(' ');
    const story = stories.get(id);
    if (!story || what === 'sorry') continue;
    expect(story.state, `${text}: it had ended`).to.equal('open');
    if (what === 'cancel') story.state = 'cancelled';
    else if (what === 'move') story.nextAt = more[0] ?? '';
    else {
      const [attempt, nextAt = ''] = more;
      expect(attempt, `${text}: contacts in order, each once`).to.equal(String(story.contacts));
      expect(nextAt >= story.nextAt, `${text}: not before ${story.nextAt}`).to.equal(true);
      expect(at >= nextAt, `${text}: at ${at}`).to.equal(true);
      expect(delay(nextAt, at), `${text}: only at ${at}`).to.be.at.most(MOST_DELAY);
      story.contacts += 1;
      story.nextAt = at;
      seen.contacts += 1;
      if (story.contacts === contactsOf(words.get(id) ?? '')) story.state = 'kept';
    }
  }
  for (const [id, { state }] of stories) expect(state, `${id} is lost`).to.not.equal('open');
  return seen;
}
