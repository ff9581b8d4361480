import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** Exports that were ordered, and how far they are. */
export function ExportsPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.exports}>{null}</PageFrame>;
}
