import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { checkDraft, draftFromSet, draftToSet, locate } from '../../src/domain/draft-check.ts'
import { editCriterion, editSet } from '../../src/domain/draft-edit.ts'
import { emptyDraft } from '../../src/domain/draft-new.ts'
import { sumOfSet, sumsByKey } from '../../src/domain/draft-sums.ts'
import { spotsOf } from '../../src/domain/draft-tree.ts'
import { isDraftLeaf, type DraftSet } from '../../src/domain/draft.ts'
import { anySet } from './generate.ts'
import { anyGrains, decimalOf } from './grains.ts'
import { branchOf, leafOf, setOf } from './sample.ts'

const whole = draftFromSet(
  setOf([branchOf('one', [leafOf('a'), leafOf('b')]), branchOf('two', [leafOf('c')])], {
    adjustments: {
      bonus: { max: 1, items: [leafOf('plus')] },
      penalty: { max: 1, items: [leafOf('minus')] },
    },
  }),
)

/** `key field: message` of every problem. */
function told(draft: DraftSet): string[] {
  return checkDraft(draft).map(({ key, field, message }) => `${key ?? '·'} ${field}: ${message}`)
}

test('a whole draft has no problem and is a set', () => {
  expect(checkDraft(whole)).toEqual([])
  expect(draftToSet(whole).ok).toBe(true)
})

test('what is missing is said in words of the form, each at its place', () => {
  const draft = editCriterion(
    editCriterion(editSet(whole, { title: '' }), 'a', { title: '', max: null }),
    'c',
    { rule: null },
  )
  expect(told(draft)).toEqual([
    '· title: Chưa có tên bộ tiêu chí.',
    'a title: Chưa có tên.',
    'a max: Chưa có điểm tối đa.',
    'c rule: Chưa có cách tính điểm. Chọn cách tính điểm, hoặc thêm tiêu chí con.',
  ])
})

test('parts of a rule that are missing lead to their field', () => {
  const draft = editCriterion(
    editCriterion(
      editCriterion(whole, 'a', {
        rule: {
          kind: 'ratio',
          numerator: '',
          denominator: 'Tổng số',
          bands: [
            { from: null, award: 'full' },
            { from: 0.5, award: null },
          ],
          emptyDenominator: 'exclude',
        },
      }),
      'b',
      { rule: { kind: 'choice', options: [{ key: 'o1', label: '', points: null }] } },
    ),
    'c',
    { rule: { kind: 'deadline', due: '', yearOffset: 0, steps: [{ daysLate: null, points: null }] } },
  )
  expect(told(draft)).toEqual([
    'a rule.numerator: Chưa ghi số liệu nào là tử số.',
    'a rule.bands.0.from: Mức tỷ lệ thứ 1 chưa có ngưỡng.',
    'a rule.bands.1.award: Mức tỷ lệ thứ 2 chưa có điểm.',
    'b rule.options.0.label: Mức thứ 1 chưa có nội dung.',
    'b rule.options.0.points: Mức thứ 1 chưa có điểm.',
    'c rule.due: Chưa ghi hạn (ngày/tháng).',
    'c rule.steps.0.daysLate: Mức thứ 1 chưa có số ngày.',
    'c rule.steps.0.points: Mức thứ 1 chưa có điểm.',
  ])
})

test('a wrong sum is told although something else is missing, with both figures', () => {
  const draft = editCriterion(editCriterion(whole, 'c', { rule: null }), 'one', { max: 10.5 })
  expect(told(draft)).toEqual([
    '· max: Tổng điểm tối đa các lĩnh vực là 11,5, khác điểm tối đa đã ghi 3. Sửa một trong hai.',
    'one max: Tổng điểm tối đa các tiêu chí con là 2, khác điểm tối đa đã ghi 10,5. Sửa một trong hai.',
    'c rule: Chưa có cách tính điểm. Chọn cách tính điểm, hoặc thêm tiêu chí con.',
  ])
})

test('a sum of which a part is missing is not called wrong', () => {
  const draft = editCriterion(whole, 'a', { max: null })
  expect(told(draft)).toEqual(['a max: Chưa có điểm tối đa.'])
  expect(sumsByKey(draft).get('one')).toMatchObject({ missing: 1, state: 'incomplete' })
})

