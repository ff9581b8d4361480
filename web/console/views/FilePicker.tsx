import { Button } from '@fluentui/react-components';
import { Attach16Regular, Attach20Regular } from '@fluentui/react-icons/svg/attach';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import type { UploadedFile } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import './FilePicker.css';

/** At most so many at a time, as the server has it. */
const MOST = 4;

interface FilePickerProps {
  id: string;
  files: readonly UploadedFile[];
  onChange(files: UploadedFile[]): void;
}

/** Files for the next message: put into the conversation at once, sent with the words. */
export function FilePicker({ id, files, onChange }: FilePickerProps) {
  const { calls, deeds } = useApp();
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);

  const add = (chosen: FileList | null) => {
    const given = [...(chosen ?? [])].slice(0, MOST - files.length);
    if (given.length === 0) return;
    setBusy(true);
    calls
      .upload(id, given)
      .then((answer) => onChange([...files, ...answer.files]))
      .catch(deeds.fail)
      .finally(() => setBusy(false));
  };

  return (
    <div className="files">
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"
        tabIndex={-1}
        aria-label={words.composer.attach}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = '';
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<Attach20Regular />}
        aria-label={words.composer.attach}
        title={words.composer.attach}
        disabledFocusable={isBusy || files.length >= MOST}
        onClick={() => input.current?.click()}
      />
      {files.length > 0 && (
        <ul className="files-list">
          {files.map((file) => (
            <li key={file.id}>
              <Attach16Regular />
              <bdi>{file.name}</bdi>
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={fill(words.composer.detach, { name: file.name })}
                onClick={() => onChange(files.filter((other) => other.id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
