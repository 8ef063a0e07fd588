import { scanTags } from './scan-tags.ts';

const escaped = /_x([\da-f]{4})_/giu;

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescapeCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Gathers the text of one string item: all its runs, without the phonetic ones. */
export class StringItem {
  private text = '';
  private phonetic = 0;

  take(name: string, kind: 'open' | 'close' | 'empty', text: string): void {
    if (name === 'rPh') this.phonetic += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (name === 't' && kind === 'close' && this.phonetic === 0) this.text += text;
  }

  end(): string {
    const { text } = this;
    this.text = '';
    this.phonetic = 0;
    return unescapeCharacters(text);
  }
}

/** The texts that cells refer to by number. */
export const readSharedStrings = (xml: string): readonly string[] => {
  const strings: string[] = [];
  const item = new StringItem();
  scanTags(xml, ({ name, kind, text }) => {
    if (name !== 'si') item.take(name, kind, text);
    else if (kind !== 'open') strings.push(item.end());
  });
  return strings;
};
