import { expect, test } from 'vitest'
import type { RuleOf } from '../../../src/domain/criterion.ts'
import { drawRatio } from '../../../src/features/score/pictures/ratio-stretches.ts'
import { captionOf } from '../../../src/features/score/pictures/scale.tsx'

const thin = '\u202f'
const banded: RuleOf<'ratio'> = {
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  target: 0.97,
  emptyDenominator: 'exclude',
  bands: [
    {
      above: 0.97,
      award: 'full',
    },
    {
      from: 0.8,
      award: 'proportional',
    },
    {
      from: 0,
      award: 0,
    },
  ],
}

function captions(rule: RuleOf<'ratio'>, max = 2): readonly string[] {
  return drawRatio(rule, max, null).segments.map((segment) => captionOf(segment).replaceAll(thin, ' '))
}
function place(rule: RuleOf<'ratio'>, numerator: number, denominator: number) {
  return drawRatio(rule, 2, { numerator, denominator }).marker
}

test('stretches run from low to high with what they give', () => {
  expect(captions(banded)).toEqual(['dưới 80 %: 0 điểm', 'từ 80 %: theo tỷ lệ', 'trên 97 %: 2 điểm'])
})

test('below the lowest band there is a stretch without points', () => {
  expect(captions({ ...banded, bands: [{ above: 0.5, award: 'full' }] })).toEqual([
    'đến 50 %: 0 điểm',
    'trên 50 %: 2 điểm',
  ])
})

test('points in proportion stop growing at the target', () => {
  const rule: RuleOf<'ratio'> = { ...banded, target: 0.3, bands: [{ from: 0, award: 'proportional' }] }
  expect(captions(rule)).toEqual(['dưới 30 %: theo tỷ lệ', 'từ 30 %: 2 điểm'])
  expect(place(rule, 3, 10)).toMatchObject({ segment: 1, at: 0 })
})

test('a share stands in the stretch that scores it, also exactly on a threshold', () => {
  expect(place(banded, 4, 5)).toMatchObject({ segment: 1, at: 0 })
  expect(place(banded, 97, 100)).toMatchObject({ segment: 1, at: 1 })
  expect(place(banded, 98, 100)).toMatchObject({ segment: 2 })
  expect(place(banded, 0, 5)).toMatchObject({ segment: 0, at: 0 })
})

test('a share above 1 stands at the end of the ruler', () => {
  expect(place(banded, 13, 10)).toEqual({ segment: 2, at: 1, text: `130${thin}%` })
})

test('without both figures, or with nothing to count, no share is marked', () => {
  expect(drawRatio(banded, 2, { numerator: 1, denominator: null }).marker).toBeNull()
  expect(place(banded, 0, 0)).toBeNull()
})
