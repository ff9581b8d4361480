import { say } from './say.ts';
import type { Turn } from './turn.ts';

/**
 * Tells a customer once what becomes of their data, in the words of the pack, and keeps which version that was and when. Who was
 * told an older one is told again.
 */
export async function tellPrivacyNotice(turn: Turn): Promise<void> {
  const { notice } = turn.pack.custody ?? {};
  const { conversation } = turn;
  if (!notice || conversation.notice?.version === notice.version) return;
  const words = { key: 'privacy.notice', text: turn.words(notice.text) };
  await say(turn, words, { because: `notice ${notice.version} was not shown yet` });
  conversation.notice = { version: notice.version, locale: turn.locale, shownAt: turn.at };
}
