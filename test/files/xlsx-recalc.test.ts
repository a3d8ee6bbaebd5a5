import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { resultsTable } from '../../src/domain/documents/results-table.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { noPoints, pointsToNumber, type Points } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier, type ScoreRow, type ScoreSheet } from '../../src/domain/score.ts'
import { columnAt, type WorkbookColumn } from '../../src/files/workbook-lines.ts'
import { scoreSheet } from '../../src/files/workbook.ts'
import { writeBook } from '../../src/files/xlsx-book.ts'
import { parseRanking } from '../../src/domain/ranking-table.ts'
import { resultOfBlock } from '../../src/domain/results.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { writeXlsx } from '../../src/files/xlsx.ts'
import { shippedSets, setOf as shippedSet } from '../criteria/library.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { anyDossier } from '../domain/generate.ts'
import { wholeRanking } from '../domain/sample-ranking.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { branchOf, dossierOf, leafOf, setOf, valueOf } from '../domain/sample.ts'
import { answeredDossier } from './answered.ts'
import { convert } from './libreoffice.mjs'

/** The workbook reckoned by another program, with every stored value taken out first. */

const [firstUnit] = wholeRound.units
if (!firstUnit) throw new Error('no unit')
const folder = mkdtempSync(join(tmpdir(), 'par-index-recalc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('LibreOffice reckons every score of random dossiers as the program does', async () => {
  const dossiers = fc.sample(anyDossier(), { numRuns: 100, seed: 20221214 })
  expect(new Set(dossiers.flatMap(kindsOf)).size).toBe(8)
  expect(await differences(dossiers)).toEqual([])
})

test('LibreOffice reckons every shipped set as the program does', async () => {
  const sets = shippedSets.map((name) => shippedSet(name))
  const dossiers = [
    sampleDossier(),
    // Every set in two of the four ways of answering: LibreOffice takes a second for each sheet.
    ...sets.flatMap((set, at) => [at % 4, (at + 1) % 4].map((turn) => answeredDossier(set, turn))),
  ]
  expect(await differences(dossiers)).toEqual([])
})

test('a figure changed in the workbook changes the score as it does in the program', async () => {
  const before = sampleDossier()
  const leaf = Object.entries(before.answers).find(
    ([, { value }]) => value !== null && typeof value === 'object' && 'numerator' in value,
  )
  if (!leaf) throw new Error('the sample has no ratio')
  const [key, answer] = leaf
  const after = {
    ...before,
    answers: { ...before.answers, [key]: { ...answer, value: { numerator: 1, denominator: 2 } } },
  }
  const [sheet] = await recalculate([before], (xml) => {
    const row = new RegExp(
      `<c r="E(\\d+)"[^>]*><v>${Object(answer.value).numerator}</v></c><c r="F\\1"[^>]*><v>${Object(answer.value).denominator}</v></c>`,
    )
    expect(xml).toMatch(row)
    return xml.replace(row, '<c r="E$1"><v>1</v></c><c r="F$1"><v>2</v></c>')
  })
  expect(sheet && differencesIn(sheet, scoreDossier(after), 'changed')).toEqual([])
})

