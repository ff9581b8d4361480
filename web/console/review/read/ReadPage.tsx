import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** One conversation, as it was and why it was so. */
export function ReadPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.case}>{null}</PageFrame>;
}
