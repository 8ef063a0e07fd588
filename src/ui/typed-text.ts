/** What a person typed into a field, and what stood there before. */
export type TypedText = { readonly before: string; readonly typed: string };

/** After more typing. What came into the field from elsewhere meanwhile is what stood there before. */
export const typeOver = (last: TypedText | null, shown: string, typed: string): TypedText => ({
  before: last?.typed === shown ? last.before : shown,
  typed,
});

/** What Esc puts back; null where nothing was typed, or what is shown came from elsewhere since. */
export const textToPutBack = (last: TypedText | null, shown: string): string | null =>
  last?.typed === shown && last.before !== shown ? last.before : null;
