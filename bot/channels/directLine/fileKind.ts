/** A kind of file customers may send. */
export interface FileKind {
  contentType: string;
  extension: string;
  /** Safe for a browser to show in place; anything else is only offered for download. */
  inline: boolean;
}

const JPEG = { contentType: 'image/jpeg', extension: 'jpg', inline: true };
const PNG = { contentType: 'image/png', extension: 'png', inline: true };
const GIF = { contentType: 'image/gif', extension: 'gif', inline: true };
const WEBP = { contentType: 'image/webp', extension: 'webp', inline: true };
const HEIC = { contentType: 'image/heic', extension: 'heic', inline: false };
const PDF = { contentType: 'application/pdf', extension: 'pdf', inline: false };

const KINDS: readonly FileKind[] = [JPEG, PNG, GIF, WEBP, HEIC, PDF];

/** Brands of ISO base media files that hold a HEIF still image (ISO/IEC 23008-12). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);

/** The kind of a file by its first bytes; undefined when it is none we take. What the sender claims is not asked. */
export function sniffKind(bytes: Buffer): FileKind | undefined {
  const ascii = (from: number, to: number) => bytes.subarray(from, to).toString('latin1');
  if (ascii(0, 3) === '\xff\xd8\xff') return JPEG;
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return PNG;
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return GIF;
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return WEBP;
  if (ascii(4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(8, 12))) return HEIC;
  if (ascii(0, 5) === '%PDF-') return PDF;
  return undefined;
}

/** The kind of a stored content type; undefined when it is none of ours. */
export function kindOf(contentType: string): FileKind | undefined {
  return KINDS.find((kind) => kind.contentType === contentType);
}

/**
 * A name that is safe to show and to save under: no path, no control, bidirectional or quoting characters, at most 80
 * characters, and the extension of what the file really is.
 */
export function safeFileName(given: string | undefined, kind: FileKind): string {
  const base = (given ?? '').toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const stem = base
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}"'<>:;|?*%&=]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const short = [...stem].slice(0, 80).join('');
  return `${short === '' ? 'file' : short}.${kind.extension}`;
}
