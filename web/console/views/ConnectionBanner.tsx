import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useApp, useStore, useWords } from '../app/context.ts';
import './ConnectionBanner.css';

/** Says when the connection is lost, and when it is back. */
export function ConnectionBanner() {
  const { live } = useApp();
  const { words } = useWords();
  const state = useStore(live.connection, (value) => value);
  return (
    <div className="connection" role="status" data-state={state}>
      {state === 'lost' && (
        <>
          <ArrowSync16Regular className="connection-turning" />
          <strong>{words.connection.lost}</strong>{' '}
          <span className="connection-more">{words.connection.lostDetail}</span>
        </>
      )}
      {state === 'back' && (
        <>
          <CheckmarkCircle16Regular />
          <strong>{words.connection.back}</strong>
        </>
      )}
    </div>
  );
}
