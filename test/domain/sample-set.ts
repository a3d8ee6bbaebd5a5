import { branchOf, leafOf, setOf } from './sample.ts'

/** One leaf of each rule kind, each of 1 point under its kind as key; a bonus and a penalty item. */
export const setOfAllKinds = setOf(
  [
    branchOf('1', [
      leafOf('choice'),
      leafOf('checklist', {
        kind: 'checklist',
        items: [
          { key: 'web', label: 'Trang thông tin', points: 0.6 },
          { key: 'loa', label: 'Loa truyền thanh', points: 0.4 },
        ],
      }),
      leafOf('ratio', {
        kind: 'ratio',
        numerator: 'Đúng hạn',
        denominator: 'Tổng số',
        target: 0.97,
        bands: [
          { above: 0.97, award: 'full' },
          { from: 0.97, award: 0.9 },
          { from: 0.8, award: 'proportional' },
        ],
        emptyDenominator: 'exclude',
      }),
      leafOf('count', { kind: 'count', unit: 'hình thức', perUnit: 0.5 }),
      leafOf('deadline', {
        kind: 'deadline',
        due: '03-31',
        yearOffset: 0,
        steps: [
          { daysLate: 0, points: 1 },
          { daysLate: 30, points: 0.5 },
        ],
        newUnit: { days: 30 },
      }),
      branchOf('1.6', [
        leafOf('deduction', { kind: 'deduction', unit: 'lần', perUnit: 0.25, floor: -0.5 }),
        leafOf('number', { kind: 'number', step: 0.25, by: 'unit' }),
      ]),
      leafOf('survey', { kind: 'survey', options: [1, 0.6, 0.2, 0] }),
    ]),
    leafOf('2'),
  ],
  {
    adjustments: {
      bonus: { max: 3, items: [leafOf('bonus')] },
      penalty: { max: 5, items: [leafOf('penalty')] },
      ceiling: 100,
    },
  },
)
