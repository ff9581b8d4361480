import { Button, Textarea } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Send20Filled } from '@fluentui/react-icons/svg/send';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ConversationView, UploadedFile } from '../api/types.ts';
import { customerName, useApp, useUi, useWords } from '../app/context.ts';
import type { ComposerMode } from '../app/ui.ts';
import { matchesKey } from '../keys/matchKey.ts';
import { fill, labelOf } from '../words/index.ts';
import { ComposerModes, modesOf } from './ComposerModes.tsx';
import { FilePicker } from './FilePicker.tsx';
import { GuardPanel } from './GuardPanel.tsx';
import { Suggestions } from './Suggestions.tsx';
import { takeRewrite } from './takeRewrite.ts';
import { useGuard } from './useGuard.ts';
import { useSending } from './useSending.ts';
import { useTyping } from './useTyping.ts';
import './Composer.css';

/** Longest message, as the server has it. */
const MOST = 4_000;

/** Where one writes: to the customer, under the guard's eyes, or to colleagues. */
export function Composer({ view }: { view: ConversationView }) {
  const { deeds } = useApp();
  const { words } = useWords();
  const { id } = view.item;
  const wanted = useUi((ui) => ui.mode);
  const modes = modesOf(view.can);
  const mode: ComposerMode | undefined = modes.includes(wanted) ? wanted : modes[0];
  const isReply = mode === 'reply';
  const place = `${id}:${isReply ? 'reply' : 'note'}`;
  const text = useUi((ui) => ui.drafts[place] ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const guard = useGuard(id, text, isReply);
  const tellTyping = useTyping(id, isReply);
  const sending = useSending(view, guard);
  const hintId = useId();
  const [files, setFiles] = useState<UploadedFile[]>([]);

  if (mode === undefined)
    return (
      <p className="composer-closed">
        {fill(words.composer.readOnly, { hint: view.can.includes('claim') ? words.composer.claimFirst : '' })}
      </p>
    );

  const write = (next: string) => {
    const { drafts } = deeds.ui();
    deeds.set({ drafts: { ...drafts, [place]: next.slice(0, MOST) } });
    sending.reset();
    if (next !== '') tellTyping();
  };
  const put = (next: string, caret: number) => {
    write(next);
    window.setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const insert = (sentence: string) => {
    const before = text.trimEnd();
    const next = before === '' ? sentence : `${before}\n${sentence}`;
    put(next, next.length);
  };
  const takeFirst = () => {
    const finding = guard.checked?.findings.find(({ rewrite }) => rewrite !== undefined);
    if (finding?.rewrite === undefined || guard.state !== 'checked') return;
    const taken = takeRewrite(text, { ...finding, rewrite: finding.rewrite });
    put(taken.text, taken.caret);
  };
  const submit = () => {
    if (text.trim() === '') return;
    void sending.submit(mode, text.trim(), files).then((isSent) => {
      if (isSent) {
        write('');
        if (isReply) setFiles([]);
      }
      field.current?.focus();
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the writing of a Chinese word; that one is not for us.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const press = event.nativeEvent;
    const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
    if (isReply && matchesKey(press, 'Alt+R')) takeFirst();
    else if (isReply && press.altKey && digit !== undefined) {
      const suggestion = view.suggestions[Number(digit) - 1];
      if (suggestion !== undefined) insert(suggestion.text);
    } else if (press.key === 'Enter' && !press.shiftKey && !press.altKey) submit();
    else return;
    event.preventDefault();
  };

  const name = customerName(view.item, words);
  const holder = view.item.agent?.name ?? '';
  const prompts = {
    reply: fill(words.composer.reply, { name }),
    note: words.composer.note,
    whisper: fill(words.composer.whisper, { name: holder }),
  };
  return (
    <section className="composer" data-mode={mode} aria-label={words.composer.mode}>
      {isReply && <Suggestions suggestions={view.suggestions} onInsert={insert} />}
      <div className="composer-bar">
        <ComposerModes modes={modes} mode={mode} />
        {isReply ? (
          <span className="composer-language">
            {fill(words.composer.language, { language: labelOf(words.labels.locale, view.item.locale) })}
          </span>
        ) : (
          <LockClosed16Regular />
        )}
      </div>
      <Textarea
        id="composer"
        ref={field}
        className="composer-field"
        resize="none"
        rows={3}
        value={text}
        maxLength={MOST}
        dir="auto"
        placeholder={prompts[mode]}
        aria-label={prompts[mode]}
        aria-describedby={hintId}
        aria-invalid={isReply && guard.checked?.findings.some(({ action }) => action === 'block') === true}
        onChange={(_, { value }) => write(value)}
        onKeyDown={onKeyDown}
      />
      <div id={hintId} className="composer-foot">
        {isReply ? (
          <GuardPanel
            guard={guard}
            needsConfirm={sending.needsConfirm}
            onTake={takeFirst}
            onPut={(next) => put(next.text, next.caret)}
            current={text}
          />
        ) : (
          <span />
        )}
        {text.length > MOST - 500 && (
          <span className="composer-length">{fill(words.composer.length, { n: text.length, most: MOST })}</span>
        )}
        {isReply && <FilePicker id={id} files={files} onChange={setFiles} />}
        <Button
          appearance="primary"
          className="composer-send"
          icon={<Send20Filled />}
          disabledFocusable={text.trim() === '' || sending.isBusy || sending.isBlocked}
          onClick={submit}
        >
          {sending.needsConfirm ? words.composer.sendAnyway : isReply ? words.composer.send : words.composer.save}
        </Button>
      </div>
      <p className="unseen" role="status">
        {sending.said}
      </p>
    </section>
  );
}
