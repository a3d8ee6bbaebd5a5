import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseCriteriaSet, parseMap, type CriteriaSet } from '../../src/domain/criteria.ts'
import { isLeaf, isSame, leavesOf, type Criterion, type Leaf, type Rule } from '../../src/domain/criterion.ts'
import { hashOf } from '../../src/files/seal.ts'

const folder = fileURLToPath(new URL('../../criteria/', import.meta.url))
const notSets = ['maps', 'rankings', 'samples']
const setIds = foldersIn(folder).filter((name) => !notSets.includes(name))
const setPaths = setIds.flatMap((id) => filesIn(id))
const mapPaths = foldersIn(`${folder}maps`).flatMap((id) => filesIn(`maps/${id}`))
const cityPaths = setPaths.filter((path) => path.startsWith('quy-nhon/'))

test('the two sets of Quy Nhơn and their map are shipped', () => {
  expect(setPaths).toEqual(expect.arrayContaining(['quy-nhon/2021.json', 'quy-nhon/2022.json']))
  expect(mapPaths).toContain('maps/quy-nhon/2021--2022.json')
})

test.each([...setPaths, ...mapPaths])('%s is written in composed Vietnamese letters (NFC)', (path) => {
  const text = textOf(path)
  expect(text).toBe(text.normalize('NFC'))
})

test.each(setPaths)('%s parses, adds up and stands where its id and version say', (path) => {
  const set = setAt(path)
  expect(path).toBe(`${set.id}/${set.version}.json`)
  expect(set).toEqual(JSON.parse(textOf(path)))
})

test.each(setPaths)('%s follows a version that is shipped, with a map between the two', (path) => {
  const { id, version, follows } = setAt(path)
  const needed =
    follows === undefined ? [] : [`${id}/${follows}.json`, `maps/${id}/${follows}--${version}.json`]
  expect(needed.filter((file) => !existsSync(folder + file))).toEqual([])
})