test('codes given twice, options above the maximum and tiers out of order are told beside what is missing', () => {
  const tiers = [
    { name: 'Khá', from: 70 },
    { name: 'Tốt', from: 80 },
  ]
  const draft = editCriterion(
    editCriterion(editSet(whole, { tiers, reviewer: '' }), 'b', { code: 'a', max: 0.5 }),
    'plus',
    {
      rule: null,
    },
  )
  expect(checkDraft(draft).map(({ key, field }) => `${key ?? '·'} ${field}`)).toEqual([
    '· tiers.1.from',
    'one max',
    'b code',
    'b rule.options.0.points',
    'plus rule',
  ])
})

test('a path of the file leads to the criterion it runs through, in the adjustments too', () => {
  expect(locate(whole, 'areas.0.children.1.rule.options.0.points')).toEqual({
    key: 'b',
    field: 'rule.options.0.points',
  })
  expect(locate(whole, 'areas.1.max')).toEqual({ key: 'two', field: 'max' })
  expect(locate(whole, 'adjustments.penalty.items.0.title')).toEqual({ key: 'minus', field: 'title' })
  expect(locate(whole, 'adjustments.bonus.max')).toEqual({ key: null, field: 'adjustments.bonus.max' })
  expect(locate(whole, 'decision.date')).toEqual({ key: null, field: 'decision.date' })
})

test('an empty draft says what to do, area by area', () => {
  const problems = told(emptyDraft(2026))
  expect(problems.filter((one) => one.startsWith('direction'))).toEqual([
    'direction max: Chưa có điểm tối đa.',
    'direction rule: Chưa có cách tính điểm. Chọn cách tính điểm, hoặc thêm tiêu chí con.',
  ])
  expect(problems.filter((one) => one.startsWith('·'))).toEqual([
    '· id: Chưa có mã bộ tiêu chí.',
    '· title: Chưa có tên bộ tiêu chí.',
    '· decision.date: Chưa ghi ngày ban hành (ngày/tháng/năm).',
  ])
})

/** A set with some maxima changed or taken away, and some rules gone. */
const anyBroken = fc
  .tuple(anySet(), fc.array(fc.tuple(fc.nat(1000), fc.option(anyGrains), fc.boolean()), { maxLength: 6 }))
  .map(([set, changes]) =>
    changes.reduce((draft, [which, grains, ruleless]) => {
      const spots = spotsOf(draft)
      const key = spots[which % spots.length]?.criterion.key ?? ''
      const max = grains === null ? null : decimalOf(grains)
      return editCriterion(draft, key, ruleless ? { max, rule: null } : { max })
    }, draftFromSet(set)),
  )

test('a draft has no problem exactly where it is a criteria set', () => {
  fc.assert(
    fc.property(anyBroken, (draft) => {
      expect(checkDraft(draft).length === 0).toBe(parseCriteriaSet(draft).ok)
    }),
  )
})

test('sums are told right: a problem of a sum wherever all parts are known and differ, and nowhere else', () => {
  fc.assert(
    fc.property(anyBroken, (draft) => {
      const told = new Set(
        checkDraft(draft).flatMap(({ key, field, message }) =>
          field === 'max' && message.startsWith('Tổng') ? [key] : [],
        ),
      )
      const sums = sumsByKey(draft)
      const branches = spotsOf(draft).filter(({ criterion }) => !isDraftLeaf(criterion))
      for (const { criterion } of branches) {
        expect(told.has(criterion.key)).toBe(sums.get(criterion.key)?.state === 'differs')
      }
      expect(told.has(null)).toBe(sumOfSet(draft).state === 'differs')
    }),
  )
})

test('every problem of a broken draft leads to a criterion that is there, or to the data of the set', () => {
  fc.assert(
    fc.property(anyBroken, (draft) => {
      const keys = new Set(spotsOf(draft).map(({ criterion }) => criterion.key))
      for (const { key, field } of checkDraft(draft)) {
        expect(key === null || keys.has(key)).toBe(true)
        expect(field).not.toBe('')
      }
    }),
  )
})
