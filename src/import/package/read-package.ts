import { groupBy } from '../../domain/group-by.ts';
import { chainStart, type LineDamage, openLine, packageVersion } from '../../domain/exchange/package-lines.ts';
import { joinParts, type PackagePart } from '../../domain/exchange/package-parts.ts';
import { fail, type Result, succeed } from '../../domain/result.ts';

/** Which part of which sheet a line carries; `name` is the row's own, `''` where it has none. */
export type PackagePlace = { readonly sheet: string; readonly path: readonly string[]; readonly name: string };

/** Why a package is refused; lines and bytes count from 1. */
export type PackageFailure =
  | { readonly kind: 'not-a-package' }
  | { readonly kind: 'newer'; readonly version: number }
  | {
      readonly kind: 'changed';
      readonly line: number;
      /** In the file. Null when more than one byte was changed. */
      readonly byte: number | null;
      readonly before: number | null;
      readonly after: number | null;
      readonly place: PackagePlace | null;
    }
  | { readonly kind: 'cut'; readonly line: number }
  | { readonly kind: 'shape'; readonly line: number };

/** A package as read: verified whole, its sheets still unparsed. */
export type ReadPackage = {
  readonly from: string;
  readonly at: string;
  readonly sheets: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
};

const NEWLINE = 0x0a;

/** How many bytes are verified, of how many. */
export type ReadProgress = { readonly done: number; readonly all: number };

type Line = { readonly start: number; readonly bytes: Uint8Array };

const splitLines = (bytes: Uint8Array): readonly Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end < 0 ? bytes.length : end;
    lines.push({ start, bytes: bytes.subarray(start, stop) });
    start = stop + 1;
  }
  return lines;
};

const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No part of a sheet is nested deeper, and no path is longer: what is was made to exhaust whoever walks it. */
const DEEPEST = 24;
const LONGEST_PATH = 8;

const isDeeperThan = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part: unknown) => isDeeperThan(part, levels - 1));
};

const toPart = (value: unknown): PackagePart | null => {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  if (entries.length !== 3) return null;
  const [sheet, path, content] = entries;
  if (typeof sheet !== 'string' || !Array.isArray(path) || isDeeperThan(content, DEEPEST)) return null;
  const keys = path.filter((key): key is string => typeof key === 'string');
  return keys.length < path.length || keys.length > LONGEST_PATH ? null : { sheet, path: keys, value: content };
};

const placeOf = (content: string | null): PackagePlace | null => {
  const part = content === null ? null : toPart(parseJson(content));
  if (part === null) return null;
  const named = isFields(part.value) ? (part.value['name'] ?? part.value['projectName'] ?? part.value['label']) : '';
  return { sheet: part.sheet, path: part.path, name: typeof named === 'string' ? named : '' };
};

type Opened = Result<readonly unknown[], PackageFailure>;

const toFailure = ({ start }: Line, index: number, { byte, ...damage }: LineDamage): PackageFailure => ({
  kind: 'changed',
  line: index + 1,
  byte: byte === null ? null : start + byte + 1,
  before: damage.before,
  after: damage.after,
  place: placeOf(damage.restored),
});

/** Lines opened between two words on how far it is. */
const LINES_PER_STEP = 2000;

function* openLines(lines: readonly Line[], all: number): Generator<ReadProgress, Opened> {
  const values: unknown[] = [];
  let previous = chainStart;
  for (const [index, line] of lines.entries()) {
    const opened = openLine(line.bytes, previous);
    if (opened.kind === 'damaged') return fail(toFailure(line, index, opened.damage));
    previous = opened.hash;
    values.push(parseJson(opened.content));
    if (values.length % LINES_PER_STEP === 0) yield { done: line.start, all };
  }
  return succeed(values);
}

const joinSheets = (parts: readonly PackagePart[]): ReadPackage['sheets'] | { readonly brokenAt: number } => {
  const sheets = groupBy(parts, ({ sheet }) => sheet);
  const joined: { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  for (const [id, own] of sheets) {
    const fields = joinParts(own);
    const [first] = own;
    if (fields === null) return { brokenAt: first === undefined ? 0 : parts.indexOf(first) };
    joined.push({ id, fields });
  }
  return joined;
};

/** Every package begins with a hash and the name of its format, whatever its version. */
const looksLikePackage = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 400)).includes(chainStart);

const toPackage = (values: readonly unknown[], ending: 'whole' | 'open'): Result<ReadPackage, PackageFailure> => {
  const [head, ...rest] = values;
  if (!isFields(head) || head['format'] !== 'jichi-package') return fail({ kind: 'not-a-package' });
  const version = head['version'];
  if (typeof version === 'number' && version > packageVersion) return fail({ kind: 'newer', version });
  const end = rest.at(-1);
  const isWhole = isFields(end) && end['end'] === rest.length - 1 && ending === 'whole';
  if (!isWhole) return fail({ kind: 'cut', line: values.length });
  const parts = rest.slice(0, -1).map(toPart);
  const unreadable = parts.indexOf(null);
  if (unreadable >= 0) return fail({ kind: 'shape', line: unreadable + 2 });
  const sheets = joinSheets(parts.filter((part) => part !== null));
  if ('brokenAt' in sheets) return fail({ kind: 'shape', line: sheets.brokenAt + 2 });
  const said = (key: string): string => (typeof head[key] === 'string' ? head[key] : '');
  return succeed({ from: said('from'), at: said('at'), sheets });
};

/** Reads a package of any version, a part at a time: every line is verified before anything of it is used. */
export function* readPackageInSteps(bytes: Uint8Array): Generator<ReadProgress, Result<ReadPackage, PackageFailure>> {
  const lines = splitLines(bytes);
  if (lines.length === 0 || !looksLikePackage(bytes)) return fail({ kind: 'not-a-package' });
  const opened = yield* openLines(lines, bytes.length);
  return opened.ok ? toPackage(opened.value, bytes.at(-1) === NEWLINE ? 'whole' : 'open') : opened;
}

/** Reads a whole package at once. */
export const readPackage = (bytes: Uint8Array): Result<ReadPackage, PackageFailure> => {
  const steps = readPackageInSteps(bytes);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};
