import type { OfficeText } from './office-text.ts'

/** Names of tabs: at most 31 letters, none of []:*?/\, no two alike, whatever their case. */
export function namesOf(sheets: readonly { readonly name: string }[], text: OfficeText): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain =
      text
        .clean(name)
        .replace(/[[\]:*?/\\\n]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Trang'
    let free = plain.slice(0, 31)
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      free = `${plain.slice(0, 27)} ${number}`
    }
    taken.add(free.toLowerCase())
    return free
  })
}

/** A tab's name as a formula takes it. */
export function quote(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
