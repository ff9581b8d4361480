import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Prohibited16Filled } from '@fluentui/react-icons/svg/prohibited';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useApp, useWords } from '../app/context.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import { fill } from '../words/index.ts';
import { moment } from '../words/time.ts';
import { takeRewrite } from './takeRewrite.ts';
import type { Guarded } from './useGuard.ts';
import './GuardPanel.css';

/** This many findings are shown; the next appear when these are mended. */
const MOST = 3;

interface GuardPanelProps {
  guard: Guarded;
  needsConfirm: boolean;
  /** The words as they are now. */
  current: string;
  onTake(): void;
  onPut(next: { text: string; caret: number }): void;
}

/** What the guard thinks of the words: what is wrong, why, and what would be better. */
export function GuardPanel({ guard, needsConfirm, current, onTake, onPut }: GuardPanelProps) {
  const { now } = useApp();
  const { words, locale } = useWords();
  const { composer } = words;
  const { state, checked, text } = guard;
  const findings = checked?.findings ?? [];
  const isFresh = state === 'checked' && text === current;
  const keys = keyLabel('Alt+R', IS_MAC);
  return (
    <div className="guard" role="status" data-fresh={isFresh}>
      {state === 'unavailable' && <p className="guard-line">{composer.unchecked}</p>}
      {isFresh && findings.length === 0 && (
        <p className="guard-line" data-tone="fine">
          <CheckmarkCircle16Regular />
          {composer.fine}
        </p>
      )}
      {findings.slice(0, MOST).map((finding, index) => {
        const { rule, action, start, end, why, rewrite } = finding;
        const isBlock = action === 'block';
        return (
          <div key={`${rule}:${start}`} className="guard-finding" data-action={action}>
            <p>
              {isBlock ? <Prohibited16Filled /> : <Warning16Filled />}
              <strong>{isBlock ? composer.blocked : composer.warned}</strong>{' '}
              <q>
                <bdi>{text.slice(start, end)}</bdi>
              </q>
            </p>
            <p>{why}</p>
            {rewrite !== undefined && (
              <p className="guard-better">
                <span>
                  <b>{composer.rewrite}:</b> <bdi>{rewrite}</bdi>
                </span>
                <Button
                  size="small"
                  disabledFocusable={!isFresh}
                  onClick={() => (index === 0 ? onTake() : onPut(takeRewrite(current, { ...finding, rewrite })))}
                >
                  {composer.take}
                  {index === 0 && (
                    <span aria-hidden="true" className="key key-hint">
                      {keys}
                    </span>
                  )}
                </Button>
              </p>
            )}
          </div>
        );
      })}
      {isFresh &&
        checked?.promises.map((promise) => (
          <p key={promise.words + promise.dueAt} className="guard-line">
            {fill(composer.promises, {
              words: `“${promise.words}”`,
              time: moment(promise.dueAt, new Date(now()), locale, words),
            })}
          </p>
        ))}
      {needsConfirm && (
        <p className="guard-line" data-tone="confirm">
          {fill(composer.confirm, { key: 'Enter' })}
        </p>
      )}
    </div>
  );
}
