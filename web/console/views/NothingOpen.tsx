import { ChatMultiple48Regular } from '@fluentui/react-icons/svg/chat-multiple';
import { Fragment } from 'react';
import { useWords } from '../app/context.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import './NothingOpen.css';

const KEYS: Readonly<Record<string, string>> = { down: 'j', up: 'k', open: 'Enter', palette: 'Mod+K' };

/** The place of the conversation before one is chosen: how to get to one. */
export function NothingOpen() {
  const { words } = useWords();
  return (
    <main className="nothing" id="conversation" tabIndex={-1}>
      <ChatMultiple48Regular />
      <h2>{words.conversation.none}</h2>
      <p className="soft">
        {words.conversation.noneHint.split(/(\{\w+\})/).map((part) => {
          const key = KEYS[part.slice(1, -1)];
          return key === undefined ? (
            <Fragment key={part}>{part}</Fragment>
          ) : (
            <kbd key={part}>{keyLabel(key, IS_MAC)}</kbd>
          );
        })}
      </p>
    </main>
  );
}
