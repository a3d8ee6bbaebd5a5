import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isRatioValue } from '../../src/domain/answer.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { isReviewersLeaf } from '../../src/domain/criterion.ts'
import { answerOf, isSample, parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { rowsOf, scoreDossier } from '../../src/domain/score.ts'

const folder = fileURLToPath(new URL('../../criteria/', import.meta.url))
const names = readdirSync(`${folder}samples`).filter((name) => name.endsWith('.json'))

test('two years of a sample ward of Quy Nhơn are shipped, dossiers of one unit', () => {
  expect(names).toEqual(['quy-nhon-2021.json', 'quy-nhon-2022.json'])
  const [before, after] = names.map(sampleAt)
  expect(before?.unit).toEqual(after?.unit)
  expect(before?.id).not.toBe(after?.id)
})

test.each(names)('%s names a shipped set, parses with it and says that it is a sample', (name) => {
  const sample = sampleAt(name)
  expect(isSample(sample)).toBe(true)
  expect(sample.unit.name).toContain('Mẫu')
  expect(sample.set.appliesTo.levels).toContain(sample.unit.level)
  expect(sample.set.appliesTo.years).toContain(sample.year)
  expect(sample.evidence.filter(({ note }) => !note.includes('mẫu'))).toEqual([])
  expect(
    Object.values(sample.answers).filter(({ note }) => note !== '' && !note.includes('Số liệu mẫu')),
  ).toEqual([])
})

test.each(names)('%s is a draft that nobody has judged, frozen or sent', (name) => {
  const { stage, revision, review, history, seal } = sampleAt(name)
  expect({ stage, revision, review, history, seal }).toEqual({
    stage: 'draft',
    revision: 0,
    review: { rounds: [], surveys: {} },
    history: [],
    seal: null,
  })
})

test.each(names)('%s answers every criterion the unit scores itself', (name) => {
  const sample = sampleAt(name)
  const own = [...leavesByKey(sample.set).values()].filter((leaf) => !isReviewersLeaf(leaf))
  expect(Object.keys(sample.answers)).toEqual(own.map((leaf) => leaf.key))
  expect(scoreDossier(sample).open).toEqual([])
})

test.each([
  ['quy-nhon-2021.json', 76, 78, 'Khá'],
  ['quy-nhon-2022.json', 86, 88, 'Tốt'],
] as const)('%s comes to an index of %d to %d: %s', (name, least, most, tier) => {
  const sheet = scoreDossier(sampleAt(name))
  expect(sheet.total.index).toBeGreaterThan(least)
  expect(sheet.total.index).toBeLessThan(most)
  expect({ tier: sheet.tier, range: sheet.range }).toEqual({ tier, range: null })
})

test.each(names)('%s cites a document, with section or page, wherever evidence is required', (name) => {
  const sample = sampleAt(name)
  const uncited = [...leavesByKey(sample.set).values()].filter(
    ({ key, evidence }) => evidence.required && answerOf(sample, key)?.citations.length === 0,
  )
  const citations = Object.values(sample.answers).flatMap((answer) => answer.citations)
  expect(uncited.map((leaf) => leaf.key)).toEqual([])
  expect(citations.filter(({ where }) => !/trang \d/.test(where))).toEqual([])
  expect(new Set(citations.map((citation) => citation.evidence))).toEqual(
    new Set(sample.evidence.map((document) => document.id)),
  )
})

test.each(names)(
  '%s shows what really occurs: nothing of a kind, not applicable, late, below the cap',
  (name) => {
    const sample = sampleAt(name)
    const sheet = scoreDossier(sample)
    const rows = new Map(rowsOf(sheet.areas).map((row) => [row.key, row]))
    const met = [...leavesByKey(sample.set).values()].flatMap(({ key, rule }) => {
      const value = answerOf(sample, key)?.value
      const row = rows.get(key)
      const isPartial = row?.self !== null && row?.self !== undefined && row.self > 0 && row.self < row.max
      if (value === 'notApplicable') return [`${String(row?.state)}: not applicable`]
      if (isRatioValue(value) && value.denominator === 0)
        return [`${String(row?.state)}: nothing of the kind`]
      return isPartial ? [`partial: ${rule.kind}`] : []
    })
    expect([...new Set(met)].sort()).toEqual([
      'excluded: not applicable',
      'excluded: nothing of the kind',
      'partial: checklist',
      'partial: choice',
      'partial: count',
      'partial: deadline',
      'partial: deduction',
      'partial: ratio',
      'scored: nothing of the kind',
    ])
  },
)

/** A sample as the program opens it: the file names its set, the program puts the set in. */
function sampleAt(name: string): Dossier {
  const text = readFileSync(`${folder}samples/${name}`, 'utf8')
  expect(text).toBe(text.normalize('NFC'))
  const file = JSON.parse(text) as { set: { id: string; version: string } }
  const set: unknown = JSON.parse(readFileSync(`${folder}${file.set.id}/${file.set.version}.json`, 'utf8'))
  const parsed = parseDossier({ ...file, set })
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}
