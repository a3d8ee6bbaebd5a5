import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { Leaf } from '../../src/domain/criterion.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { takeFilled } from '../../src/domain/take-filled.ts'
import { readWorkbookFile } from '../../src/files/workbook-file.ts'
import { columnAt, type WorkbookColumn } from '../../src/files/workbook-lines.ts'
import { registerColumns } from '../../src/files/workbook-register.ts'
import { workbookSheets } from '../../src/files/workbook.ts'
import { writeBook, type BookCell, type BookSheet } from '../../src/files/xlsx-book.ts'
import { shippedSets, setOf as shippedSet } from '../criteria/library.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { branchOf, dossierOf, leafOf, problemsOf, setOf, valueOf } from '../domain/sample.ts'
import { answeredDossier } from './answered.ts'

type Change = (sheets: BookSheet[]) => readonly BookSheet[]

/** A workbook of a dossier, changed as an office would, and what the program reads in it. */
async function fill(dossier: Dossier, change: Change = (sheets) => sheets, into = dossier) {
  const sheets = [...workbookSheets({ dossier, sheet: scoreDossier(dossier), code: null }, '')]
  const { bytes } = await writeBook({ title: '', author: '', subject: '', sheets: change(sheets) })
  return readWorkbookFile(bytes, into)
}

/** Types into a cell of the first sheet, found by the criterion's key. */
function type(key: string, column: WorkbookColumn, cell: Partial<BookCell>): Change {
  return ([sheet, ...others]) => [
    {
      ...(sheet as BookSheet),
      rows: (sheet?.rows ?? []).map((row) =>
        row.cells[0]?.value === key
          ? {
              ...row,
              cells: row.cells.map((old, at) => (at === columnAt(column) ? { ...old, ...cell } : old)),
            }
          : row,
      ),
    },
    ...others,
  ]
}

function apply(dossier: Dossier, result: Awaited<ReturnType<typeof fill>>): Dossier {
  let number = 0
  return valueOf(takeFilled(dossier, valueOf(result).filled, () => `moi-${++number}`))
}

const ratio = leafOf('ty-le', {
  kind: 'ratio',
  numerator: 'Đúng hạn',
  denominator: 'Tổng số',
  bands: [{ from: 0, award: 'proportional' }],
  emptyDenominator: 'zero',
})
const due = leafOf('han', {
  kind: 'deadline',
  due: '03-31',
  yearOffset: 0,
  steps: [{ daysLate: 0, points: 1 }],
})
const ticks = leafOf('muc', {
  kind: 'checklist',
  items: [
    { key: 'a', label: 'Mục a', points: 0.5 },
    { key: 'b', label: 'Mục b', points: 0.5 },
  ],
})
const choice = leafOf('chon')
const small = dossierOf(setOf([branchOf('linh-vuc', [ratio, due, ticks, choice])]))

test.each(shippedSets)('what goes out comes back unchanged: %s', async (name) => {
  for (const turn of [0, 1]) {
    const dossier = answeredDossier(shippedSet(name), turn)
    const result = await fill(dossier)
    expect(valueOf(result).problems).toEqual([])
    expect(apply(dossier, result)).toEqual(dossier)
  }
})

test('the sample with its notes, citations and register comes back unchanged', async () => {
  const sample = sampleDossier()
  const draft: Dossier = { ...sample, seal: null, stage: 'draft' }
  const result = await fill(draft)
  expect(valueOf(result).problems).toEqual([])
  expect(valueOf(result).filled.evidence).toEqual([])
  expect(apply(draft, result).answers).toEqual(draft.answers)
})

test.each<[string, Leaf, Change, unknown]>([
  [
    'figures typed as text in the Vietnamese way',
    ratio,
    both('1.182', '1.224'),
    { numerator: 1182, denominator: 1224 },
  ],
  ['a day typed as text', due, type('han', 'first', { value: '15/2/2022' }), '2022-02-15'],
  ['a day as Excel counts it', due, type('han', 'first', { value: 44_607 }), '2022-02-15'],
  ['a thing not done', due, type('han', 'first', { value: 'không thực hiện' }), 'notDone'],
  ['a ticked item', ticks, type('muc\nb', 'first', { value: 'X' }), ['b']],
  ['no item', ticks, type('muc', 'first', { value: 'Không đạt mục nào' }), []],
  ['the number of an option', choice, type('chon', 'first', { value: 1 }), 'yes'],
  ['not applicable', choice, type('chon', 'notApplicable', { value: 'x' }), 'notApplicable'],
])('an office may give %s', async (_, leaf, change, wanted) => {
  const set = setOf([branchOf('linh-vuc', [ratio, due, ticks, { ...choice, notApplicable: 'exclude' }])])
  const dossier = { ...small, set }
  const result = await fill(dossier, change)
  expect(valueOf(result).problems).toEqual([])
  expect(apply(dossier, result).answers[leaf.key]?.value).toEqual(wanted)
})

