import { expect, test } from 'vitest'
import { adjustmentsOf, leavesByKey, type CriteriaSet } from '../../src/domain/criteria.ts'
import { isLeaf, isSame, leavesOf, type Leaf } from '../../src/domain/criterion.ts'
import { formatFigure } from '../../src/domain/points.ts'
import { setOf, shippedSets } from './library.ts'

const sets = shippedSets.map((name) => [name, setOf(name)] as const)
const levels = ['dong-nai-so', 'dong-nai-huyen', 'dong-nai-xa'].map((id) => setOf(`${id}/2023`))

test('the nine sets of the library are shipped', () => {
  expect(shippedSets).toEqual(
    expect.arrayContaining([
      'da-nang/2022',
      'dong-nai-huyen/2023',
      'dong-nai-so/2023',
      'dong-nai-xa/2023',
      'ha-noi/2021',
      'hai-phong/2022',
      'quy-nhon/2021',
      'quy-nhon/2022',
      'xa-phuong/2026',
    ]),
  )
})

test.each(sets)('%s is illustrative, of 100 points, with 45 leaves or more at two levels', (_, set) => {
  const leaves = leavesOf(set.areas)
  const criteria = set.areas.flatMap((area) => (isLeaf(area) ? [] : area.children))
  expect([set.status, set.max]).toEqual(['illustrative', 100])
  expect(set.title).toContain('(minh họa)')
  expect(leaves.length).toBeGreaterThanOrEqual(45)
  expect(criteria.some(isLeaf) && !criteria.every(isLeaf)).toBe(true)
})

test.each(sets)('%s uses every kind of rule', (_, set) => {
  expect(new Set(leavesOf(set.areas).map((leaf) => leaf.rule.kind)).size).toBe(8)
})

test.each(sets)('every leaf of %s has guidance, evidence, lead, reviewer, source and remedy', (_, set) => {
  const wanting = [...leavesByKey(set).values()].filter(
    ({ guidance, evidence, lead, reviewLead, source, remedy }) =>
      !guidance.endsWith('.') ||
      evidence.expected.length === 0 ||
      !lead ||
      !reviewLead ||
      !source ||
      !remedy?.task ||
      !remedy.product ||
      !remedy.time,
  )
  expect(wanting.map((leaf) => leaf.key)).toEqual([])
})

test.each(sets)('no two leaves of %s share their guidance, title or remedy', (_, set) => {
  const leaves = [...leavesByKey(set).values()]
  const texts = [
    leaves.map((leaf) => leaf.guidance),
    leaves.map((leaf) => leaf.title),
    leaves.map((leaf) => leaf.remedy?.task),
  ]
  for (const all of texts) expect(all.filter((text, at) => all.indexOf(text) < at)).toEqual([])
})

test.each(sets)('the guidance of every leaf of %s states the figures of its rule', (_, set) => {
  const silent = [...leavesByKey(set).values()].flatMap((leaf) =>
    figuresOf(leaf)
      .filter((figure) => !leaf.guidance.replaceAll('−', '-').includes(figure))
      .map((figure) => `${leaf.key}: ${figure}`),
  )
  expect(silent).toEqual([])
})

test.each(sets)('the guidance of %s explains "không áp dụng" exactly where it may be chosen', (_, set) => {
  const wrong = [...leavesByKey(set).values()].filter(
    ({ guidance, notApplicable }) => /[Kk]hông áp dụng/.test(guidance) !== (notApplicable !== 'never'),
  )
  expect(wrong.map((leaf) => leaf.key)).toEqual([])
})

test('the three sets of Đồng Nai have the same tree, keys and points; only their texts and thresholds differ', () => {
  const shapes = levels.map((set) =>
    leavesOf(set.areas).map(({ key, code, max, rule }) => ({ key, code, max, kind: rule.kind })),
  )
  expect(shapes[1]).toEqual(shapes[0])
  expect(shapes[2]).toEqual(shapes[0])
  const differing = leavesOf(levels[0]?.areas ?? []).filter((leaf) =>
    levels.some((set) => !isSame(thresholdsOf(leavesByKey(set).get(leaf.key)), thresholdsOf(leaf))),
  )
  expect(differing.map((leaf) => leaf.key)).toEqual([
    'procedures.e-results',
    'procedures.digitised',
    'civil-service.job-positions',
    'finance.settlement',
    'digital.e-files',
    'digital.online-dossiers',
    'digital.cashless',
  ])
})

