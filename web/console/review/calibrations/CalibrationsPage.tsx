import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** Whether reviewers judge alike. */
export function CalibrationsPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.calibrations}>{null}</PageFrame>;
}
