import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isLeaf, leavesOf } from '../../src/domain/criterion.ts'
import { isSample } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { loadSample, loadSet, shippedSets } from '../../src/store/catalog.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'

const criteria = join(import.meta.dirname, '../../criteria')

test('every set in criteria/ is in the catalog, once', () => {
  const files = readdirSync(criteria, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['maps', 'plans', 'rankings', 'samples'].includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(criteria, name)).map((file) => `${name}/${file.replace('.json', '')}`),
    )
  expect(shippedSets.map(({ id, version }) => `${id}/${version}`).sort()).toEqual(files.sort())
})

test.each(shippedSets)('what lists show of $id $version is what stands in the set', async (entry) => {
  const set = valueOf(await loadSet(entry.id, entry.version))
  expect(entry).toMatchObject({
    id: set.id,
    version: set.version,
    title: set.title,
    issuer: set.issuer,
    status: set.status,
    levels: set.appliesTo.levels,
    years: set.appliesTo.years,
    criteria: set.areas.flatMap((area) => (isLeaf(area) ? [] : area.children)).length,
    leaves: leavesOf(set.areas).length,
  })
})

test.each([
  ['quy-nhon', '1999'],
  ['nowhere', '2022'],
  ['samples', 'quy-nhon-2022'],
  ['..', '2022'],
  ['__proto__', 'toString'],
])('a set %s %s that is not shipped is refused by name', async (id, version) => {
  const [problem] = problemsOf(await loadSet(id, version))
  expect(problem?.message).toContain(`"${id}"`)
  expect(problem?.message).toContain('Chọn bộ tiêu chí khác')
})

test.each([2021, 2022])('the sample of %d is whole, complete and marked as a sample', async (year) => {
  const sample = valueOf(await loadSample(year))
  expect(sample.year).toBe(year)
  expect(isSample(sample)).toBe(true)
  expect(sample.set.areas.length).toBeGreaterThan(0)
  expect(scoreDossier(sample).open).toEqual([])
})

test('without a year it is the newest sample; a year that has none gets none', async () => {
  expect(valueOf(await loadSample()).year).toBe(2022)
  expect((await loadSample(2020)).ok).toBe(false)
})
