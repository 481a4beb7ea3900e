import { strToU8, zipSync } from 'fflate';

export type Value = string | number | boolean | Date | null;

/** An XLSX workbook as Excel writes it: shared strings, dates as formatted numbers. Further sheets are empty. */
export function workbook(
  rows: readonly (readonly Value[])[],
  sheets: readonly string[] = ['Sheet1'],
): Uint8Array {
  const strings: string[] = [];
  const sheet = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((value, index) => cell(value, at, index, strings)).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const worksheet = (data: string) => `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => `<Relationship Id="s${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="strings" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  for (const at of sheets.keys())
    files[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(at === 0 ? sheet.join('') : '');
  const packed = Object.entries(files).map(([name, text]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
  ]);
  return zipSync(Object.fromEntries(packed), { mtime: '2024-11-11' });
}

function cell(value: Value, row: number, column: number, strings: string[]): string {
  if (value === null) return '';
  const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (typeof value === 'string') return `<c ${place} t="s"><v>${strings.push(value) - 1}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${Number(value)}</v></c>`;
  const serial = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
  return `<c ${place}${value instanceof Date ? ' s="1"' : ''}><v>${serial}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
