import { expect, test } from 'vitest'
import { compareSheets } from '../../../src/domain/compare.ts'
import { comparisonPaper } from '../../../src/domain/documents/comparison-paper.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { formerYear } from '../../browser/former-year.ts'
import { sampleDossier } from './quy-nhon.ts'
import { paragraphsOf, tablesOf, textOf } from './reading.ts'

const after = sampleDossier()
const before = formerYear()

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
  const sizes = items?.rows.map(({ cells }) => Math.abs(figure(cells[2]?.text ?? '')))
  expect(sizes).toEqual([...(sizes ?? [])].sort((a, b) => b - a))
  expect(items?.rows).toHaveLength(
    comparison.items.filter(({ change, relation }) => change !== 0 || relation !== 'same').length,
  )
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
