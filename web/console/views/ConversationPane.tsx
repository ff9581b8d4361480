import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useApp, useDesk, useIsNarrow, useUi, useWords } from '../app/context.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { Loading } from '../parts/Loading.tsx';
import { BriefPane } from './BriefPane.tsx';
import { Composer } from './Composer.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { StandingBanner } from './StandingBanner.tsx';
import { Transcript } from './Transcript.tsx';
import './ConversationPane.css';

/** The open conversation: who, what was said, what to write, and the brief beside it. */
export function ConversationPane({ id }: { id: string | undefined }) {
  const { words } = useWords();
  if (id === undefined) return <NothingOpen />;
  return (
    <Boundary
      instead={
        <main className="conversation" id="conversation" tabIndex={-1}>
          <p className="conversation-failed" role="alert">
            {words.conversation.failed}
          </p>
        </main>
      }
    >
      <OpenConversation id={id} />
    </Boundary>
  );
}

function OpenConversation({ id }: { id: string }) {
  const { live } = useApp();
  const { words } = useWords();
  const view = useDesk((desk) => desk.views[id]);
  const showBrief = useUi((ui) => ui.showBrief);
  const isNarrow = useIsNarrow();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const isMissing = view === undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    setFailed(false);
    live.load(id).catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [id, isMissing, live, tries]);

  if (view === undefined) {
    return (
      <main className="conversation" id="conversation" tabIndex={-1}>
        {failed ? (
          <div className="conversation-failed" role="alert">
            <p>{words.conversation.failed}</p>
            <Button onClick={() => setTries((n) => n + 1)}>{words.conversation.retry}</Button>
          </div>
        ) : (
          <Loading label={words.conversation.loading} />
        )}
      </main>
    );
  }
  const isBriefOnly = isNarrow && showBrief;
  return (
    <main className="conversation" id="conversation" tabIndex={-1} data-brief={showBrief}>
      <ConversationHeader view={view} />
      {!isBriefOnly && (
        <div className="conversation-talk">
          <StandingBanner view={view} />
          <Transcript view={view} />
          <Composer view={view} />
        </div>
      )}
      {showBrief && <BriefPane view={view} />}
    </main>
  );
}
