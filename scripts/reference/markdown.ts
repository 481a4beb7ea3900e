/** A table with columns as wide as their widest cell, which is how the formatter leaves it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) => lineOf(widths.map((width, column) => (row[column] ?? '').padEnd(width))));
  const rule = lineOf(widths.map((width) => '-'.repeat(width)));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A page of sections, with a blank line between them. */
export function page(...sections: readonly (string | readonly string[])[]): string {
  return `${sections.flat().join('\n\n')}\n`;
}

/** The first line below each heading: who changes such a page by hand changes it in vain. */
export function writtenBy(from: string): string {
  return `Written by \`npm run -s reference\` from ${from}; a test fails where they differ.`;
}
