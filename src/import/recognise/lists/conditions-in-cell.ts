import { foldText } from '../../../domain/number/fold.ts';
import { isSubcategoryName } from '../labels/level-names.ts';
import { isBlankText, withoutNumbering } from '../table/cell-text.ts';
import { holdsSign, signCharacters, startsWithSign } from '../table/signs.ts';

const level =
  '(?:经济|社会|生态|环境|生态环境|可持续|服务对象|受益对象)?(?:数量|质量|时效|成本|效益|影响|满意度|发展)+(?:影响|效益)?指标\\s*\\d*\\s*[：:]';
const prefix = new RegExp(`^\\s*${level}\\s*`, 'u');

/** What a cell says of one indicator, and the second level in front of it: 数量指标：; blank where none stands there. */
export type Levelled = {
  readonly text: string;
  readonly level: string;
  /** The level stands in front of an earlier indicator of the cell. */
  readonly isCarried: boolean;
};

/** 数量指标：培训人数≥30人, perhaps numbered: the second level apart from the words. */
const apart = (part: string): Omit<Levelled, 'isCarried'> => {
  const bare = withoutNumbering(part);
  const [front = '', word = ''] = /^\s*([^：:]{2,24})[：:]\s*/u.exec(bare) ?? [];
  const named = foldText(word).replace(/\d+$/u, '');
  const isLevel = named.endsWith('指标') && isSubcategoryName(named);
  return isLevel ? { text: bare.slice(front.length), level: named } : { text: part.replace(prefix, ''), level: '' };
};

/** A level holds for the indicators behind it, up to the next one. */
const levelled = (parts: readonly string[]): readonly Levelled[] => {
  let last = '';
  return parts.map((part) => {
    const own = apart(part);
    last = own.level === '' ? last : own.level;
    return { ...own, level: last, isCarried: own.level === '' && last !== '' };
  });
};

/** A line that is only a bracket ends the one above. */
const lineBreak = `\\n(?!\\s*[（(][^（()）]*[)）]\\s*[。；;]?\\s*(?:\\n|$|${level}))`;
const separator = `(?<=[)）])\\s*[；;、，,]|[；;]\\s*(?=[^；;]*[（(${signCharacters}])`;
const betweenConditions = new RegExp(`${lineBreak}|${separator}|(?<=[)）])\\s*(?=${level})`, 'u');

/** Several indicators in one cell: by lines, by ；behind a bracket, or where the word of their level comes again. */
export const conditionsIn = (text: string): readonly Levelled[] =>
  levelled(
    joinBroken(text.split(betweenConditions).map((part) => part.trim())).filter(
      (part) => !isBlankText(part) && !/^无$/u.test(part),
    ),
  );

const OPEN_AT_END = /[（(][^（()）]*$/u;
const CLOSES_FIRST = /^[^（()）]*[)）]/u;

const soleUnit =
  /^(?:人次?|户次?|万?元|个|次|台套?|套|件|所|家|亩|公里|平?方?米|天|日|月|年|[%％]|场次?|期|份|座|处|辆|吨|批次|公顷|万人次|万平方米)$/u;

/** What a narrow cell breaks over lines is one: an open bracket, a colon without its value, a sign or a unit by itself. */
const goesOn = (last: string, part: string): boolean =>
  (OPEN_AT_END.test(last) && CLOSES_FIRST.test(part)) ||
  /[：:]$/u.test(last) ||
  (startsWithSign(part) && !holdsSign(last)) ||
  (/\d$/u.test(last) && soleUnit.test(part));

/** Lines that only go on are put together: 通话费(长约2.44万分 and 钟/1.43元), 车辆完好率： and ≥98%. */
const joinBroken = (parts: readonly string[]): readonly string[] =>
  parts.reduce<readonly string[]>((joinedParts, part) => {
    const last = joinedParts.at(-1);
    return last !== undefined && goesOn(last, part)
      ? [...joinedParts.slice(0, -1), `${last}\n${part}`]
      : [...joinedParts, part];
  }, []);
