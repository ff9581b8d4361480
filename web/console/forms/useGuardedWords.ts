import { useState } from 'react';
import { useGuard } from '../views/useGuard.ts';
import { STAY } from './stay.ts';

/** The guard for words in a form: what it blocks can't be sent, what it warns of takes a second press. */
export function useGuardedWords(id: string, text: string) {
  const guard = useGuard(id, text, true);
  const [confirmed, setConfirmed] = useState<string>();
  const findings = guard.state === 'checked' ? (guard.checked?.findings ?? []) : [];
  const warnings = findings.filter(({ action }) => action === 'warn');
  const isBlocked = findings.some(({ action }) => action === 'block');
  const needsConfirm = confirmed === text && warnings.length > 0;

  /** Sends with the rules that were looked at; the first press with a warning only asks for the second. */
  const submit = (send: (overrides: string[]) => Promise<string | undefined>) => async () => {
    if (warnings.length > 0 && !needsConfirm) {
      setConfirmed(text);
      return STAY;
    }
    return send([...new Set(warnings.map(({ rule }) => rule))]);
  };
  return { guard, isBlocked, needsConfirm, submit };
}
