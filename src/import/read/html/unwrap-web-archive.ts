import { decodeText } from '../decode-text.ts';

type Headers = ReadonlyMap<string, string>;
type Part = { readonly headers: Headers; readonly body: string };

const step = 8192;

/** Bytes as characters of one byte each: the lines of an archive are ASCII whatever its parts hold. */
const asLatin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return parts.join('');
};

const bytesOfLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const splitPart = (text: string): Part => {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) };
};

const boundaryOf = (headers: Headers): string | null =>
  /boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '')?.[1] ?? null;

const quotedPrintable = (body: string): Uint8Array =>
  bytesOfLatin1(
    body
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

const base64 = (body: string): Uint8Array => bytesOfLatin1(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));

const pageOf = ({ headers, body }: Part): string => {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'quoted-printable') return decodeText(quotedPrintable(body));
  return decodeText(encoding === 'base64' ? base64(body) : bytesOfLatin1(body));
};

/** True for a page saved with all its parts in one file (.mht, .mhtml). */
export const isWebArchive = (bytes: Uint8Array): boolean => /^MIME-Version:/im.test(asLatin1(bytes.subarray(0, 2048)));

/** The pages of a web archive, one after the other; a text that is no archive comes back as it is. */
export const unwrapWebArchive = (bytes: Uint8Array): string => {
  const whole = splitPart(asLatin1(bytes));
  const boundary = boundaryOf(whole.headers);
  const parts =
    boundary === null
      ? [whole]
      : whole.body.split(`--${boundary}`).map((text) => splitPart(text.replace(/^\r?\n/, '')));
  const pages = parts.filter((part) => /^text\/html/i.test(part.headers.get('content-type') ?? ''));
  return pages.length === 0 ? decodeText(bytes) : pages.map(pageOf).join('\n');
};
