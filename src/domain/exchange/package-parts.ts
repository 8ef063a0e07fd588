/** The path of a part inside its sheet: `['evaluation', 'indicators', '3']`; `[]` is the sheet itself. */
export type PartPath = readonly string[];

/** One line of a package: a part of one sheet small enough to be named when it was changed. */
export type PackagePart = { readonly sheet: string; readonly path: PartPath; readonly value: unknown };

/** Lists whose entries are parts of their own, and the objects that hold such lists. */
const LISTS: ReadonlySet<string> = new Set(['indicators', 'rows', 'problems', 'tasks', 'history', 'log']);
const HOLDERS: ReadonlySet<string> = new Set(['evaluation', 'funding', 'review', 'marks', 'ledger', 'measures']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const splitFields = (fields: Fields, path: PartPath): readonly (readonly [PartPath, unknown])[] => {
  const own: Record<string, unknown> = {};
  const below: (readonly [PartPath, unknown])[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const place = [...path, key];
    if (LISTS.has(key) && Array.isArray(value)) {
      own[key] = [];
      value.forEach((entry: unknown, index) => below.push([[...place, `${index}`], entry]));
    } else if (HOLDERS.has(key) && isFields(value)) {
      own[key] = {};
      below.push(...splitFields(value, place));
    } else own[key] = value;
  }
  return [[path, own], ...below];
};

/** A sheet as parts: its own fields first, then every row, mark and step of its log. */
export const splitSheet = (sheet: string, fields: Fields): readonly PackagePart[] =>
  splitFields(fields, []).map(([path, value]) => ({ sheet, path, value }));

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const holderAt = (root: Holder, path: PartPath): Holder | null => {
  let current: unknown = root;
  for (const key of path) {
    if (!isHolder(current) || !Object.hasOwn(current, key)) return null;
    current = Array.isArray(current) ? current[Number.parseInt(key, 10)] : current[key];
  }
  return isHolder(current) ? current : null;
};

const put = (holder: Holder, key: string, value: unknown): 'put' | 'refused' => {
  if (FORBIDDEN.has(key)) return 'refused';
  if (!Array.isArray(holder)) holder[key] = isFields(value) && isFields(holder[key]) ? { ...value } : value;
  else if (key === `${holder.length}`) holder.push(value);
  else return 'refused';
  return 'put';
};

/** The sheet that parts make; null when they do not follow from each other. */
export const joinParts = (parts: readonly PackagePart[]): Fields | null => {
  const [first, ...others] = parts;
  if (first === undefined || first.path.length > 0 || !isFields(first.value)) return null;
  const root: Record<string, unknown> = { ...first.value };
  for (const { path, value } of others) {
    const holder = holderAt(root, path.slice(0, -1));
    const key = path.at(-1);
    if (holder === null || key === undefined || put(holder, key, value) === 'refused') return null;
  }
  return root;
};
