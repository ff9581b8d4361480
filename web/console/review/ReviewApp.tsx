import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { useMe, useWords } from '../app/context.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { Loading } from '../parts/Loading.tsx';
import { mayOpen } from './access.ts';
import { PageFrame } from './parts/PageFrame.tsx';
import type { ReviewPageName } from './place.ts';
import { useReviewPlace, useReviewWords } from './useReview.ts';

/** Each page in a file of its own, fetched when it is first opened. */
const PAGES: Readonly<Record<ReviewPageName, LazyExoticComponent<ComponentType>>> = {
  find: lazy(() => import('./find/FindPage.tsx').then(({ FindPage }) => ({ default: FindPage }))),
  case: lazy(() => import('./read/ReadPage.tsx').then(({ ReadPage }) => ({ default: ReadPage }))),
  figures: lazy(() => import('./figures/FiguresPage.tsx').then(({ FiguresPage }) => ({ default: FiguresPage }))),
  actions: lazy(() => import('./take/ActionsPage.tsx').then(({ ActionsPage }) => ({ default: ActionsPage }))),
  report: lazy(() => import('./take/ReportPage.tsx').then(({ ReportPage }) => ({ default: ReportPage }))),
  exports: lazy(() => import('./take/ExportsPage.tsx').then(({ ExportsPage }) => ({ default: ExportsPage }))),
  calibrations: lazy(() =>
    import('./calibrations/CalibrationsPage.tsx').then(({ CalibrationsPage }) => ({ default: CalibrationsPage })),
  ),
  judged: lazy(() => import('./score/JudgedPage.tsx').then(({ JudgedPage }) => ({ default: JudgedPage }))),
};

/** The reviewers' side of the console: one page, as the address says. */
export function ReviewApp() {
  const { place } = useReviewPlace();
  const { frame } = useReviewWords();
  const { words } = useWords();
  const { person } = useMe();
  const Page = PAGES[place.page];
  const title = words.nav.reviewPages[place.page];
  if (!mayOpen(person, place.page)) return <PageFrame title={title}>{frame.forbidden}</PageFrame>;
  return (
    <Boundary key={place.page} instead={<PageFrame title={title}>{frame.broken}</PageFrame>}>
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    </Boundary>
  );
}
