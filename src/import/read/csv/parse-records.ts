export type Separator = ',' | ';' | '\t';

type State = { readonly records: string[][]; record: string[]; field: string; isQuoted: boolean };

const endField = (state: State): void => {
  state.record.push(state.field);
  state.field = '';
};

const endRecord = (state: State): void => {
  endField(state);
  state.records.push(state.record);
  state.record = [];
};

/** Inside quotes: `""` is a quote, the next single one ends the quotes. Returns how many characters were taken. */
const takeQuoted = (state: State, text: string, at: number): number => {
  if (text[at] !== '"') {
    state.field += text[at] ?? '';
    return 1;
  }
  if (text[at + 1] === '"') {
    state.field += '"';
    return 2;
  }
  state.isQuoted = false;
  return 1;
};

const takePlain = (state: State, text: string, at: number, separator: Separator): number => {
  const character = text[at] ?? '';
  // Excel writes text that looks like a number as ="0012".
  if (character === '"' && (state.field === '' || state.field === '=')) {
    state.field = '';
    state.isQuoted = true;
  } else if (character === separator) {
    endField(state);
  } else if (character === '\n' || character === '\r') {
    endRecord(state);
    return character === '\r' && text[at + 1] === '\n' ? 2 : 1;
  } else {
    state.field += character;
  }
  return 1;
};

/** Records of separated text; quotes may hold separators and line breaks. An open quote ends with the text. */
export const parseRecords = (text: string, separator: Separator): readonly (readonly string[])[] => {
  const state: State = { records: [], record: [], field: '', isQuoted: false };
  for (let at = 0; at < text.length; ) {
    at += state.isQuoted ? takeQuoted(state, text, at) : takePlain(state, text, at, separator);
  }
  if (state.field !== '' || state.record.length > 0) endRecord(state);
  return state.records;
};
