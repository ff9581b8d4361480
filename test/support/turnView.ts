import { ActivityTypes, TurnContext } from 'botbuilder';
import { TurnAdapter } from '../../bot/turn/turnAdapter.ts';
import { TURN, type TurnDraft } from '../../dialogs/index.ts';
import { createDeadlines } from '../../dialogs/policy/deadlines.ts';
import type { Ask } from '../../dialogs/session.ts';
import { type Heard, Turn } from '../../dialogs/turn.ts';
import { type Locale, recognize } from '../../nlp/index.ts';
import { pack, Talk } from './talk.ts';

/** Noon on a Friday in Shanghai, inside opening hours. */
export const NOON = new Date('2026-11-20T04:00:00.000Z');

/** A message as the stages hear it. */
export function heard(text: string, ask?: Ask, { photos = 0, locale = 'en' as Locale } = {}): Heard {
  const understanding = recognize(text, { locale, ask, at: NOON, zone: pack.zone });
  return { text, understanding, photos, activityId: 'm1' };
}

/** One turn of a fresh conversation, to try parts of the dialogs alone. */
export function turnView(locale: Locale = 'en'): { turn: Turn; adapter: TurnAdapter } {
  const { conversation } = new Talk({ locale, now: NOON });
  const adapter = new TurnAdapter(String);
  const context = new TurnContext(adapter, { type: ActivityTypes.Message, id: 'm1' });
  const draft: TurnDraft = {
    turnId: 'm1',
    now: NOON,
    more: false,
    understanding: undefined,
    conversation,
    lookup: { caseByNumber: async () => undefined, earlierCases: async () => [] },
  };
  context.turnState.set(TURN, draft);
  return { turn: new Turn(context, pack, createDeadlines(pack)), adapter };
}
