import { expect, test } from 'vitest'
import { firstLeaf, sectionsOf } from '../../../src/features/review/outline.ts'
import { appraisalSet } from '../../domain/sample-appraisal.ts'

const sections = sectionsOf(appraisalSet)
const first = (areas: readonly string[], open: readonly string[]) =>
  firstLeaf(sections, areas, ({ key }) => open.includes(key))?.key

test('an appraisal goes on at the first open criterion, of the areas handed out where there are some', () => {
  expect(first([], ['b', 'e'])).toBe('b')
  expect(first(['2'], ['b', 'e'])).toBe('e')
  expect(first(['2'], ['b'])).toBe('d')
  expect(first([], [])).toBe('a')
})