test.each(cityPaths)('%s has the seven areas, 28 criteria, 55 leaves and more, at two levels', (path) => {
  const { areas, max, status } = setAt(path)
  const criteria = areas.flatMap((area) => (isLeaf(area) ? [] : area.children))
  const depths = areas.flatMap((area) => leafDepths(area, 1))
  expect(status).toBe('illustrative')
  expect(areas.map((area) => area.code)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(max).toBe(100)
  expect(criteria.length).toBeGreaterThanOrEqual(28)
  expect(depths.length).toBeGreaterThanOrEqual(55)
  expect(new Set(depths)).toEqual(new Set([2, 3]))
})

test.each(cityPaths)('%s uses all eight kinds of rule', (path) => {
  const kinds = leavesOf(setAt(path).areas).map((leaf) => leaf.rule.kind)
  expect([...new Set(kinds)].sort()).toEqual([
    'checklist',
    'choice',
    'count',
    'deadline',
    'deduction',
    'number',
    'ratio',
    'survey',
  ])
})

test.each(cityPaths)('every leaf of %s can be earned in full', (path) => {
  const short = leavesOf(setAt(path).areas).filter((leaf) => !reachesMax(leaf.rule, leaf.max))
  expect(short.map((leaf) => leaf.key)).toEqual([])
})

test.each(cityPaths)(
  'every leaf of %s says how it is scored, who does it, who judges it and how to win it back',
  (path) => {
    const leaves = leavesOf(setAt(path).areas)
    const officers = [
      'Văn phòng – Thống kê',
      'Tư pháp – Hộ tịch',
      'Địa chính – Xây dựng',
      'Văn hóa – Xã hội',
      'Tài chính – Kế toán',
    ]
    const wanting = leaves.filter(
      ({ guidance, evidence, reviewLead, source, remedy }) =>
        !guidance.endsWith('.') ||
        evidence.expected.length === 0 ||
        !reviewLead ||
        !source ||
        !remedy?.product,
    )
    expect(wanting.map((leaf) => leaf.key)).toEqual([])
    expect(leaves.filter((leaf) => !officers.includes(leaf.lead ?? '')).map((leaf) => leaf.key)).toEqual([])
  },
)

test('the 2022 set cites all 14 rows of the annex of plan 43/KH-UBND', () => {
  const rows = leavesOf(setAt('quy-nhon/2022.json').areas).flatMap(annexRows)
  expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
})

test.each<[number, string, string, (leaf: Leaf) => boolean]>([
  [1, 'all tasks of the yearly plan', '100 %', (leaf) => topBand(leaf, { from: 1, award: 'full' })],
  [3, 'the yearly plan in the first quarter', 'Quý I', ({ rule }) => isDueBy(rule, '03-31')],
  [
    6,
    'at least 3 forms of publicity',
    '3 hình thức',
    ({ rule, max }) => rule.kind === 'count' && 3 * rule.perUnit === max,
  ],
  [8, 'dossiers on time above 97 %', 'trên 97 %', (leaf) => topBand(leaf, { above: 0.97, award: 'full' })],
  [8, 'land certificates from 95 %', 'từ 95 %', (leaf) => topBand(leaf, { from: 0.95, award: 'full' })],
  [9, 'all options of simplification adopted', '100 %', (leaf) => topBand(leaf, { from: 1, award: 'full' })],
  [13, 'the plan for IT use in the first quarter', 'Quý I', ({ rule }) => isDueBy(rule, '03-31')],
])('row %i of the annex (%s) has its threshold in a rule of 2022', (row, _, figure, holds) => {
  const leaves = leavesOf(setAt('quy-nhon/2022.json').areas).filter((leaf) => annexRows(leaf).includes(row))
  expect(leaves.some((leaf) => leaf.source.includes(figure) && holds(leaf))).toBe(true)
})

test('no source of the 2021 set claims a threshold of the plan, which was issued later', () => {
  const leaves = leavesOf(setAt('quy-nhon/2021.json').areas).filter((leaf) => annexRows(leaf).length > 0)
  expect(leaves.length).toBeGreaterThan(0)
  for (const { source } of leaves) {
    expect(source).toContain('minh họa')
    expect(source).not.toMatch(/trên 97|từ 95|100 %|ít nhất 3|Quý I/)
  }
})

test.each(mapPaths)('%s joins every leaf of its two sets and carries their hashes', (path) => {
  const json: unknown = JSON.parse(textOf(path))
  const parsed = parseMap(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { from, to } = parsed.value
  const [before, after] = [setAt(`${from.id}/${from.version}.json`), setAt(`${to.id}/${to.version}.json`)]
  expect(parseMap(json, before, after)).toEqual({ ok: true, value: json })
  expect(path).toBe(`maps/${from.id}/${from.version}--${to.version}.json`)
  expect([from.hash, to.hash]).toEqual([hashOf(before), hashOf(after)])
})

test.each(mapPaths)(
  'every group of %s is confirmed, and where something changed it is true and says what',
  (path) => {
    const parsed = parseMap(JSON.parse(textOf(path)))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { from, to, groups } = parsed.value
    const before = leavesOf(setAt(`${from.id}/${from.version}.json`).areas)
    const after = leavesOf(setAt(`${to.id}/${to.version}.json`).areas)
    for (const group of groups) {
      const was = before.filter((leaf) => group.from.includes(leaf.key)).map(scoring)
      const is = after.filter((leaf) => group.to.includes(leaf.key)).map(scoring)
      expect(group.confirmed).toBe(true)
      expect([group.to, group.relation === 'same']).toEqual([group.to, isSame(was, is)])
    }
    expect(groups.filter((group) => group.relation !== 'same' && group.note === '')).toEqual([])
  },
)

test('the map of Quy Nhơn shows every way in which sets really change', () => {
  const parsed = parseMap(JSON.parse(textOf('maps/quy-nhon/2021--2022.json')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const relations = new Set(parsed.value.groups.map((group) => group.relation))
  expect(relations).toEqual(new Set(['same', 'changed', 'split', 'merged', 'added', 'removed']))
})

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
}

function filesIn(path: string): string[] {
  return readdirSync(folder + path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${path}/${name}`)
}

function textOf(path: string): string {
  return readFileSync(folder + path, 'utf8')
}

function setAt(path: string): CriteriaSet {
  const parsed = parseCriteriaSet(JSON.parse(textOf(path)))
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

function leafDepths(criterion: Criterion, depth: number): number[] {
  return isLeaf(criterion) ? [depth] : criterion.children.flatMap((child) => leafDepths(child, depth + 1))
}

function scoring({ max, rule }: Leaf): { max: number; rule: Rule } {
  return { max, rule }
}

function annexRows({ source }: Leaf): number[] {
  return [...source.matchAll(/phụ lục, mục (\d+)/g)].map((match) => Number(match[1]))
}

function topBand({ rule }: Leaf, band: object): boolean {
  return rule.kind === 'ratio' && isSame(rule.bands[0], band)
}

function isDueBy(rule: Rule, day: string): boolean {
  return (
    rule.kind === 'deadline' && rule.due === day && rule.yearOffset === 0 && rule.steps[0]?.daysLate === 0
  )
}

/** Whether some answer earns the leaf's max exactly. */
function reachesMax(rule: Rule, max: number): boolean {
  switch (rule.kind) {
    case 'choice':
      return rule.options.some((option) => option.points === max)
    case 'ratio':
      return rule.bands[0]?.award === 'full'
    case 'deadline':
      return rule.steps[0]?.points === max
    case 'survey':
      return rule.options[0] === 1
    case 'number':
      return Number.isInteger(max / rule.step)
    case 'checklist':
    case 'count':
    case 'deduction':
      return true
  }
}
