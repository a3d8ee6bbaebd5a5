/** Text as it is kept: NFC, whole characters only, no blanks at either end. Line breaks inside stay. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .trim()
}

/** Every text of a record tidied, lists and records inside it too; all else as it is. */
export function tidyTexts<T>(value: T): T {
  if (typeof value === 'string') return tidyText(value) as T & string
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => tidyTexts(item)) as T & unknown[]
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidyTexts(inner)])) as T
}
