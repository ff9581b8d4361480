import type { Ability } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import type { ComposerMode } from '../app/ui.ts';
import { KeyHint } from '../parts/KeyHint.tsx';

/** What this person may write here, the usual first. */
export function modesOf(can: readonly Ability[]): ComposerMode[] {
  const modes: ComposerMode[] = [];
  if (can.includes('write')) modes.push('reply');
  if (can.includes('whisper')) modes.push('whisper');
  if (can.includes('note')) modes.push('note');
  return modes;
}

/** To whom: the customer, colleagues, or the one who holds the conversation. */
export function ComposerModes({ modes, mode }: { modes: readonly ComposerMode[]; mode: ComposerMode }) {
  const { deeds } = useApp();
  const { words } = useWords();
  return (
    <fieldset className="composer-modes" aria-label={words.composer.mode}>
      {modes.map((name) => (
        <button key={name} type="button" aria-pressed={name === mode} onClick={() => deeds.set({ mode: name })}>
          {words.composer.modes[name]}
          <KeyHint action={name} />
        </button>
      ))}
    </fieldset>
  );
}
