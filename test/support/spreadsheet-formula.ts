/** An exact fraction. */
type Ratio = { readonly top: bigint; readonly bottom: bigint };

const ratio = (top: bigint, bottom: bigint): Ratio => (bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom });

const ratioOf = (text: string): Ratio => {
  const [whole = '0', fraction = ''] = text.split('.');
  return ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};

const difference = (left: Ratio, right: Ratio): Ratio =>
  ratio(left.top * right.bottom - right.top * left.bottom, left.bottom * right.bottom);

const isLess = (left: Ratio, right: Ratio): boolean => difference(left, right).top < 0n;

/** Half away from zero, as spreadsheets say they round. */
const round = ({ top, bottom }: Ratio, places: Ratio): Ratio => {
  const power = 10n ** (places.top / places.bottom);
  const size = top < 0n ? -top : top;
  const rounded = (2n * size * power + bottom) / (2n * bottom);
  return ratio(top < 0n ? -rounded : rounded, power);
};

const functions: Readonly<Record<string, (terms: readonly Ratio[]) => Ratio>> = {
  ROUND: ([value = ratioOf('0'), places = ratioOf('0')]) => round(value, places),
  MIN: (terms) => terms.reduce((least, term) => (isLess(term, least) ? term : least)),
  MAX: (terms) => terms.reduce((most, term) => (isLess(most, term) ? term : most)),
  SUM: (terms) => terms.reduce((sum, term) => difference(sum, ratio(-term.top, term.bottom)), ratioOf('0')),
  IF: ([condition = ratioOf('0'), yes = ratioOf('0'), no = ratioOf('0')]) => (condition.top === 0n ? no : yes),
};

const TOKEN = /[A-Z]+\d+:[A-Z]+\d+|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|>=|<=|[-+*/(),<>]/gu;

/** Cells by name (`G14`), as decimal text; a blank is absent. */
export type FormulaCells = ReadonlyMap<string, string>;

/** Calculates a formula of the small language that sheets are written in, in exact fractions; text with two places. */
export const calculateFormula = (formula: string, cells: FormulaCells): string => {
  const tokens = formula.match(TOKEN) ?? [];
  if (tokens.join('') !== formula) throw new Error(`unknown sign in ${formula}`);
  let position = 0;
  const peek = (): string => tokens[position] ?? '';
  const take = (): string => tokens[position++] ?? '';
  const cellValue = (name: string): Ratio => ratioOf(cells.get(name) ?? '0');
  const rangeValues = (range: string): readonly Ratio[] => {
    const [, column = '', first = '', last = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(range) ?? [];
    const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
    return rows.map((row) => cellValue(`${column}${row}`));
  };
  const terms = (): readonly Ratio[] => {
    const found: Ratio[] = [];
    while (take() !== ')') found.push(...(peek().includes(':') ? rangeValues(take()) : [comparison()]));
    return found;
  };
  const atom = (): Ratio => {
    const token = take();
    if (token === '-') return difference(ratioOf('0'), atom());
    if (token === '(') {
      const value = comparison();
      take();
      return value;
    }
    const call = functions[token];
    if (call !== undefined) return call(terms());
    return /^[A-Z]/u.test(token) ? cellValue(token) : ratioOf(token);
  };
  const product = (): Ratio => {
    let value = atom();
    while (peek() === '*' || peek() === '/') {
      const isProduct = take() === '*';
      const { top, bottom } = atom();
      value = isProduct ? ratio(value.top * top, value.bottom * bottom) : ratio(value.top * bottom, value.bottom * top);
    }
    return value;
  };
  const sum = (): Ratio => {
    let value = product();
    while (peek() === '+' || peek() === '-') {
      const sign = take() === '-' ? 1n : -1n;
      const { top, bottom } = product();
      value = difference(value, ratio(sign * top, bottom));
    }
    return value;
  };
  const comparison = (): Ratio => {
    const left = sum();
    if (!['>=', '<=', '<', '>'].includes(peek())) return left;
    const sign = take();
    const { top } = difference(left, sum());
    const holds = { '>=': top >= 0n, '<=': top <= 0n, '<': top < 0n, '>': top > 0n }[sign] ?? false;
    return ratioOf(holds ? '1' : '0');
  };
  const { top, bottom } = round(comparison(), ratioOf('2'));
  const cents = ((top * 100n) / bottom).toString();
  const digits = cents.replace('-', '').padStart(3, '0');
  return `${cents.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
