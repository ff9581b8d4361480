import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** A period's report on the handling of complaints (ISO 10002). */
export function ReportPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.report}>{null}</PageFrame>;
}