test('the set of Hà Nội keeps its frame: 29 criteria, 22 sub-criteria, 30 points by survey', () => {
  const set = setOf('ha-noi/2021')
  const counts = set.areas.map((area) => {
    const criteria = isLeaf(area) ? [] : area.children
    const parts = criteria.flatMap((criterion) => (isLeaf(criterion) ? [] : criterion.children))
    return `${criteria.length}/${parts.length}`
  })
  expect(counts).toEqual(['6/8', '4/0', '6/4', '2/0', '5/2', '4/0', '2/8'])
  expect(surveyPoints(set)).toBe(30)
  expect(set.survey).toBe('optional')
})

test('the model set of communes is of today: eight areas, impact by survey, bonus and penalty, no district', () => {
  const set = setOf('xa-phuong/2026')
  const last = set.areas.at(-1)
  expect(set.areas.map((area) => area.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(set.appliesTo.levels).toEqual(['commune', 'ward', 'specialZone'])
  expect(last?.key).toBe('impact')
  expect(new Set(leavesOf(last ? [last] : []).map((leaf) => leaf.rule.kind))).toEqual(new Set(['survey']))
  expect([set.adjustments?.bonus.max, set.adjustments?.penalty.max, set.adjustments?.ceiling]).toEqual([
    3, 5, 100,
  ])
  expect(adjustmentsOf(set).length).toBeGreaterThan(0)
  const text = JSON.stringify(set)
  expect(text).not.toMatch(/mức độ [34]|Phòng Nội vụ|Phòng Tư pháp|UBND (cấp )?huyện|quận/)
  expect(text).toMatch(/toàn trình/)
  expect(text).toMatch(/một phần/)
})

test('every due date of the model set says what holds for a unit younger than it', () => {
  const rules = leavesOf(setOf('xa-phuong/2026').areas).flatMap(({ rule }) =>
    rule.kind === 'deadline' ? [rule] : [],
  )
  expect(rules.map((rule) => rule.newUnit)).toContainEqual({ days: 45 })
  expect(rules.map((rule) => rule.newUnit)).not.toContain(undefined)
})

test('the library shows the variants of a set: rounding, ranking, digits, survey and policies', () => {
  const all = sets.map(([, set]) => set)
  expect(new Set(all.map((set) => set.rounding))).toEqual(new Set(['total', 'leaf']))
  expect(new Set(all.map((set) => set.rankOn))).toEqual(new Set(['exact', 'printed']))
  expect(new Set(all.map((set) => set.digits))).toEqual(new Set([2, 3]))
  expect(new Set(all.map((set) => set.survey))).toEqual(new Set(['optional', 'required']))
  const policies = all.flatMap((set) => leavesOf(set.areas).map((leaf) => leaf.notApplicable))
  expect(new Set(policies)).toEqual(new Set(['exclude', 'full', 'reviewer', 'never']))
})

/** The figures that a reader needs to score the leaf by hand, as they are written. */
function figuresOf({ rule, max }: Leaf): string[] {
  const percent = (share: number) => `${formatFigure(Number((share * 100).toPrecision(10)))} %`
  const day = (due: string) => due.split('-').reverse().join('/')
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((option) => formatFigure(Math.abs(option.points)))
    case 'checklist':
      return rule.items.map((item) => formatFigure(item.points))
    case 'ratio': {
      const edges = rule.bands.map((band) => ('from' in band ? band.from : band.above))
      const awards = rule.bands.flatMap(({ award }) =>
        typeof award === 'number' ? [formatFigure(award)] : [],
      )
      return [formatFigure(max), ...edges.filter((edge) => edge > 0).map(percent), ...awards]
    }
    case 'count':
    case 'deduction':
      return [formatFigure(max), formatFigure(rule.perUnit)]
    case 'deadline':
      return [day(rule.due), ...rule.steps.map((step) => formatFigure(step.points))]
    case 'number':
      return [formatFigure(max), formatFigure(rule.step)]
    case 'survey':
      return [formatFigure(max), ...rule.options.map(percent)]
  }
}

function thresholdsOf(leaf: Leaf | undefined): unknown {
  if (leaf?.rule.kind === 'ratio') return leaf.rule.bands
  return leaf?.rule.kind === 'deadline' ? leaf.rule.due : null
}

function surveyPoints(set: CriteriaSet): number {
  const surveys = leavesOf(set.areas).filter((leaf) => leaf.rule.kind === 'survey')
  return surveys.reduce((sum, leaf) => sum + leaf.max, 0)
}
