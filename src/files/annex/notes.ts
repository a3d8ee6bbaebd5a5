import { findAwards } from './scoring/award.ts'
import { surveyWords } from './scoring/clause.ts'
import type { Item } from './item.ts'
import { walkTree, type Branch } from './tree.ts'

/** What a note under the table adds to rows: words of their scoring, or only a doubt. */
export type NoteEffect = { readonly governs: ReadonlyMap<Item, readonly string[]> }

const codes =
  /(?:tiêu chí|mục|nội dung|tctp|chỉ số|dòng|tiêu chí thành phần)(?: thành phần)?(?: (?:số|có mã|có số thứ tự))?:?\s+((?:\d+(?:\.\d+)+|[IVX]+\.\d+(?:\.\d+)*)(?:\s*(?:,|;|và|đến|-|–)\s*(?:\d+(?:\.\d+)+|[IVX]+\.\d+(?:\.\d+)*))*)/iu

/**
 * Notes that govern many rows: by their star or number, by a list of codes, or by what they say of "các tiêu chí còn
 * lại". Their words join the scoring text of those rows; what is only general is kept as guidance of the rows it
 * may concern.
 */
export function applyNotes(notes: readonly string[], branches: readonly Branch[]): NoteEffect {
  const rows = walkTree(branches)
  const leaves = rows.filter(({ children }) => children.length === 0)
  const governs = new Map<Item, string[]>()
  for (const line of notes.flatMap(splitNote)) {
    const note = line.replace(/^(?:ghi chú|chú thích|lưu ý)\s*:?\s*(?=\(?\*|\[\d)/iu, '')
    const marked = /^(\(?\*+\)?|\[\d+\])\s*:?\s*(.+)$/su.exec(note)
    const mark = marked?.[1] ?? dittoMark(note)
    if (mark !== null) {
      const words = marked?.[2] ?? note
      for (const branch of rows)
        if (sameMark(branch.item.mark, mark))
          for (const leaf of leavesUnder(branch)) addLine(leaf.item, words)
      continue
    }
    const bare = note.replace(/^(?:ghi chú|chú thích|lưu ý)\s*:?\s*/iu, '')
    const listed = codes.exec(bare)
    if (listed) {
      const named = expand(listed[1] ?? '', rows)
      const words = bare
        .slice((listed.index ?? 0) + listed[0].length)
        .replace(/^[\s:,.)]*(?:thì |được |là |sẽ )?/u, '')
      for (const branch of named)
        for (const leaf of leavesUnder(branch)) addLine(leaf.item, words === '' ? bare : words)
      continue
    }
    if (
      /(?:tiêu chí|nội dung|mục)[^.;:]*(?:còn lại|không (?:ghi|quy định|nêu|có cách)|chưa (?:ghi|quy định|nêu))/iu.test(
        bare,
      )
    ) {
      const words = bare.replace(
        /^[^:]*?(?:còn lại|cách (?:tính|chấm)(?: điểm)?|cụ thể)[^:,]*[:,]?\s*(?:thì )?/iu,
        '',
      )
      for (const { item } of leaves) if (item.scoring.length === 0) addShared(item, words)
      continue
    }
    if (/tỷ lệ|%|điểm|xã hội học|xhh/iu.test(bare)) {
      for (const { item } of leaves)
        if (mayConcern(bare, item)) governs.set(item, [...(governs.get(item) ?? []), bare])
    }
  }
  return { governs }
}

/** Lines of one note; several starred notes may stand in one cell. */
function splitNote(note: string): string[] {
  return note
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.;])\s+(?=\(?\*+\)?\s)/u))
    .map((line) => line.replace(/^[-–+•]\s*/u, '').trim())
    .filter((line) => line !== '')
}

/** "Ghi chú: Các tiêu chí có dấu (*) chấm qua điều tra XHH". */
function dittoMark(note: string): string | null {
  return (
    /(?:dấu|ký hiệu|đánh dấu|có)(?: sao)?\s*["“(]*\s*(\*+)/iu.exec(note)?.[1] ??
    (/dấu sao/iu.test(note) ? '*' : null)
  )
}

function sameMark(a: string, b: string): boolean {
  const bare = (mark: string) => mark.replace(/[()\s]/g, '')
  return a !== '' && bare(a) === bare(b)
}

function addLine(item: Item, text: string): void {
  if (!item.scoring.some((line) => line.text === text)) item.scoring.push({ text, award: '', from: 'note' })
}

function addShared(item: Item, text: string): void {
  item.scoring.push({ text, award: '', from: 'shared' })
}

function leavesUnder(branch: Branch): Branch[] {
  return branch.children.length === 0 ? [branch] : branch.children.flatMap(leavesUnder)
}

/** "2.1, 2.3 và 3.1 đến 3.4" → the rows it names, in the order of the table. */
function expand(list: string, rows: readonly Branch[]): Branch[] {
  const found = new Set<Branch>()
  const at = (code: string) => rows.findIndex(({ item }) => item.code?.text === code)
  for (const part of list.split(/\s*(?:,|;|và)\s*/u)) {
    const [from = '', to] = part.split(/\s*(?:đến|-|–)\s*/u)
    const [first, last] = [at(from), to === undefined ? at(from) : at(to)]
    const level = rows[first]?.level
    for (let index = first; index >= 0 && index <= last; index++) {
      const row = rows[index]
      if (row && row.level === level) found.add(row)
    }
  }
  return [...found]
}

/** A general note on shares concerns rows that score shares; one on surveys those that speak of them. */
function mayConcern(note: string, item: Item): boolean {
  const text = `${item.title}\n${item.scoring.map((line) => line.text).join('\n')}`
  if (surveyWords.test(note)) return surveyWords.test(text)
  if (/tỷ lệ|%/iu.test(note)) return /tỷ lệ|%|công thức/iu.test(text)
  return item.scoring.length === 0 && findAwards(note).length > 0
}
