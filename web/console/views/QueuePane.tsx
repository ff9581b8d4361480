import { Button, Input } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useMemo } from 'react';
import { useApp, useDesk, useIsNarrow, useMe, useStore, useUi, useWords } from '../app/context.ts';
import { useAction } from '../keys/useKeys.ts';
import { KeyHint } from '../parts/KeyHint.tsx';
import { Loading } from '../parts/Loading.tsx';
import { counts, FILTERS, sections } from '../state/queueOrder.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueRow } from './QueueRow.tsx';
import './QueuePane.css';

/** The list of conversations: with me, waiting by rank, with colleagues. */
export function QueuePane() {
  const { deeds, live } = useApp();
  const { words } = useWords();
  const me = useMe().person.id;
  const items = useDesk((desk) => desk.items);
  const isLoaded = useDesk((desk) => desk.position !== undefined);
  const filter = useUi((ui) => ui.filter);
  const search = useUi((ui) => ui.search);
  const selected = useUi((ui) => ui.selected);
  const cursor = useUi((ui) => ui.cursor);
  const connection = useStore(live.connection, (value) => value);
  const all = useMemo(() => Object.values(items), [items]);
  const shown = useMemo(() => sections(all, { me, filter, search }), [all, me, filter, search]);
  const many = useMemo(() => counts(all, me), [all, me]);
  const next = useAction('claimNext');
  // On a phone the list is all there is.
  const Frame = useIsNarrow() ? 'main' : 'section';
  const first = shown[0]?.items[0]?.id;
  const standing = shown.some(({ items: rows }) => rows.some((row) => row.id === cursor)) ? cursor : first;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.altKey) return;
    event.preventDefault();
    const to = deeds.neighbour(standing, event.key === 'ArrowDown' ? 1 : -1);
    deeds.set({ cursor: to });
    document.getElementById(`row-${to}`)?.focus();
  };

  return (
    <Frame className="queue" aria-label={words.queue.title}>
      <header className="queue-head">
        <h1>{words.queue.title}</h1>
        {many.waiting > 0 && (
          <Button size="small" appearance="primary" icon={<ArrowDownload20Regular />} onClick={next.run}>
            {words.queue.next}
            <KeyHint action="claimNext" />
          </Button>
        )}
      </header>
      <Input
        id="queue-search"
        type="search"
        className="queue-search"
        contentBefore={<Search16Regular />}
        placeholder={words.queue.search}
        aria-label={words.queue.search}
        value={search}
        onChange={(_, { value }) => deeds.set({ search: value })}
      />
      <fieldset className="queue-filters" aria-label={words.queue.title}>
        {FILTERS.map((name) => (
          <button key={name} type="button" aria-pressed={filter === name} onClick={() => deeds.set({ filter: name })}>
            {words.queue.filters[name]}
            <span className="queue-count">{many[name]}</span>
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the links inside */}
      <div className="queue-list" onKeyDown={onKeyDown}>
        {!isLoaded && connection === 'connecting' && <Loading />}
        {isLoaded && shown.length === 0 && <QueueEmpty filter={filter} isSearch={search.trim() !== ''} />}
        {shown.map(({ name, items: rows }) => (
          <section key={name} aria-labelledby={`section-${name}`}>
            <h2 id={`section-${name}`} className="queue-section">
              {words.queue.sections[name]} <span className="queue-count">{rows.length}</span>
            </h2>
            <ul>
              {rows.map((item) => (
                <QueueRow
                  key={item.id}
                  item={item}
                  isOpen={item.id === selected}
                  isStanding={item.id === standing}
                  isMine={name === 'mine'}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}