test('LibreOffice ranks a block as the program does: ties, tiers, bonus, ceiling, what is still to be surveyed', async () => {
  const leaf = (key: string, max: number) => leafOf(key, { kind: 'number', step: 0.001, by: 'unit' }, { max })
  const byReviewer = leafOf('2.2', { kind: 'number', step: 1, by: 'reviewer' }, { max: 10 })
  const areas = [
    branchOf('1', [leaf('1.1', 30), leaf('1.2', 20)]),
    branchOf('2', [leaf('2.1', 40), byReviewer]),
  ]
  const other = {
    tiers: [
      { name: 'Tốt', from: 80 },
      { name: 'Khá "A"', from: 60 },
    ],
    adjustments: {
      bonus: { max: 3, items: [leaf('b', 3)] },
      penalty: { max: 5, items: [leaf('p', 5)] },
      ceiling: 90,
    },
  }
  const answers = [
    [30, 20, 39, 3, 0],
    [10, 4.002, 40, 0, 0],
    [10, 4.001, 40, 0, 0],
    [12, 4.002, 40, 0, 2],
    [20, null, 35.5, 1, 0],
    [0, 0, 0, 0, 5],
  ]
  const papers = (['exact', 'printed'] as const).map((rankOn) => {
    const set = setOf(areas, { ...other, rankOn })
    const results = answers.map((values, at) => {
      const unit = { ...firstUnit, id: `p${at}`, name: `UBND phường ${at}`, block: 'Khối' }
      const named = ['1.1', '1.2', '2.1', 'b', 'p'].map((key, place) => [
        key,
        values[place] ?? 'notApplicable',
      ])
      return resultOfUnit(unit, dossierOf(set, Object.fromEntries(named)), set)
    })
    const block = resultOfBlock(set, 'Khối', results)
    const units = ['p1', 'p0', 'p5'].map((id, at) => ({ id, name: id, index: 90 - at }))
    const former = valueOf(parseRanking({ ...wholeRanking, year: 2021, units }))
    return { block, document: resultsTable({ ...wholeRound, set }, block, { former, standing: '' }) }
  })
  for (const { block, document } of papers) {
    const [places, figures, points] = await recalculateBook((await writeXlsx(document)).bytes, (xml) => xml)
    const rows = (places?.rows ?? []).filter(([, name]) => String(name).startsWith('UBND'))
    expect(rows.map((row) => row[1])).toEqual(block.ranked.map(({ result }) => result.unit.name))
    for (const [at, { place, tied, index, tier, sheet }] of block.ranked.entries()) {
      const row = rows[at] ?? []
      expect(String(row[0])).toBe(tied ? `${place}\n(đồng hạng)` : String(place))
      expect(row[7]).toBeCloseTo(pointsToNumber(sheet.total.final ?? noPoints), 7)
      expect(row[8]).toBeCloseTo(pointsToNumber(sheet.total.applicableMax), 7)
      expect(row[9]).toBeCloseTo(index, 7)
      expect(row[10]).toBe(tier ?? '–')
    }
    const found = new Map((figures?.rows ?? []).map(([label, value]) => [label, value]))
    const { mean, median, min, max, tiers: counts } = block.ranking
    const areaMeans = block.areas.map(({ code, title, mean: own }): [string, number | null] => [
      `Trung bình lĩnh vực ${code} – ${title} (%)`,
      own,
    ])
    expect(areaMeans).toHaveLength(2)
    const wanted: [string, number | null][] = [
      ['Số đơn vị xếp hạng', block.ranked.length],
      ['Chỉ số trung bình (%)', mean],
      ['Trung vị (%)', median],
      ['Cao nhất (%)', max],
      ['Thấp nhất (%)', min],
      ...counts.flatMap(({ name, count, share }): [string, number][] => [
        [`Số đơn vị xếp loại ${name}`, count],
        [`Tỷ lệ đơn vị xếp loại ${name} (%)`, share],
      ]),
      ...areaMeans,
    ]
    for (const [label, value] of wanted)
      expect([label, found.get(label)]).toEqual([label, expect.closeTo(value ?? NaN, 7)])
    const areaRows = (points?.rows ?? []).filter(([, name]) => String(name).startsWith('UBND'))
    expect(areaRows.map((row) => [String(row[0]), row.at(-1)])).toEqual(
      rows.map((row) => [String(row[0]), row[7]]),
    )
    expect(rows.find((row) => row[1] === 'UBND phường 1')?.[12]).toMatch(/giảm|tăng|giữ/)
  }
  expect(papers.map(({ block }) => block.ranked.filter(({ tied }) => tied).length)).toEqual([2, 3])
})

