const longestText = 60;
const rememberedTexts = 20_000;
/** A long text is one form's own: it is asked for while that form is read, and never again. */
const rememberedLongTexts = 50;

/**
 * The same as `read`, which depends on nothing but the text. Every form says the same labels and levels again: what a
 * short text means is worked out once, and forgotten when there are too many of them.
 */
export const rememberByText = <Value extends string | boolean | object | null>(
  read: (text: string) => Value,
): ((text: string) => Value) => {
  const short = new Map<string, Value>();
  const long = new Map<string, Value>();
  return (text) => {
    const isLong = text.length > longestText;
    const remembered = isLong ? long : short;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (remembered.size >= (isLong ? rememberedLongTexts : rememberedTexts)) remembered.clear();
    remembered.set(text, value);
    return value;
  };
};
