import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { pointsToNumber, type Points } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier, type ScoreRow, type ScoreSheet } from '../../src/domain/score.ts'
import { columnAt, type WorkbookColumn } from '../../src/files/workbook-lines.ts'
import { scoreSheet } from '../../src/files/workbook.ts'
import { writeBook } from '../../src/files/xlsx-book.ts'
import { shippedSets, setOf as shippedSet } from '../criteria/library.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { anyDossier } from '../domain/generate.ts'
import { answeredDossier } from './answered.ts'
import { convert } from './libreoffice.mjs'

/** The workbook reckoned by another program, with every stored value taken out first. */

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
