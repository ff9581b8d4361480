import { useRef, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import type { ConversationView, UploadedFile } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import type { ComposerMode } from '../app/ui.ts';
import type { Guarded } from './useGuard.ts';

/**
 * Sends words once, whatever the network does: as long as they are the same words, it is the same command. What the guard
 * blocks is not sent; what it warns of is sent at the second press.
 */
export function useSending(
  view: ConversationView,
  guard: Guarded & { replace(checked: NonNullable<Guarded['checked']>): void },
) {
  const { calls, deeds, live } = useApp();
  const { words } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [needsConfirm, setNeedsConfirm] = useState(false);
  const [said, setSaid] = useState('');
  const command = useRef({ id: '', text: '' });
  const { id } = view.item;
  const findings = guard.checked?.findings ?? [];
  const isBlocked = guard.state === 'checked' && findings.some(({ action }) => action === 'block');

  async function reply(text: string, files: readonly UploadedFile[]): Promise<boolean> {
    if (isBlocked) return false;
    const warnings = guard.state === 'checked' ? findings.filter(({ action }) => action === 'warn') : [];
    if (warnings.length > 0 && !needsConfirm) {
      setNeedsConfirm(true);
      return false;
    }
    if (command.current.text !== text) command.current = { id: crypto.randomUUID(), text };
    try {
      await calls.send(id, {
        commandId: command.current.id,
        text,
        overrides: [...new Set(warnings.map(({ rule }) => rule))],
        attachments: files.map((file) => file.id),
      });
      command.current = { id: '', text: '' };
      setSaid(words.composer.sent);
      return true;
    } catch (error) {
      const found = error instanceof ApiError ? error.details.findings : undefined;
      if (found === undefined) throw error;
      // Sent before the check was back, or the check saw less: a refused command is over, the next is another.
      command.current = { id: '', text: '' };
      guard.replace({ findings: found, promises: [], locale: view.item.locale });
      return false;
    }
  }

  async function submit(mode: ComposerMode, text: string, files: readonly UploadedFile[]): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    try {
      if (mode === 'reply') {
        const isSent = await reply(text, files);
        if (isSent) setNeedsConfirm(false);
        return isSent;
      }
      await calls.note(id, text, mode === 'whisper');
      setSaid(words.composer.noted);
      return true;
    } catch (error) {
      deeds.fail(error);
      await live.load(id).catch(() => undefined);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { submit, isBusy, isBlocked, needsConfirm, said, reset: () => setNeedsConfirm(false) };
}
