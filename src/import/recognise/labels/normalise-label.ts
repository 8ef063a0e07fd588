import { bareText } from '../table/bare-text.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';

const numbering =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[、,]|\.(?!\d))|[①-⑳]|[★☆*▲●■◆※])+/u;
const tail = /[:;。*]+$/u;

/** The same words in another script: Mongolian, Tibetan, Uyghur or Zhuang beside the Chinese, English behind it. */
const otherScript =
  /[\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Yi}\u180b-\u180e\u202f\u200c\u200d]+/gu;
const latinTail = /(?<=[\p{Script=Han})])[(]?\p{Script=Latin}[\p{Script=Latin}'’&/.-]{2,}\d{0,2}[)]?$/u;

/** Which column it is, and what it is the sum or share of: ①, ③=①+②, ⑤=④/③. */
const formula = /[①-⑳](?:=[①-⑳+\-×*/÷%()\d]+)?$/u;

/** A label as printed → as compared: half-width, in Chinese only, without white space, numbering and a closing colon. */
export const normaliseLabel = rememberByText((text) =>
  bareText(text)
    .replace(otherScript, '')
    .replace(latinTail, '')
    .replace(numbering, '')
    .replace(tail, '')
    .replace(formula, ''),
);

const withoutGroups = (label: string): string => {
  let current = label;
  for (let next = current.replace(/[([〔【][^()[\]〔〕【】]*[)\]〕】]/gu, ''); next !== current; ) {
    current = next;
    next = current.replace(/[([〔【][^()[\]〔〕【】]*[)\]〕】]/gu, '');
  }
  return current.replace(tail, '');
};

/** Letters and units that forms print behind a label: 全年预算数A, 执行率B/A, 执行率%, 预算数万元. */
const withoutMarks = (label: string): string => label.replace(/(?:[A-D](?:\/[A-D])?|%|万元|单位:?万元)$/u, '');

const formsOf = (text: string): readonly string[] => {
  const literal = normaliseLabel(text);
  const bare = withoutGroups(literal);
  const opened = literal.replace(/[()[\]〔〕【】]/gu, '');
  const forms = [literal, bare, withoutMarks(bare), opened];
  return forms.filter((form, index) => form !== '' && forms.indexOf(form) === index);
};

const longestLabel = 60;

const shortForms = rememberByText(formsOf);

/**
 * The ways a label may be compared, most literal first: `全年预算数（A）` → 全年预算数(A), 全年预算数, 全年预算数A;
 * `部门（单位）名称` → 部门(单位)名称, 部门名称, 部门单位名称. A text too long for a label has none.
 */
export const labelForms = (text: string): readonly string[] => (text.length > longestLabel ? [] : shortForms(text));

/** A list of wordings, one after the other. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Finds what a label means: by its exact wording in any of its forms, else by pattern. */
export const labelFinder = <Key extends string>(
  wordings: Readonly<Record<Key, readonly string[]>>,
  patterns: readonly (readonly [RegExp, Key])[] = [],
): ((text: string) => Key | null) => {
  const keys = new Map<string, Key>();
  for (const key of Object.keys(wordings) as Key[]) {
    for (const wording of wordings[key]) keys.set(wording, key);
  }
  return rememberByText((text) => {
    if (text.length > longestLabel || !/\p{Script=Han}/u.test(text)) return null;
    const forms = labelForms(text);
    for (const form of forms) {
      const key = keys.get(form);
      if (key !== undefined) return key;
    }
    const bare = forms[1] ?? forms[0] ?? '';
    return patterns.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
  });
};
