import { AppError } from '../../errors.ts';
import type { FileKind } from './fileKind.ts';
import { stripJpegMetadata } from './jpegMetadata.ts';

/** PNG chunks that tell about the maker and not about the picture. */
const PNG_PRIVATE = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const WEBP_PRIVATE = new Set(['EXIF', 'XMP ']);

/**
 * The file as we keep it: photos without the place, time and device they were taken with. HEIC and PDF are kept as sent.
 * @throws AppError `unsupported_media_type` when a picture is too damaged to be read.
 */
export function stripMetadata(bytes: Buffer, kind: FileKind): Buffer {
  const stripped = strip(bytes, kind);
  if (stripped === undefined) throw new AppError('unsupported_media_type', { reason: 'damaged_picture' });
  return stripped;
}

function strip(bytes: Buffer, kind: FileKind): Buffer | undefined {
  if (kind.extension === 'jpg') return stripJpegMetadata(bytes);
  if (kind.extension === 'png') return stripPng(bytes);
  return kind.extension === 'webp' ? stripWebp(bytes) : bytes;
}

/** Keeps the chunks up to IEND (PNG specification §5.3: length, type, data, CRC). */
function stripPng(png: Buffer): Buffer | undefined {
  const kept = [png.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= png.length) {
    const end = at + 12 + png.readUInt32BE(at);
    const type = png.subarray(at + 4, at + 8).toString('latin1');
    if (end > png.length) return undefined;
    if (!PNG_PRIVATE.has(type)) kept.push(png.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** Keeps the chunks of the RIFF container (length, padded to even), and takes back the flags of those left out. */
function stripWebp(webp: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  let at = 12;
  const total = Math.min(webp.length, 8 + webp.readUInt32LE(4));
  while (at + 8 <= total) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const type = webp.subarray(at, at + 4).toString('latin1');
    if (at + 8 + size > total) return undefined;
    const chunk = Buffer.from(webp.subarray(at, end));
    // Extended header: bit 3 announces Exif, bit 2 XMP.
    if (type === 'VP8X' && size > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~0b1100, 8);
    if (!WEBP_PRIVATE.has(type)) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const header = Buffer.from(webp.subarray(0, 12));
  header.writeUInt32LE(body.length + 4, 4);
  return kept.length === 0 ? undefined : Buffer.concat([header, body]);
}
