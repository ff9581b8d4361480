import { Dialog, DialogBody, DialogSurface, DialogTitle, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { customerName, useApp, useDesk, useWords } from '../app/context.ts';
import { useActions } from '../keys/useKeys.ts';
import { useReturnFocus } from '../parts/useReturnFocus.ts';
import { findChoices } from './paletteChoices.ts';
import './Palette.css';

/** One field for everything: what can be done, and every conversation, by a few of its letters. */
export function Palette() {
  const { deeds } = useApp();
  const { words } = useWords();
  const actions = useActions();
  const items = useDesk((desk) => desk.items);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  useReturnFocus();
  const choices = useMemo(
    () =>
      findChoices({ search, actions, items: Object.values(items), words, nameOf: (item) => customerName(item, words) }),
    [search, actions, items, words],
  );
  const standing = Math.min(at, choices.length - 1);
  const leave = () => deeds.set({ dialog: undefined });
  const run = (index: number) => {
    const choice = choices[index];
    if (choice === undefined) return;
    leave();
    if (choice.kind === 'conversation') deeds.open(choice.id);
    else window.setTimeout(choice.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(standing + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(standing - 1, 0));
    else if (event.key === 'Enter') run(standing);
    else return;
    event.preventDefault();
  };

  useEffect(() => {
    document.getElementById(`choice-${standing}`)?.scrollIntoView({ block: 'nearest' });
  }, [standing]);

  return (
    <Dialog open onOpenChange={(_, { open }) => open || leave()}>
      <DialogSurface className="palette">
        <DialogBody className="palette-body">
          <DialogTitle className="unseen">{words.palette.title}</DialogTitle>
          <Input
            autoFocus
            size="large"
            appearance="underline"
            className="palette-field"
            contentBefore={<Search20Regular />}
            placeholder={words.palette.placeholder}
            role="combobox"
            aria-label={words.palette.title}
            aria-expanded
            aria-controls="palette-choices"
            aria-activedescendant={choices.length === 0 ? undefined : `choice-${standing}`}
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div id="palette-choices" className="palette-choices" role="listbox" aria-label={words.palette.title}>
            {choices.map((choice, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={choice.key}
                id={`choice-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === standing}
                className="choice"
                onClick={() => run(index)}
                onMouseMove={() => setAt(index)}
              >
                <span className="choice-word">
                  <bdi>{choice.word}</bdi>
                  {choice.more !== '' && <bdi className="soft choice-more">{choice.more}</bdi>}
                </span>
                {choice.hint !== '' && <kbd>{choice.hint}</kbd>}
              </div>
            ))}
          </div>
          {choices.length === 0 && <p className="palette-empty">{words.palette.empty}</p>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
