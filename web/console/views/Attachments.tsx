import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import type { Line } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import './Attachments.css';

/** Pictures that can hold no script. Everything else is a file to fetch. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const UNITS = ['B', 'KB', 'MB'];

/** Files of a message. Only addresses of our own server count, which sends them without letting them run. */
export function Attachments({ files }: { files: Line['attachments'] }) {
  const { words } = useWords();
  return (
    <ul className="attachments">
      {files.map(({ name, contentType, url, size }) => {
        const label = fill(words.conversation.attachment, { name });
        const isOurs = isOwn(url);
        if (isOurs && PICTURES.has(contentType))
          return (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer" aria-label={label}>
                <img className="attachment-picture" src={url} alt={name} loading="lazy" />
              </a>
            </li>
          );
        return (
          <li key={url} className="attachment-file">
            <Attach16Regular />
            {isOurs ? (
              <a href={url} download={safeName(name)} rel="noopener noreferrer">
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
            {size !== undefined && <span className="soft">{sizeOf(size)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function isOwn(url: string): boolean {
  return (
    /^\/(?!\/|\\)/.test(url) &&
    URL.canParse(url, location.origin) &&
    new URL(url, location.origin).origin === location.origin
  );
}

/** A file's name without what could change how it looks or where it goes. */
function safeName(name: string): string {
  return name.replace(/[\\/\p{Cc}\p{Cf}]/gu, '_');
}

function sizeOf(bytes: number): string {
  const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return `${Math.round(bytes / 1024 ** power)} ${UNITS[power]}`;
}
