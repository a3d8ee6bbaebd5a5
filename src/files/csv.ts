/**
 * A table as CSV that Excel opens: UTF-8 with its mark, every text quoted; a text that begins like a formula stays text.
 * Numbers are written as they are, with a dot.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[], separator: ',' | ';'): string {
  const lines = rows.map((row) => row.map(cellOf).join(separator))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.normalize('NFC').replaceAll('"', '""')}"`
}
