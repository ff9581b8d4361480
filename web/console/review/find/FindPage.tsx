import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** Every case and conversation, searched and filtered. */
export function FindPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.find}>{null}</PageFrame>;
}