async function differences(dossiers: readonly Dossier[]): Promise<readonly string[]> {
  const sheets = await recalculate(dossiers, (xml) => xml)
  return sheets.flatMap((sheet, index) => {
    const dossier = dossiers[index]
    return dossier ? differencesIn(sheet, scoreDossier(dossier), String(index)) : []
  })
}

async function recalculate(
  dossiers: readonly Dossier[],
  change: (xml: string) => string,
): Promise<readonly Sheet[]> {
  const sheets = dossiers.map((dossier) =>
    scoreSheet({ dossier, sheet: scoreDossier(dossier), code: null }, ''),
  )
  const { bytes } = await writeBook({ title: '', author: '', subject: '', sheets })
  return recalculateBook(bytes, change)
}

async function recalculateBook(
  bytes: Uint8Array,
  change: (xml: string) => string,
): Promise<readonly Sheet[]> {
  const parts = unzipSync(bytes)
  let formulas = 0
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue
    const bare = strFromU8(content).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      formulas++
      return formula
    })
    parts[name] = strToU8(change(bare))
  }
  expect(formulas).toBeGreaterThan(0)
  const [from, to] = [join(folder, 'book.xlsx'), join(folder, 'out')]
  writeFileSync(from, zipSync(parts))
  convert([from], 'xlsx', to)
  return (await readXlsx(new Uint8Array(readFileSync(join(to, 'book.xlsx'))))).sheets
}

/** Every figure that is not the program's, to 1e-8, in words. */
function differencesIn(sheet: Sheet, scores: ScoreSheet, name: string): readonly string[] {
  const rows = new Map(sheet.rows.map((row) => [row[0], row]))
  const titled = new Map(sheet.rows.map((row) => [row[columnAt('title')], row]))
  const compare = (row: Sheet['rows'][number] | undefined, column: WorkbookColumn, wanted: number | null) => {
    const found = row?.[columnAt(column)] ?? null
    const figure = typeof found === 'number' ? found : null
    const same = wanted === null ? figure === null : figure !== null && Math.abs(figure - wanted) < 2e-8
    return same && (row || wanted === null)
      ? []
      : [`${name} ${String(row?.[2])} ${column}: ${String(found)}, not ${wanted}`]
  }
  const ofRow = (row: ScoreRow) => {
    const cells = rows.get(row.key)
    if (!cells) return [`${name}: no line ${row.key}`]
    const max =
      row.state === 'excluded' && row.children.length === 0 ? null : pointsToNumber(row.applicableMax)
    return [
      ...compare(cells, 'self', numberOf(row.self)),
      ...compare(cells, 'final', numberOf(row.final)),
      ...compare(cells, 'applicableMax', max),
      ...compare(cells, 'index', row.index),
    ]
  }
  const total = titled.get('TỔNG ĐIỂM')
  const tier = sheet.rows.find((row) => row[2] === 'Xếp loại')?.[3] ?? ''
  const wantedTier = scores.tier ?? (scores.open.length > 0 ? 'chưa xếp loại' : '')
  return [
    ...rowsOf([...scores.areas, ...scores.adjustments]).flatMap(ofRow),
    ...compare(total, 'final', numberOf(scores.total.final)),
    ...compare(total, 'index', scores.total.index),
    ...compare(total, 'applicableMax', pointsToNumber(scores.total.applicableMax)),
    ...compare(total, 'open', scores.open.length),
    ...(titled.has('Điểm thưởng') ? compare(titled.get('Điểm thưởng'), 'final', numberOf(scores.bonus)) : []),
    ...(titled.has('Điểm trừ') ? compare(titled.get('Điểm trừ'), 'final', numberOf(scores.penalty)) : []),
    ...(tier === wantedTier ? [] : [`${name} tier: ${String(tier)}, not ${wantedTier}`]),
  ]
}

function numberOf(points: Points | null): number | null {
  return points === null ? null : pointsToNumber(points)
}

function kindsOf({ set }: Dossier): readonly string[] {
  const text = JSON.stringify(set)
  return [...text.matchAll(/"kind":"(\w+)"/g)].map(([, kind = '']) => kind)
}
