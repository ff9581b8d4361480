import { Spinner } from '@fluentui/react-components';
import { useWords } from '../app/context.ts';
import './Loading.css';

/** Something is on its way. */
export function Loading({ label }: { label?: string }) {
  const { words } = useWords();
  return (
    <div className="loading">
      <Spinner size="small" label={label ?? words.connection.connecting} />
    </div>
  );
}
