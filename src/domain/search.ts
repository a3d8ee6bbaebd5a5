/** Text as one searches it: lower case, no diacritics, đ as d, single spaces. "Đường  Điện" → "duong dien". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether every word of the query stands somewhere in one of the texts. */
export function matchesQuery(query: string, ...texts: readonly string[]): boolean {
  const haystack = foldText(texts.join(' '))
  return foldText(query)
    .split(' ')
    .every((word) => haystack.includes(word))
}
