import { Bot16Regular } from '@fluentui/react-icons/svg/bot';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { memo } from 'react';
import { useWords } from '../../app/context.ts';
import { Attachments } from '../../views/Attachments.tsx';
import { MessageTags } from '../../views/MessageTags.tsx';
import { shownEvidence, understandingOf } from '../../views/tagWords.ts';
import { fill } from '../../words/index.ts';
import { clockTime } from '../../words/time.ts';
import type { ReviewCase, ReviewLine, ReviewPromise } from '../api/types.ts';
import { TagTools } from '../score/TagTools.tsx';
import { useReviewWords } from '../useReview.ts';
import { EvidenceText } from './EvidenceText.tsx';
import { LineReasons } from './LineReasons.tsx';
import type { LineQuote } from './reading.ts';
import '../../views/Message.css';
import './ReviewMessage.css';

interface ReviewMessageProps {
  line: ReviewLine;
  customer: string;
  guard: ReviewCase['guard'];
  /** Promises made with this line. */
  promises: readonly ReviewPromise[];
  quote: LineQuote | undefined;
  showsReasons: boolean;
}

/** One message with everything that was made of it: tags and their words, why the bot said it, what the guard held against it. */
export const ReviewMessage = memo(function ReviewMessage(props: ReviewMessageProps) {
  const { line, customer, guard, promises, quote, showsReasons } = props;
  const { words, locale } = useWords();
  const { read } = useReviewWords();
  const understanding = understandingOf(line.understanding);
  const kind = line.kind === 'note' ? 'note' : line.author;
  const names = {
    customer,
    bot: words.conversation.bot,
    agent: line.by?.name ?? words.conversation.someone,
    system: words.conversation.system,
  };
  const noteWord = line.detail?.whisperTo !== undefined ? words.conversation.whisper : words.conversation.note;
  const withheld = line.attachments.filter(({ isWithheld }) => isWithheld).length;
  const files = line.attachments.filter(({ isWithheld }) => !isWithheld);
  return (
    <article className="message" data-kind={kind} data-other={line.isOther}>
      <p className="message-head">
        {kind === 'bot' && <Bot16Regular />}
        {kind === 'agent' && <Person16Regular />}
        {kind === 'note' && <LockClosed16Regular />}
        <bdi>{names[line.author]}</bdi>
        {kind === 'note' && <span>{noteWord}</span>}
        {line.isOther && <span>{read.otherCase}</span>}
        <time dateTime={line.at}>{clockTime(line.at, locale)}</time>
      </p>
      <div className="message-bubble">
        <EvidenceText seq={line.seq} text={line.text} evidence={shownEvidence(understanding)} quote={quote} />
        {files.length > 0 && <Attachments files={files} />}
        {withheld > 0 && <p className="soft message-withheld">{fill(read.withheld, { n: withheld })}</p>}
      </div>
      {line.author === 'customer' && (
        <div className="message-made">
          {understanding !== undefined && <MessageTags understanding={understanding} />}
          <TagTools line={line} />
        </div>
      )}
      {line.delivery === 'refused' && (
        <p className="message-refused">
          <ErrorCircle16Regular />
          {words.conversation.delivery.refused}
        </p>
      )}
      {line.failure !== undefined && (
        <p className="message-refused">
          <ErrorCircle16Regular />
          {fill(read.failure, { number: line.failure })}
        </p>
      )}
      {showsReasons && <LineReasons line={line} guard={guard} promises={promises} />}
    </article>
  );
});
