import { AppError } from '../../errors.ts';

/** One part of a multipart body. `data` is a view of the body, not a copy. */
export interface Part {
  name: string;
  filename: string | undefined;
  contentType: string;
  data: Buffer;
}

const MAX_PARTS = 8;
const MAX_HEADER_BYTES = 2048;
/** RFC 2046 §5.1.1 allows more; browsers and HTTP libraries stay within these. */
const BOUNDARY = /^multipart\/form-data[ \t]*;[ \t]*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'+./-]{1,70}))$/i;
const CRLF = '\r\n';

const malformed = () => new AppError('invalid_request', { reason: 'multipart' });

/**
 * The boundary in a `Content-Type`.
 * @throws AppError `unsupported_media_type` when it is not `multipart/form-data` with one.
 */
export function boundaryOf(contentType: string | undefined): string {
  const match = BOUNDARY.exec(contentType?.trim() ?? '');
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw new AppError('unsupported_media_type', { reason: 'not_multipart' });
  return boundary;
}

/**
 * Splits a whole multipart/form-data body (RFC 7578). Strict: no preamble, no nesting, no transfer encoding, at most 8
 * parts with 2 KiB of headers each. One forward pass.
 * @throws AppError `invalid_request` for anything else.
 */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`${CRLF}--${boundary}`);
  const opening = `--${boundary}${CRLF}`;
  if (body.subarray(0, opening.length).toString('latin1') !== opening) throw malformed();
  const parts: Part[] = [];
  let at = opening.length;
  for (;;) {
    const end = body.indexOf(delimiter, at);
    if (end < 0 || parts.length === MAX_PARTS) throw malformed();
    parts.push(parsePart(body.subarray(at, end)));
    at = end + delimiter.length;
    const next = body.subarray(at, at + 2).toString('latin1');
    if (next === '--') return parts;
    if (next !== CRLF) throw malformed();
    at += 2;
  }
}

function parsePart(part: Buffer): Part {
  const end = part.subarray(0, MAX_HEADER_BYTES).indexOf(`${CRLF}${CRLF}`);
  if (end < 0) throw malformed();
  const headers = new Map<string, string>();
  for (const line of part.subarray(0, end).toString('utf8').split(CRLF)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon < 1 || headers.has(name)) throw malformed();
    headers.set(name, line.slice(colon + 1).trim());
  }
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameter(disposition, 'name');
  if (!/^form-data[ \t]*;/i.test(disposition) || name === undefined) throw malformed();
  if (headers.has('content-transfer-encoding')) throw malformed();
  return {
    name,
    filename: parameter(disposition, 'filename'),
    contentType: (headers.get('content-type') ?? 'text/plain').toLowerCase(),
    data: part.subarray(end + 4),
  };
}

/** A quoted parameter as browsers write it: `"`, CR and LF percent-encoded (WHATWG form submission), the rest verbatim. */
function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;[ \\t]*${name}="([^"\\r\\n]{0,1024})"`, 'i').exec(disposition);
  return match?.[1]?.replaceAll('%22', '"').replaceAll('%0D', '').replaceAll('%0A', '');
}