test.each<[string, Change, RegExp]>([
  ['a word where a figure belongs', both('nhiều', 10), /Ô Bảng tính điểm!E\d+: .*không phải là số/],
  [
    'a foreign formula',
    type('ty-le', 'first', { formula: '1+1', value: 2 }),
    /Ô Bảng tính điểm!E\d+: có công thức/,
  ],
  [
    'a day that is none',
    type('han', 'first', { value: '31/02/2022' }),
    /Ô Bảng tính điểm!E\d+: "31\/02\/2022" không phải ngày/,
  ],
  [
    'an option that is none',
    type('chon', 'first', { value: 9 }),
    /Ô Bảng tính điểm!E\d+: "9" không phải số thứ tự/,
  ],
  [
    'a document that is not listed',
    type('chon', 'citations', { value: '7: mục I' }),
    /Ô Bảng tính điểm!P\d+: không thấy tài liệu/,
  ],
  ['a mark that is unclear', type('muc\na', 'first', { value: '?' }), /Ô Bảng tính điểm!E\d+: "\?" không rõ/],
])('%s is told by its cell, and the rest is taken', async (_, change, message) => {
  const result = valueOf(await fill(small, change))
  expect(result.problems.map((problem) => problem.message).join('\n')).toMatch(message)
  expect(result.filled.answers.size).toBe(3)
})

test('lines and columns that were moved are found; lines taken away or added are told', async () => {
  const filled = type('chon', 'first', { value: 1 })
  const result = valueOf(
    await fill(small, (sheets) => {
      const [sheet, ...others] = filled(sheets)
      if (!sheet) throw new Error('no sheet')
      const moved = sheet.rows
        .filter(({ cells }) => cells[0]?.value !== 'han')
        .map((row) => ({ ...row, cells: [{ value: null, look: {} }, ...row.cells] }))
      const [first] = moved.slice(-6)
      const added = {
        cells: (first?.cells ?? []).map((cell, at) => ({ ...cell, value: at === 5 ? 3 : null })),
      }
      return [
        {
          ...sheet,
          rows: [...moved.slice(0, -6), ...moved.slice(-6).reverse(), added],
          merges: [],
          choices: [],
        },
        ...others,
      ]
    }),
  )
  const messages = result.problems.map(({ message }) => message)
  expect(messages.filter((one) => one.includes('Không thấy dòng của tiêu chí'))).toHaveLength(1)
  expect(messages.filter((one) => one.includes('không thuộc bộ tiêu chí'))).toHaveLength(1)
  expect(result.filled.answers.get('chon')?.value).toBe('yes')
})

test('a column taken away is named, and nothing is read', async () => {
  const at = columnAt('note')
  const result = await fill(small, ([sheet, ...others]) => [
    {
      ...(sheet as BookSheet),
      rows: (sheet?.rows ?? []).map((row) => ({
        ...row,
        cells: row.cells.filter((_, column) => column !== at),
      })),
      merges: [],
    },
    ...others,
  ])
  expect(problemsOf(result)[0]?.message).toContain('thiếu cột: Giải trình')
})

test('a document added to the register is cited by its number', async () => {
  const cells = new Map<string, string | number>([
    ['number', '12/BC-UBND'],
    ['date', '05/12/2022'],
    ['subject', '=1+1'],
  ])
  const result = await fill(small, (sheets) => {
    const [score, register, ...others] = type('chon', 'citations', { value: '1: mục II, trang 3' })(sheets)
    if (!score || !register) throw new Error('no sheet')
    const [head, machine, first, ...rows] = register.rows
    if (!head || !machine || !first) throw new Error('no rows')
    const line = {
      ...first,
      cells: first.cells.map((cell, at) => ({
        ...cell,
        value: cells.get(registerColumns[at]?.[0] ?? '') ?? cell.value,
      })),
    }
    return [score, { ...register, rows: [head, machine, line, ...rows] }, ...others]
  })
  expect(valueOf(result).problems).toEqual([])
  const taken = apply(small, result)
  expect(taken.evidence).toMatchObject([
    { id: 'moi-1', no: 1, number: '12/BC-UBND', date: '2022-12-05', subject: '=1+1' },
  ])
  expect(taken.answers['chon']?.citations).toEqual([{ evidence: 'moi-1', where: 'mục II, trang 3' }])
})

test('a workbook of another set, another file and a bomb are refused', async () => {
  const other = { ...small, set: { ...small.set, version: '2' } }
  expect(problemsOf(await fill(small, undefined, other))[0]?.message).toContain('Chưa nhận')
  const { bytes } = await writeBook({ title: '', author: '', subject: '', sheets: [] })
  expect(problemsOf(await readWorkbookFile(bytes, small))).toHaveLength(1)
  expect(problemsOf(await readWorkbookFile(new Uint8Array([1, 2, 3]), small))).toHaveLength(1)
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) })
  expect(problemsOf(await readWorkbookFile(bomb, small))[0]?.message).toContain('50 MB')
})

function both(first: string | number, second: string | number): Change {
  return (sheets) =>
    type('ty-le', 'second', { value: second })([...type('ty-le', 'first', { value: first })(sheets)])
}
