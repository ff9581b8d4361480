import { Bot16Regular } from '@fluentui/react-icons/svg/bot';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { memo } from 'react';
import type { Line } from '../api/types.ts';
import { useMe, useUi, useWords } from '../app/context.ts';
import { clockTime } from '../words/time.ts';
import { Attachments } from './Attachments.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import { MessageTags } from './MessageTags.tsx';
import { MessageText } from './MessageText.tsx';
import { shownEvidence, understandingOf } from './tagWords.ts';
import './Message.css';

interface MessageProps {
  line: Line;
  customer: string;
  /** Goes on with the line before: no name again. */
  isFollowing: boolean;
}

/** One message: the customer's on one side, ours on the other, notes in a colour and under a lock of their own. */
export const Message = memo(function Message({ line, customer, isFollowing }: MessageProps) {
  const { words, locale } = useWords();
  const me = useMe().person.id;
  const showDetails = useUi((ui) => ui.showDetails);
  const understanding = understandingOf(line.understanding);
  const kind = line.kind === 'note' ? 'note' : line.author;
  const names = {
    customer,
    bot: words.conversation.bot,
    agent: line.by?.name ?? '',
    system: words.conversation.system,
  };
  const isMine = line.by?.id === me;
  const noteWord = line.detail?.whisperTo !== undefined ? words.conversation.whisper : words.conversation.note;
  return (
    <article className="message" data-kind={kind} data-following={isFollowing}>
      <p className={isFollowing ? 'message-head unseen' : 'message-head'}>
        {kind === 'bot' && <Bot16Regular />}
        {kind === 'note' && <LockClosed16Regular />}
        <bdi>{isMine ? `${line.by?.name} (${words.conversation.you})` : names[line.author]}</bdi>
        {kind === 'note' && <span>{noteWord}</span>}
        <time dateTime={line.at}>{clockTime(line.at, locale)}</time>
      </p>
      <div className="message-bubble">
        <MessageText text={line.text} evidence={shownEvidence(understanding)} />
        {line.attachments.length > 0 && <Attachments files={line.attachments} />}
      </div>
      {understanding !== undefined && line.author === 'customer' && <MessageTags understanding={understanding} />}
      {line.delivery === 'refused' && (
        <p className="message-refused">
          <ErrorCircle16Regular />
          {words.conversation.delivery.refused}
        </p>
      )}
      {showDetails && <MessageDetails line={line} understanding={understanding} />}
    </article>
  );
});
