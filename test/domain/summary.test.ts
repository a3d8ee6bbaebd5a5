import { expect, test } from 'vitest'
import { pointsToNumber } from '../../src/domain/points.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { summarise } from '../../src/domain/summary.ts'
import { always } from './law.ts'
import { grant, roundOf } from './sample.ts'
import { dossierWith } from './small-dossier.ts'

test('the overview has self, appraised, their difference and open questions, in all and by area', () => {
  const dossier = {
    ...dossierWith({ answers: { plan: { citations: [] } } }),
    review: { rounds: [roundOf(1, { time: grant(8), small: grant(null) })], surveys: {} },
  }
  const summary = summarise(dossier)
  expect(summary).toMatchObject({
    self: 13.5,
    appraised: 8,
    difference: -1.5,
    questions: 1,
    unexplained: 1,
    open: 0,
    noEvidence: 1,
  })
  expect(summary.areas.map(({ difference, questions }) => [difference, questions])).toEqual([
    [null, 0],
    [-1.5, 0],
    [null, 1],
    [null, 0],
  ])
})

test('its figures are those of the sheet', { timeout: 60_000 }, () => {
  always((dossier) => {
    const { total, areas, tier } = scoreDossier(dossier)
    const summary = summarise(dossier)
    expect(summary.final).toBe(total.final && pointsToNumber(total.final))
    expect([summary.index, summary.tier]).toEqual([total.index, tier])
    expect(summary.areas.map(({ applicableMax }) => applicableMax)).toEqual(
      areas.map((area) => pointsToNumber(area.applicableMax)),
    )
  })
})
