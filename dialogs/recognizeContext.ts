import type { RecognizeContext } from '../nlp/index.ts';
import type { Conversation } from '../storage/index.ts';
import type { Pack } from './pack/index.ts';
import { readSession } from './session.ts';

/** What the recognizer should know about the conversation: its language, the open question, the time and zone. */
export function recognizeContextOf(conversation: Conversation, pack: Pack, now: Date): RecognizeContext {
  const { ask, zone = pack.zone } = readSession(conversation.dialog.session);
  return { locale: conversation.locale, ask, at: now, zone };
}
