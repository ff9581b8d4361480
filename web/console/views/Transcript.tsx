import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ConversationView, Line } from '../api/types.ts';
import { customerName, useApp, useDesk, useNow, useWords } from '../app/context.ts';
import { fill, labelOf } from '../words/index.ts';
import { EventLine } from './EventLine.tsx';
import { Message } from './Message.tsx';
import './Transcript.css';

/** This near to its foot, px, the view follows what comes. */
const NEAR = 80;

/** Everything that was said, in order, with the stages it went through. */
export function Transcript({ view }: { view: ConversationView }) {
  const { deeds } = useApp();
  const { words } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [isBehind, setIsBehind] = useState(false);
  const { lines, item } = view;
  const entered = useMemo(() => stagesEntered(lines), [lines]);
  const last = lines.at(-1)?.seq;
  const first = lines[0]?.seq;
  const height = useRef(0);

  const toEnd = () => {
    const element = box.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    follows.current = true;
    setIsBehind(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when a line has come
  useEffect(() => {
    if (follows.current) toEnd();
    else setIsBehind(true);
  }, [last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier lines must not move what is being read
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (!follows.current) element.scrollTop += element.scrollHeight - height.current;
    height.current = element.scrollHeight;
  }, [first]);

  // The field below grows with what the guard has to say, and takes its room from here.
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    height.current = element.scrollHeight;
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    if (follows.current) setIsBehind(false);
  };

  return (
    <div className="transcript-frame">
      <section
        className="transcript"
        ref={box}
        onScroll={onScroll}
        aria-label={words.conversation.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
      >
        {view.earlier && (
          <Button className="transcript-earlier" size="small" onClick={() => deeds.loadEarlier(item.id)}>
            {words.conversation.earlier}
          </Button>
        )}
        <ol>
          {lines.map((line, index) => (
            <li key={line.seq}>
              <StageMark stage={entered.get(line.seq)} />
              {line.kind === 'event' ? (
                <EventLine line={line} />
              ) : (
                <Message
                  line={line}
                  customer={customerName(item, words)}
                  isFollowing={isFollowing(lines[index - 1], line)}
                />
              )}
            </li>
          ))}
        </ol>
        <TypingLine id={item.id} name={customerName(item, words)} />
      </section>
      {isBehind && (
        <Button
          className="transcript-down"
          size="small"
          appearance="primary"
          icon={<ArrowDown16Regular />}
          onClick={toEnd}
        >
          {words.conversation.newMessages}
        </Button>
      )}
    </div>
  );
}

/** Where the conversation enters another stage. */
function StageMark({ stage }: { stage: string | undefined }) {
  const { words } = useWords();
  if (stage === undefined) return null;
  return (
    <div className="stage-mark">
      <span>{labelOf(words.labels.stage, stage)}</span>
    </div>
  );
}

/** The lines with which another stage begins, and which. Events and notes in between belong to no stage. */
function stagesEntered(lines: readonly Line[]): Map<number, string> {
  const entered = new Map<number, string>();
  let present: string | undefined;
  for (const { seq, stage } of lines) {
    if (stage === undefined || stage === present) continue;
    entered.set(seq, stage);
    present = stage;
  }
  return entered;
}

/** Whether a line goes on with what the same author said a moment ago. */
function isFollowing(before: Line | undefined, line: Line): boolean {
  if (before === undefined || before.kind !== line.kind || before.author !== line.author) return false;
  if (before.by?.id !== line.by?.id || before.stage !== line.stage) return false;
  return Date.parse(line.at) - Date.parse(before.at) < 3 * 60_000;
}

function TypingLine({ id, name }: { id: string; name: string }) {
  const { words } = useWords();
  useNow(2_000);
  const typing = useDesk((desk) => desk.typing[id]);
  const isTyping = typing !== undefined && typing.until > Date.now();
  return (
    <p className="typing" aria-live="off">
      {isTyping && (
        <>
          <span className="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {fill(words.conversation.typing, { name: typing.who === 'agent' ? (typing.name ?? '') : name })}
        </>
      )}
    </p>
  );
}
