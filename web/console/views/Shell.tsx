import { lazy, Suspense } from 'react';
import { useIsNarrow, useUi, useWords } from '../app/context.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { Loading } from '../parts/Loading.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { ConversationPane } from './ConversationPane.tsx';
import { Dialogs } from './Dialogs.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { QueuePane } from './QueuePane.tsx';
import { Rail } from './Rail.tsx';
import './Shell.css';

// Administrators only, now and then.
const PeoplePage = lazy(() => import('./PeoplePage.tsx').then(({ PeoplePage }) => ({ default: PeoplePage })));

// Reviewers and their supervisors only.
const ReviewApp = lazy(() => import('../review/ReviewApp.tsx').then(({ ReviewApp }) => ({ default: ReviewApp })));

/** The window: a rail, and the page beside it. A phone shows the list or the conversation, not both. */
export function Shell() {
  const { words } = useWords();
  const page = useUi((ui) => ui.page);
  const selected = useUi((ui) => ui.selected);
  const isNarrow = useIsNarrow();
  const showsList = !isNarrow || selected === undefined;
  const showsConversation = !isNarrow || selected !== undefined;
  return (
    <div className="shell" data-page={page} data-open={selected !== undefined}>
      <button type="button" className="skip" onClick={() => document.getElementById('conversation')?.focus()}>
        {words.nav.skip}
      </button>
      <Announcer />
      <ConnectionBanner />
      {(!isNarrow || selected === undefined) && <Rail />}
      {page === 'people' || page === 'review' ? (
        <Suspense fallback={<Loading />}>{page === 'people' ? <PeoplePage /> : <ReviewApp />}</Suspense>
      ) : (
        <>
          {showsList && <QueuePane />}
          {showsConversation && <ConversationPane key={selected ?? ''} id={selected} />}
        </>
      )}
      <NoticeBar />
      <Dialogs />
    </div>
  );
}
