const longestText = 60;
const rememberedTexts = 20_000;

/**
 * The same as `read`, which depends on nothing but the text. Every form says the same labels and levels again: what a
 * short text means is worked out once, and forgotten when there are too many of them.
 */
export const rememberByText = <Value extends string | boolean | object | null>(
  read: (text: string) => Value,
): ((text: string) => Value) => {
  const remembered = new Map<string, Value>();
  return (text) => {
    if (text.length > longestText) return read(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (remembered.size >= rememberedTexts) remembered.clear();
    remembered.set(text, value);
    return value;
  };
};
