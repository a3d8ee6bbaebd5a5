import { expect, test } from 'vitest'
import { grant } from '../../src/domain/appraisal.ts'
import { claimBeside, describeClaim } from '../../src/domain/claim.ts'
import { resultNotice } from '../../src/domain/documents/result-notice.ts'
import { formatPoints } from '../../src/domain/points.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { paragraphsOf, tablesOf } from './documents/reading.ts'
import { actOf, submitted } from './sample-appraisal.ts'
import { wholeRound } from './sample-round.ts'
import { valueOf } from './sample.ts'

const excused = valueOf(grant(submitted(), 'a', { kind: 'excuse', reason: 'Công văn 5' }, actOf()))

test('what a unit signed stays told when the reviewer leaves out a criterion that it had points for', () => {
  const [before, sheet] = [scoreDossier(submitted()), scoreDossier(excused)]
  expect(before.total.self).not.toBe(sheet.total.self)
  const claim = claimBeside(excused, sheet)
  expect(claim).toEqual({ self: before.total.self, selfMax: before.total.selfMax })
  if (!claim || before.total.self === null) throw new Error('nothing is claimed')
  expect(describeClaim(claim, sheet, 2)).toBe(
    `Đơn vị tự đánh giá ${formatPoints(before.total.self, 2)} điểm khi chốt hồ sơ; 1,00 điểm trong đó thuộc tiêu chí cơ quan thẩm định ghi không áp dụng.`,
  )
})

test('where nothing was left out, or nothing was claimed for it, the sheet says it all', () => {
  expect(claimBeside(submitted(), scoreDossier(submitted()))).toBeNull()
  const other = valueOf(grant(submitted(), 'c', { kind: 'excuse', reason: 'Công văn 5' }, actOf()))
  expect(claimBeside(other, scoreDossier(other))).toBeNull()
})

function noticeOfExcused() {
  const [unit] = wholeRound.units
  if (!unit) throw new Error('the round has no unit')
  return resultNotice(wholeRound, { unit, dossier: excused, sheet: scoreDossier(excused), code: '' }, {})
}

test('the notice to the unit names what it signed', () => {
  expect(paragraphsOf(noticeOfExcused()).join(' ')).toContain('điểm khi chốt hồ sơ; 1,00 điểm trong đó')
})

test('the notice lists a criterion that the reviewer left out, with its points and the reason', () => {
  const changes = tablesOf(noticeOfExcused()).at(-1)
  expect(changes?.rows.map(({ key, cells }) => [key, ...cells.slice(2).map(({ text }) => text)])).toEqual([
    ['a', '1,00', 'không áp dụng', expect.stringContaining('Công văn 5')],
  ])
})
