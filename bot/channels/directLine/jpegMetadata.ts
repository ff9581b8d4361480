const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const ORIENTATION = 0x0112;
/** Fill bytes before a marker; encoders write none or a few. More of them is no picture but an attempt to keep us busy. */
const MOST_FILL = 1024;

/** Segments needed to show the picture: all but the application and comment segments, of which JFIF, ICC and Adobe stay. */
function isKept(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return isApplication ? marker === 0xe0 || marker === 0xe2 || marker === 0xee : marker !== 0xfe;
}

/**
 * A JPEG without what it says about its maker: Exif (place, time, device), XMP, IPTC and comments are left out, and so is
 * anything behind the end of the picture. Orientation stays, or phone photos would lie on their side. The picture itself
 * is copied, not decoded. Returns undefined when the segments cannot be followed.
 */
export function stripJpegMetadata(jpeg: Buffer): Buffer | undefined {
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let orientation: number | undefined;
  let at = 2;
  let fill = 0;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return undefined;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      fill += 1;
      if (fill > MOST_FILL) return undefined;
      continue;
    }
    if (marker === EOI || marker === SOI) return undefined;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) return undefined;
    const segment = jpeg.subarray(at, end);
    if (marker === APP1) orientation ??= orientationOf(segment.subarray(4));
    if (isKept(marker) && !isMultiPicture(marker, segment)) kept.push(segment);
    if (marker === SOS) {
      const header = orientation === undefined || orientation === 1 ? [] : [orientationSegment(orientation)];
      return Buffer.concat([
        ...kept.slice(0, 1),
        ...header,
        ...kept.slice(1),
        jpeg.subarray(end, endOfPicture(jpeg, end)),
      ]);
    }
    at = end;
  }
  return undefined;
}

/** The APP2 index of further pictures behind this one (CIPA DC-007), which are cut off. */
function isMultiPicture(marker: number, segment: Buffer): boolean {
  return marker === 0xe2 && segment.subarray(4, 8).toString('latin1') === 'MPF\0';
}

/**
 * Index behind the end-of-image marker. Within coded data a marker byte is stuffed with 00 or is a restart marker. A
 * picture that is nothing but fill bytes from some point on ends there.
 */
function endOfPicture(jpeg: Buffer, from: number): number {
  let at = jpeg.indexOf(0xff, from);
  let fill = 0;
  while (at >= 0 && at + 1 < jpeg.length) {
    const marker = jpeg[at + 1];
    if (marker === EOI) return at + 2;
    if (marker === 0xff) {
      at += 1;
      fill += 1;
      if (fill > MOST_FILL) return at;
      continue;
    }
    fill = 0;
    // Segments between the scans of a progressive picture may hold any byte: step over them as a whole.
    const isTable = marker === 0xc4 || marker === 0xdb || marker === 0xdd || marker === SOS || marker === 0xfe;
    at += isTable && at + 4 <= jpeg.length ? 2 + jpeg.readUInt16BE(at + 2) : 2;
    // Where markers are dense, searching for each next one is many times slower than looking.
    if (jpeg[at] !== 0xff) at = jpeg.indexOf(0xff, at);
  }
  return jpeg.length;
}

/** Orientation 1–8 of an Exif segment, from the first directory of its TIFF block. */
function orientationOf(data: Buffer): number | undefined {
  if (data.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return undefined;
  const tiff = data.subarray(6);
  if (tiff.length < 14) return undefined;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(u16(first), 200);
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12) {
    const value = u16(entry + 8);
    if (u16(entry) === ORIENTATION) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The smallest Exif segment that says the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff)]);
  return Buffer.concat([Buffer.from([0xff, APP1, 0, body.length + 2]), body]);
}
