import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnnex, type AnnexSource } from '../../../src/files/annex.ts'
import { valueOf } from '../../domain/sample.ts'
import { anyAnnex } from './any-annex.ts'
import { toExcelHtml } from './excel-html.ts'
import type { GridPage } from './grid.ts'
import { layOut } from './layout.ts'
import { toExcelText } from './plain-text.ts'
import { toWordHtml } from './word-html.ts'
import { runs } from '../../runs.ts'

const forms: Readonly<Record<string, (pages: readonly GridPage[]) => AnnexSource>> = {
  'HTML from Word': (pages) => ({ html: toWordHtml(pages) }),
  'HTML from Excel': (pages) => ({ html: toExcelHtml(pages) }),
  'tab-separated text': (pages) => ({ text: toExcelText(pages) }),
}

test.each(Object.entries(forms))(
  'any valid set, printed as a table in %s, is read back with the same tree, codes, titles and maxima',
  async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyAnnex(), async ({ set, areas, layout }) => {
        // A table that prints nothing but "100.000" may mean a hundred: such figures have a test of their own.
        fc.pre(set.max < 1000)
        const { pages, expected } = layOut(areas, layout)
        fc.pre(expected.length >= 2)
        const { rows } = valueOf(await readAnnex(write(pages)))
        expect(rows.map(({ level, code, title, max }) => ({ level, code, title, max }))).toEqual(
          expected.map(({ level, code, title, max }) => ({ level, code, title, max })),
        )
      }),
      runs(30),
    )
  },
)

test.each([
  [
    ['1.000', '600', '400'],
    [1000, 600, 400],
  ],
  [
    ['1.000', '0.600', '0.400'],
    [1, 0.6, 0.4],
  ],
  [
    ['1.000,5', '600,5', '400'],
    [1000.5, 600.5, 400],
  ],
  [
    ['1.000', '0,6', '999,4'],
    [1000, 0.6, 999.4],
  ],
  [
    ['1.000', '3.000', '2.000'],
    [1, 3, 2],
  ],
])('a dot before three digits is read as the other points of the column tell: %j', async (printed, read) => {
  const [area = '', first = '', second = ''] = printed
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
    ['I', 'Chỉ đạo, điều hành', area, ''],
    ['1', 'Kế hoạch', first, 'Điều tra xã hội học'],
    ['2', 'Báo cáo', second, 'Điều tra xã hội học'],
  ]
  const reading = valueOf(await readAnnex({ text: rows.map((row) => row.join('\t')).join('\n') }))
  expect(reading.rows.map(({ max }) => max)).toEqual(read)
})

test('areas that only count in their titles are rows, whatever the column of numbers holds', async () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
    ['', 'I Chỉ đạo, điều hành', '3', ''],
    ['1', 'Kế hoạch', '3', 'Điều tra xã hội học'],
    ['', 'II Cải cách thể chế', '4', ''],
    ['2', 'Văn bản', '4', 'Điều tra xã hội học'],
  ]
  const { areas } = valueOf(await readAnnex({ text: rows.map((row) => row.join('\t')).join('\n') }))
  expect(areas.map(({ code, title, max }) => `${code} ${title} ${max}`)).toEqual([
    'I Chỉ đạo, điều hành 3',
    'II Cải cách thể chế 4',
  ])
})
