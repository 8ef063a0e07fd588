import { formatSums, type LocatingSums, locateByte, parseSums, sumBytes } from './locating-sums.ts';
import { sha256 } from './sha-256.ts';

/** The shape of package lines; raised when it changes. Version 1: `hash sums content`. */
export const packageVersion = 1;

/** What the chain of a package begins with. */
export const chainStart = 'jichi-package';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const HASH_LENGTH = 64;
const SPACE = 0x20;
const NEWLINE = 0x0a;

/** The hash of a line covers its content and, through the hash before, everything above it. */
const hashLine = (previous: string, content: Uint8Array): string => {
  const start = previous.length + 1;
  const bytes = new Uint8Array(start + content.length);
  encoder.encodeInto(previous, bytes);
  bytes[start - 1] = NEWLINE;
  bytes.set(content, start);
  return sha256(bytes);
};

/** A sealed line without its line break, and its hash for the line below. */
export const sealLine = (previous: string, content: string): { readonly line: string; readonly hash: string } => {
  const bytes = encoder.encode(content);
  const hash = hashLine(previous, bytes);
  return { line: `${hash} ${formatSums(sumBytes(bytes))} ${content}`, hash };
};

/** What is wrong with a line; `byte` counts from 0 inside the line, null when no single byte explains it. */
export type LineDamage = {
  readonly byte: number | null;
  readonly before: number | null;
  readonly after: number | null;
  /** The content as it was sealed, when that is certain. */
  readonly restored: string | null;
};

export type OpenedLine =
  | { readonly kind: 'whole'; readonly content: string; readonly hash: string }
  | { readonly kind: 'damaged'; readonly damage: LineDamage };

const unexplained: OpenedLine = {
  kind: 'damaged',
  damage: { byte: null, before: null, after: null, restored: null },
};

const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

const damagedAt = (line: Uint8Array, byte: number, expected: string, restored: string | null): OpenedLine => ({
  kind: 'damaged',
  damage: { byte, before: encoder.encode(expected)[0] ?? null, after: line[byte] ?? null, restored },
});

const firstDifference = (left: string, right: string): number =>
  Array.from(left).findIndex((character, at) => character !== right[at]);

/** The content is whole, so the change is in the hash or in the sums before it. */
const locateInSeal = (line: Uint8Array, seal: string, expected: string, content: string): OpenedLine => {
  const at = firstDifference(expected, seal);
  return at < 0 ? unexplained : damagedAt(line, at, expected[at] ?? '', content);
};

const locateInContent = (
  line: Uint8Array,
  {
    start,
    sums,
    previous,
    hash,
  }: { readonly start: number; readonly sums: LocatingSums; readonly previous: string; readonly hash: string },
): OpenedLine => {
  const content = line.slice(start);
  const changed = locateByte(content, sums);
  if (changed === null) return unexplained;
  content[changed.at] = changed.before;
  if (hashLine(previous, content) !== hash) return unexplained;
  const damage = { byte: start + changed.at, before: changed.before, after: changed.after, restored: decode(content) };
  return { kind: 'damaged', damage };
};

/** Opens a sealed line: whole, or what was changed in it, down to the byte where one byte explains it. */
export const openLine = (line: Uint8Array, previous: string): OpenedLine => {
  const second = line.indexOf(SPACE, HASH_LENGTH + 1);
  if (second < 0) return unexplained;
  const content = line.subarray(second + 1);
  const expectedHash = hashLine(previous, content);
  const seal = decode(line.subarray(0, second + 1));
  const [hash, sumsText] = [seal.slice(0, HASH_LENGTH), seal.slice(HASH_LENGTH + 1, -1)];
  const expectedSeal = `${expectedHash} ${formatSums(sumBytes(content))} `;
  if (seal === expectedSeal) return { kind: 'whole', content: decode(content), hash };
  const sums = parseSums(sumsText);
  const isContentWhole = hash === expectedHash || sumsText === formatSums(sumBytes(content));
  if (isContentWhole) return locateInSeal(line, seal, expectedSeal, decode(content));
  return sums === null ? unexplained : locateInContent(line, { start: second + 1, sums, previous, hash });
};
