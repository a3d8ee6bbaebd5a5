import { refuseValue, type Value } from '../domain/answer.ts'
import { isReviewersLeaf, type Leaf, type RuleOf } from '../domain/criterion.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { FilledAnswer } from '../domain/take-filled.ts'
import { readDay, readFigure, readText, refuseAt, type SheetCell } from './workbook-cell.ts'
import type { WorkbookColumn } from './workbook-lines.ts'
import { noItemWord, notDoneWord } from './workbook-row.ts'

export type LeafCells = Readonly<Record<WorkbookColumn, SheetCell>>

/** The answer that a line holds, with every cell that cannot be read. `items`: cells to tick, by the item's key. */
export function readAnswer(
  leaf: Leaf,
  cells: LeafCells,
  items: ReadonlyMap<string, SheetCell>,
  numbers: ReadonlySet<number>,
): Result<FilledAnswer> {
  const value = readValue(leaf, cells, items)
  const citations = readCitations(cells.citations, numbers)
  const note: Result<string> = cells.note.formula
    ? refuseAt(cells.note, 'có công thức. Ghi hẳn nội dung.')
    : succeed(readText(cells.note))
  if (value.ok && citations.ok && note.ok) {
    const refusal = refuseValue(leaf, value.value)
    if (refusal === null) {
      return succeed({ value: value.value, citations: citations.value, note: note.value })
    }
    return refuseAt(cells.first, `${leaf.code} ${leaf.title}: ${refusal}`, leaf.code)
  }
  const problems: readonly Problem[] = [value, citations, note].flatMap((one) => (one.ok ? [] : one.problems))
  return fail(...problems.map((problem) => ({ ...problem, code: leaf.code })))
}

function readValue(leaf: Leaf, cells: LeafCells, items: ReadonlyMap<string, SheetCell>): Result<Value> {
  const { rule } = leaf
  const { first, second } = cells
  if (readText(cells.notApplicable) !== '') {
    const typed = [first, second, ...items.values()].some(
      (cell) => readText(cell) !== '' && !isWorth(cell, second, leaf),
    )
    return typed
      ? refuseAt(cells.notApplicable, 'vừa ghi không áp dụng vừa có số liệu. Xóa một trong hai.')
      : succeed('notApplicable')
  }
  if (isReviewersLeaf(leaf)) return succeed(null)
  switch (rule.kind) {
    case 'choice':
      return readChoice(rule, first)
    case 'checklist':
      return readTicks(rule, first, items)
    case 'ratio':
      return readRatio(first, second)
    case 'deadline': {
      if (readText(first).toLowerCase() === notDoneWord.toLowerCase()) return succeed('notDone')
      return readDay(first)
    }
    case 'count':
    case 'deduction':
    case 'number':
      return readFigure(first)
    case 'survey':
      return succeed(null)
  }
}

/** Only a ratio has a second figure; elsewhere that cell is empty. */
function isWorth(cell: SheetCell, second: SheetCell, { rule }: Leaf): boolean {
  return cell === second && rule.kind !== 'ratio'
}

/** The number of an option, or its very words. */
function readChoice(rule: RuleOf<'choice'>, cell: SheetCell): Result<Value> {
  if (cell.formula) return refuseAt(cell, 'có công thức. Ghi số thứ tự của lựa chọn.')
  const text = readText(cell)
  if (text === '') return succeed(null)
  const named = rule.options.find(({ label }) => label.normalize('NFC').toLowerCase() === text.toLowerCase())
  const chosen = named ?? rule.options[Number(text) - 1]
  return chosen
    ? succeed(chosen.key)
    : refuseAt(cell, `"${text}" không phải số thứ tự của lựa chọn (1–${rule.options.length}).`)
}

function readTicks(
  rule: RuleOf<'checklist'>,
  first: SheetCell,
  items: ReadonlyMap<string, SheetCell>,
): Result<Value> {
  const odd = [...items.values()].find((cell) => cell.formula || !/^(x|v|✓|có|)$/i.test(readText(cell)))
  if (odd) return refuseAt(odd, `"${readText(odd)}" không rõ. Ghi "x" nếu đạt, để trống nếu không.`)
  const ticked = rule.items.filter(({ key }) => readText(items.get(key)) !== '').map(({ key }) => key)
  const word = readText(first)
  if (word === '') return succeed(ticked.length === 0 ? null : ticked)
  if (word.toLowerCase() !== noItemWord.toLowerCase()) {
    return refuseAt(first, `chỉ ghi "${noItemWord}" hoặc để trống; các mục đạt ghi ở dòng dưới.`)
  }
  return ticked.length === 0
    ? succeed([])
    : refuseAt(first, `ghi "${noItemWord}" nhưng có mục được đánh dấu ở dưới.`)
}

function readRatio(first: SheetCell, second: SheetCell): Result<Value> {
  const [numerator, denominator] = [readFigure(first), readFigure(second)]
  if (!numerator.ok || !denominator.ok) {
    return fail(...[numerator, denominator].flatMap((one) => (one.ok ? [] : one.problems)))
  }
  if (numerator.value === null && denominator.value === null) return succeed(null)
  return succeed({ numerator: numerator.value, denominator: denominator.value })
}

/** "3: mục II, trang 4", a line for each; the number must stand in the register. */
function readCitations(cell: SheetCell, numbers: ReadonlySet<number>): Result<FilledAnswer['citations']> {
  const lines = readText(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const read = lines.map((line) => {
    const [, no, where = ''] = /^\[?(\d+)\]?\s*[:.)]?\s*(.*)$/.exec(line) ?? []
    return { line, no: Number(no), where }
  })
  const unknown = read.filter(({ no }) => !numbers.has(no))
  if (unknown.length === 0) return succeed(read.map(({ no, where }) => ({ no, where })))
  return refuseAt(
    cell,
    `không thấy tài liệu trong Danh mục TLKC: ${unknown.map(({ line }) => `"${line.slice(0, 40)}"`).join(', ')}. Ghi số thứ tự trong danh mục, dấu hai chấm, mục, trang.`,
  )
}
