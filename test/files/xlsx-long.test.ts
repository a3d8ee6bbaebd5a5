import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { scoreDossier } from '../../src/domain/score.ts'
import { readWorkbookFile } from '../../src/files/workbook-file.ts'
import { writeWorkbook } from '../../src/files/workbook.ts'
import { joinLongTexts, longest } from '../../src/files/xlsx-long.ts'
import { writeXlsx } from '../../src/files/xlsx.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { sheetOf } from '../domain/documents/reading.ts'
import { valueOf } from '../domain/sample.ts'

const sample = sampleDossier()
const [key = '', answer] = Object.entries(sample.answers)[0] ?? []
/** With letters of two halves where it is cut. */
const note = `Giải trình ${'dài 𝒜 '.repeat(15_000)}hết.`
if (!answer) throw new Error('no answer')
const dossier = { ...sample, answers: { ...sample.answers, [key]: { ...answer, note } } }

test('a text that is too long for a cell goes on in a sheet of its own, which the cell names; nothing is dropped', async () => {
  const { sheets } = await readXlsx((await writeXlsx(sheetOf(dossier))).bytes)
  const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === 'string')
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(longest)
  expect(sheets.at(-1)?.name).toBe('Văn bản dài')
  expect(texts.some((text) => /⟦xem tiếp trang "Văn bản dài", đoạn 1–\d⟧$/.test(text))).toBe(true)
  expect(sheets.at(-1)?.rows[1]?.[1]).toMatch(/^Bảng điểm, ô [A-Z]+\d+$/)
  const whole = valueOf(joinLongTexts(sheets)).flatMap(({ rows }) => rows.flat())
  expect(whole.some((value) => typeof value === 'string' && value.includes(note))).toBe(true)
})

test('a long explanation comes back whole from a workbook that was filled in, and not at all where a part is gone', async () => {
  const { bytes } = await writeWorkbook({ dossier, sheet: scoreDossier(dossier), code: null })
  const { filled, problems } = valueOf(await readWorkbookFile(bytes, dossier))
  expect(problems).toEqual([])
  expect(filled.answers.get(key)?.note).toBe(note)
  const { sheets } = await readXlsx(bytes)
  const lost = joinLongTexts(sheets.filter(({ name }) => name !== 'Văn bản dài'))
  expect(lost.ok ? '' : lost.problems[0]?.message).toMatch(/Trang "Văn bản dài" thiếu đoạn 1–\d/)
})
