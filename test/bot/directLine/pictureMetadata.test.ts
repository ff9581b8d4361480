import { expect } from 'chai';
import { type FileKind, safeFileName, sniffKind } from '../../../bot/channels/directLine/fileKind.ts';
import { stripMetadata } from '../../../bot/channels/directLine/imageMetadata.ts';
import { stripJpegMetadata } from '../../../bot/channels/directLine/jpegMetadata.ts';
import { expectLinear } from '../../support/growth.ts';
import { exifSegment, GIF, HEIC, JPEG, PDF, PNG, segment, WEBP, withSegment } from './pictures.ts';

const kindOf = (bytes: Buffer) => sniffKind(bytes) as FileKind;
const SECRET = 'taken at 31.2304N';

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    const kinds = [JPEG, PNG, GIF, WEBP, HEIC, PDF].map((bytes) => sniffKind(bytes)?.extension);
    expect(kinds).to.deep.equal(['jpg', 'png', 'gif', 'webp', 'heic', 'pdf']);
    for (const other of ['', 'GIF', 'RIFF....WAVE', '....ftypmp42', '%PDX', '<svg']) {
      expect(sniffKind(Buffer.from(other)), other).to.equal(undefined);
    }
  });

  const names: [string | undefined, string][] = [
    ['photo.jpeg', 'photo.png'],
    ['发票 2026.pdf', '发票 2026.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\Users\\me\\a.exe', 'a.png'],
    ['.htaccess', 'file.png'],
    ['a\u202egnp.exe', 'agnp.png'],
    ['a"b\'<c>\r\n\0;%00.png', 'abc00.png'],
    ['a.php.jpg', 'a.php.png'],
    ['', 'file.png'],
    [undefined, 'file.png'],
    ['👩‍👩‍👧'.repeat(100), `${[...'👩👩👧'.repeat(27)].slice(0, 80).join('')}.png`],
    ['half \ud83d', 'half \ufffd.png'],
  ];
  for (const [given, safe] of names) {
    it(`makes ${JSON.stringify(given)?.slice(0, 40)} into a name that is safe`, () => {
      expect(safeFileName(given, kindOf(PNG))).to.equal(safe);
    });
  }
});

describe('a JPEG as we keep it', () => {
  it('has lost Exif, XMP, IPTC and comments, and nothing else', () => {
    const segments = [
      exifSegment({ orientation: 1, secret: SECRET }),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
      segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
      segment(0xfe, Buffer.from(SECRET)),
      segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
    ];
    for (const one of segments) {
      const kept = stripJpegMetadata(withSegment(JPEG, one));
      expect(kept?.equals(JPEG)).to.equal(true);
    }
  });

  it('keeps its colour profile and orientation', () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001colours'));
    const exif = exifSegment({ orientation: 6, secret: SECRET });
    const kept = stripJpegMetadata(withSegment(withSegment(JPEG, profile), exif));
    expect(kept?.includes(profile)).to.equal(true);
    expect(kept?.includes(SECRET)).to.equal(false);
    expect(stripJpegMetadata(kept ?? Buffer.alloc(0))?.equals(kept ?? Buffer.alloc(0))).to.equal(true);
    expect(kept?.subarray(2, 6)).to.deep.equal(Buffer.from([0xff, 0xe1, 0, 34]));
    expect(kept?.[2 + 4 + 6 + 19]).to.equal(6);
  });

  it('ends where the picture ends', () => {
    expect(stripJpegMetadata(Buffer.concat([JPEG, Buffer.from(`<script>${SECRET}`)]))?.equals(JPEG)).to.equal(true);
  });

  it('is given up when its segments cannot be followed, and never takes more than linear time', async () => {
    expect(stripJpegMetadata(JPEG.subarray(0, 30))).to.equal(undefined);
    expect(stripJpegMetadata(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]))).to.equal(undefined);
    for (const fill of [0x00, 0xd8, 0xda, 0xff]) {
      // Made once for each size: what is weighed is the reading, not the memory a picture is given.
      const pictures = new Map<number, Buffer[]>();
      const picturesOf = (size: number) =>
        [Buffer.from([0xff, 0xd8]), JPEG.subarray(0, -2)].map((head) =>
          Buffer.concat([head, Buffer.alloc(size, fill)]),
        );
      await expectLinear((size) => {
        const made = pictures.get(size) ?? picturesOf(size);
        pictures.set(size, made);
        for (const picture of made) stripJpegMetadata(picture);
      }, 10_000_000);
    }
  });
});

describe('other pictures as we keep them', () => {
  it('a PNG has lost text, time and Exif, and what follows its end', () => {
    const chunk = (type: string, data: string) => {
      const head = Buffer.alloc(4);
      head.writeUInt32BE(data.length);
      return Buffer.concat([head, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)]);
    };
    const insert = (extra: Buffer) =>
      Buffer.concat([PNG.subarray(0, 33), extra, PNG.subarray(33), Buffer.from(SECRET)]);
    for (const type of ['tEXt', 'iTXt', 'zTXt', 'tIME', 'eXIf'])
      expect(stripMetadata(insert(chunk(type, SECRET)), kindOf(PNG)).equals(PNG), type).to.equal(true);
  });

  it('a WebP has lost Exif and XMP and the flags that announce them', () => {
    const chunk = (type: string, data: Buffer) => {
      const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
      head.writeUInt32LE(data.length, 4);
      return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
    };
    const vp8x = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const file = (...chunks: Buffer[]) => {
      const body = Buffer.concat(chunks);
      const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
      head.writeUInt32LE(body.length + 4, 4);
      return Buffer.concat([head, body]);
    };
    const picture = WEBP.subarray(12);
    const full = file(vp8x(0b1101), picture, chunk('EXIF', Buffer.from(SECRET)), chunk('XMP ', Buffer.from(SECRET)));
    expect(stripMetadata(full, kindOf(WEBP)).equals(file(vp8x(1), picture))).to.equal(true);
  });

  it('damaged ones are refused', () => {
    for (const whole of [PNG, WEBP]) {
      expect(() => stripMetadata(whole.subarray(0, whole.length - 8), kindOf(whole))).to.throw();
    }
  });
});
