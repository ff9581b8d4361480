import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** What the cases of a period come to. */
export function FiguresPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.figures}>{null}</PageFrame>;
}
