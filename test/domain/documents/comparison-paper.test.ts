import { expect, test } from 'vitest'
import { jsonOf } from '../../criteria/library.ts'
import { parseMap } from '../../../src/domain/criteria.ts'
import { valueOf } from '../sample.ts'
import { compareSheets } from '../../../src/domain/compare.ts'
import { comparisonPaper } from '../../../src/domain/documents/comparison-paper.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { sampleDossier } from './quy-nhon.ts'
import { paragraphsOf, tablesOf, textOf } from './reading.ts'

const after = sampleDossier()
const before = sampleDossier(2021)

function paperOf(
  from: Dossier,
  to: Dossier,
  pictures: Parameters<typeof comparisonPaper>[1]['pictures'] = [],
) {
  const comparison = compareSheets(scoreDossier(from), scoreDossier(to))
  return {
    comparison,
    paper: comparisonPaper(
      { before: from, after: to, comparison, provisional: true },
      { code: null, pictures },
    ),
  }
}

const figure = (text: string) => Number(text.replace('−', '-').replace(',', '.'))

test('the whole change and its two parts stand in the last line; in every line they add up as printed, to the last digit', () => {
  const [areas] = tablesOf(paperOf(before, after).paper)
  if (!areas) throw new Error('no table')
  const [change = 0, performance = 0, criteria = 0] = ['change', 'performance', 'criteria'].map((column) =>
    figure(textOf(areas, ':total', column)),
  )
  expect(change).toBeGreaterThan(0)
  expect(performance + criteria).toBeCloseTo(change, 6)
  for (const { key } of areas.rows) {
    const [whole = 0, ...parts] = ['change', 'performance', 'criteria'].map((column) =>
      figure(textOf(areas, key, column)),
    )
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 6)
  }
})

test('every criterion that changed stands in it, the largest change first', () => {
  const { paper, comparison } = paperOf(before, after)
  const [, items] = tablesOf(paper)
  const own = items?.rows.filter(({ key }) => key !== ':rest') ?? []
  const sizes = own.map(({ cells }) => Math.abs(figure(cells[2]?.text.replace('–', '0') ?? '')))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(own).toHaveLength(
    comparison.items.filter(({ change, relation }) => change !== 0 || relation !== 'same').length,
  )
})

test('with criteria still open the lines of either table add up to the whole change, within what is printed', () => {
  const map = valueOf(parseMap(jsonOf('maps/quy-nhon/2021--2022')))
  const { 'procedures.review-done': left, ...answers } = before.answers
  const open = { ...before, answers }
  expect(left).toBeDefined()
  const comparison = compareSheets(scoreDossier(open), scoreDossier(after), map)
  const paper = comparisonPaper({ before: open, after, comparison, provisional: true }, { code: null })
  expect(comparison.rest.change).not.toBe(0)
  for (const table of tablesOf(paper)) {
    const changes = table.rows
      .filter(({ key }) => key !== ':total')
      .map(({ key }) => figure(textOf(table, key, 'change').replace('–', '0')))
    const sum = changes.reduce((all, one) => all + one, 0)
    expect(Math.abs(sum - comparison.total.change)).toBeLessThan(0.005 * changes.length)
  }
})

test('a year beside itself: nothing changed, and it says so', () => {
  const { paper } = paperOf(after, after)
  expect(tablesOf(paper)).toHaveLength(1)
  expect(paragraphsOf(paper)).toContain('Không tiêu chí nào thay đổi.')
  expect(paper.sections[0]?.title).toContain('HAI LẦN CHẤM NĂM 2022')
})

test('charts stand on the paper only where they were chosen', () => {
  const picture = {
    kind: 'picture',
    caption: 'Biểu đồ',
    jpeg: new Uint8Array([255]),
    width: 2,
    height: 1,
  } as const
  const kinds = (pictures: readonly (typeof picture)[]) =>
    paperOf(before, after, pictures).paper.sections[0]?.blocks.filter(({ kind }) => kind === 'picture').length
  expect([kinds([]), kinds([picture])]).toEqual([0, 1])
})
