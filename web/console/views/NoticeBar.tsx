import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { useEffect } from 'react';
import { useApp, useUi, useWords } from '../app/context.ts';
import './NoticeBar.css';

/** How long a notice stays, ms; errors stay until they are put away. */
const STAYS_MS = 6_000;
const SIGNS = { info: Info20Regular, success: CheckmarkCircle20Regular, error: ErrorCircle20Regular };

/** One line at the foot of the window: what came of something, or what came in elsewhere. */
export function NoticeBar() {
  const { deeds } = useApp();
  const { words } = useWords();
  const notice = useUi((ui) => ui.notice);

  useEffect(() => {
    if (notice === undefined || notice.kind === 'error') return;
    const timer = window.setTimeout(() => deeds.set({ notice: undefined }), STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [notice, deeds]);

  const Sign = notice && SIGNS[notice.kind];
  return (
    <div className="notice-place" role={notice?.kind === 'error' ? 'alert' : 'status'}>
      {notice !== undefined && Sign !== undefined && (
        <div className="notice" data-kind={notice.kind}>
          <Sign />
          <span className="words">{notice.text}</span>
          {notice.open !== undefined && (
            <Button size="small" onClick={() => deeds.open(notice.open)}>
              {words.alerts.open}
            </Button>
          )}
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.alerts.dismiss}
            onClick={() => deeds.set({ notice: undefined })}
          />
        </div>
      )}
    </div>
  );
}
