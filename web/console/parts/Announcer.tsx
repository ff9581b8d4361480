import { useEffect, useState } from 'react';
import { customerName, useApp, useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';

/** Longest piece of a message that is read out by itself. */
const MOST = 300;

/** Says new messages of the open conversation to screen readers, each once, and nothing that was there before. */
export function Announcer() {
  const { desk, ui } = useApp();
  const { words } = useWords();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let place = '';
    let seen = Number.POSITIVE_INFINITY;
    const look = () => {
      const { selected = '' } = ui.get();
      const view = desk.get().views[selected];
      const last = view?.lines.at(-1);
      if (selected !== place) {
        place = selected;
        seen = Number.POSITIVE_INFINITY;
      }
      if (view === undefined || last === undefined) return;
      if (seen !== Number.POSITIVE_INFINITY && last.seq > seen) {
        const fresh = view.lines.filter((line) => line.seq > seen && line.author === 'customer');
        const texts = fresh.map(({ text }) => text.slice(0, MOST));
        if (texts.length > 0)
          setSaid(fill(words.conversation.newFrom, { name: customerName(view.item, words), text: texts.join(' ') }));
      }
      seen = last.seq;
    };
    const leave = [desk.subscribe(look), ui.subscribe(look)];
    look();
    return () => {
      for (const end of leave) end();
    };
  }, [desk, ui, words]);

  return (
    <div className="unseen" role="log" aria-live="polite">
      {said}
    </div>
  );
}
