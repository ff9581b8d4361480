import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** What was judged of one's own work. */
export function JudgedPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.judged}>{null}</PageFrame>;
}
