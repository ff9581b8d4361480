import { useWords } from '../../app/context.ts';
import { PageFrame } from '../parts/PageFrame.tsx';

/** What is being done so that complaints do not come again. */
export function ActionsPage() {
  const { words } = useWords();
  return <PageFrame title={words.nav.reviewPages.actions}>{null}</PageFrame>;
}
