import { Button } from '@fluentui/react-components';
import { Bot20Regular } from '@fluentui/react-icons/svg/bot';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { HandRight20Regular } from '@fluentui/react-icons/svg/hand-right';
import type { ReactElement } from 'react';
import type { ConversationView } from '../api/types.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { fill, labelOf, plural, type Words } from '../words/index.ts';
import { moment } from '../words/time.ts';
import './StandingBanner.css';

/** In whose hands the conversation is, where it is not in mine; and what waits for somebody's decision. */
export function StandingBanner({ view }: { view: ConversationView }) {
  const { deeds, now } = useApp();
  const { words, locale } = useWords();
  const me = useMe().person.id;
  const pending = view.approvals.filter((approval) => approval.state === 'pending');
  const standing = standingOf(view, me, words, (at) => moment(at, new Date(now()), locale, words));
  return (
    <>
      {standing !== undefined && (
        <p className="standing">
          {standing.icon}
          <span>{standing.text}</span>
        </p>
      )}
      {pending.length > 0 && (
        <div className="standing" data-tone="ask">
          <HandRight20Regular />
          <span>
            {plural(words.queue.approvals, pending.length)}: <bdi>{pending[0]?.words}</bdi>
          </span>
          {view.can.includes('approve') && (
            <Button size="small" appearance="primary" onClick={() => deeds.set({ dialog: 'decide' })}>
              {words.actions.approve}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function standingOf(
  { item }: ConversationView,
  me: string,
  words: Words,
  say: (at: string) => string,
): { icon: ReactElement; text: string } | undefined {
  const { conversation, labels } = words;
  if (item.state === 'waiting') {
    const text =
      item.promisedBy === undefined
        ? conversation.waitingPlain
        : fill(conversation.waitingBanner, { time: say(item.promisedBy) });
    const why = item.reason === undefined ? '' : ` ${labelOf(labels.reason, item.reason)}.`;
    return { icon: <Clock20Regular />, text: text + why };
  }
  if (item.state === 'held' && item.agent !== undefined && item.agent.id !== me)
    return { icon: <Eye20Regular />, text: fill(conversation.heldBanner, { name: item.agent.name }) };
  if (item.state === 'bot') return { icon: <Bot20Regular />, text: conversation.botBanner };
  if (item.state === 'gone') return { icon: <Bot20Regular />, text: conversation.closedBanner };
  return undefined;
}
