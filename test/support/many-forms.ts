import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const rels = 'http://schemas.openxmlformats.org';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Published = { readonly sheet: string; readonly strings: readonly string[] };

const publishedForms = (): readonly Published[] =>
  ['1', '2', '3', '4', '5'].map((number) => {
    const parts = unzipSync(new Uint8Array(readFileSync(`test/cases/files/sanming-2023-${number}.xlsx`)));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    return {
      sheet: part('xl/worksheets/sheet1.xml'),
      strings: [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gsu)].map(([item]) => item),
    };
  });

/** One workbook with a sheet for each of `count` forms: published forms over and over, each project named anew. */
export const manyFormsWorkbook = (count: number): Uint8Array => {
  const forms = publishedForms();
  const strings: string[] = [];
  const offsets = forms.map((form) => {
    const offset = strings.length;
    strings.push(...form.strings);
    return offset;
  });
  const parts: Zippable = {};
  for (let index = 0; index < count; index += 1) {
    const form = index % forms.length;
    const offset = offsets[form] ?? 0;
    const name = strings.push(`<si><t>第${index + 1}个项目的专项经费</t></si>`) - 1;
    const renumbered = (forms[form]?.sheet ?? '')
      .replace(/ t="s"><v>(\d+)<\/v>/gu, (_, at: string) => ` t="s"><v>${Number(at) + offset}</v>`)
      .replace(/(<c r="B3"[^>]*><v>)\d+/u, `$1${name}`);
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(renumbered);
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const styles = unzipSync(new Uint8Array(readFileSync('test/cases/files/sanming-2023-1.xlsx')))['xl/styles.xml'];
  parts['xl/styles.xml'] = styles ?? new Uint8Array();
  parts['xl/sharedStrings.xml'] = strToU8(
    `${xml}<sst xmlns="${rels}/spreadsheetml/2006/main">${strings.join('')}</sst>`,
  );
  parts['xl/workbook.xml'] = strToU8(
    `${xml}<workbook xmlns="${rels}/spreadsheetml/2006/main" xmlns:r="${rels}/officeDocument/2006/relationships"><sheets>${numbers.map((number) => `<sheet name="表${number}" sheetId="${number}" r:id="r${number}"/>`).join('')}</sheets></workbook>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    `${xml}<Relationships xmlns="${rels}/package/2006/relationships">${numbers.map((number) => `<Relationship Id="r${number}" Type="${rels}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="s" Type="${rels}/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="t" Type="${rels}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  parts['_rels/.rels'] = strToU8(
    `${xml}<Relationships xmlns="${rels}/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  parts['[Content_Types].xml'] = strToU8(
    `${xml}<Types xmlns="${rels}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${mediaType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${mediaType}.sharedStrings+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${mediaType}.worksheet+xml"/>`).join('')}</Types>`,
  );
  return zipSync(parts, { level: 6 });
};
