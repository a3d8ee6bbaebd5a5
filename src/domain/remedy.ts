import { causeOf } from './cause.ts'
import { leavesByKey } from './criteria.ts'
import { dayInYear, formatDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import { improvementsOfSheet, type Improvement } from './improvement.ts'
import { leafRowsOf } from './leaf-row.ts'
import { planTitle, type Cause, type RemedyPlan, type Task } from './plan.ts'
import { addPoints, pointsFromNumber, pointsToNumber } from './points.ts'
import { foldText } from './search.ts'
import type { ScoreSheet } from './score.ts'

export type RemedyOptions = {
  readonly id?: string
  /** The dossier of the sheet: offices, tasks, causes and the unit's name come from it and from its set. */
  readonly dossier?: Dossier
  /** What was chosen; full points of every criterion that lost some where absent. */
  readonly improvements?: readonly Improvement[]
  /** The year of the work; the year after the dossier's where absent. */
  readonly year?: number
  readonly target?: string
  readonly partner?: string
}

/**
 * A plan of tasks out of a sheet's lost points: one task per criterion, most points first. Every text is a beginning
 * that the unit edits.
 */
export function draftRemedy(sheet: ScoreSheet, options: RemedyOptions = {}): RemedyPlan {
  const { dossier, partner = '' } = options
  const chosen = options.improvements ?? improvementsOfSheet(sheet)
  const causes = dossier ? causesByKey(dossier, sheet) : new Map<string, Cause>()
  const baseYear = dossier?.year ?? null
  const year = options.year ?? (baseYear === null ? 1990 : baseYear + 1)
  return {
    format: 'par-index-plan',
    formatVersion: 1,
    id: options.id ?? 'ke-hoach',
    title: planTitle(year),
    unit: dossier ? { id: dossier.unit.id, name: dossier.unit.name } : { id: 'don-vi', name: 'Đơn vị' },
    year,
    baseYear,
    target: options.target ?? '',
    decision: null,
    set: dossier ? { id: dossier.set.id, version: dossier.set.version } : null,
    tasks: chosen
      .map((way) =>
        taskOf(way, {
          cause: causes.get(way.key) ?? null,
          partner,
          year,
          day: dossier ? dayToKeep(year, way, dossier) : null,
        }),
      )
      .sort((a, b) => (b.points ?? 0) - (a.points ?? 0)),
  }
}

/** Points that the tasks of a plan are expected to bring together, as a decimal. */
export function expectedPoints({ tasks }: RemedyPlan): number {
  const counted = tasks.filter(({ progress }) => progress !== 'dropped')
  return pointsToNumber(addPoints(...counted.map(({ points }) => pointsFromNumber(points ?? 0))))
}

/** The fixed phrase of a target: "tăng ít nhất 3 bậc so với năm 2021". */
export function targetPhrase(places: number, year: number): string {
  return `tăng ít nhất ${places} bậc so với năm ${year}`
}

function taskOf(
  way: Improvement,
  {
    cause,
    partner,
    year,
    day,
  }: Pick<Task, 'cause' | 'partner'> & { readonly year: number; readonly day: string | null },
): Task {
  const to = day === null ? way.to : `trước hoặc trong ngày ${formatDay(day)}`
  const aim = to === '' ? '' : ` (${to})`
  return {
    id: way.key,
    content: `${way.task === '' ? way.title : way.task}${aim}`,
    lead: way.lead,
    partner,
    time: way.time,
    due: day ?? lastDayOf(way.time, year),
    note: '',
    product: way.product,
    cause,
    points: way.points,
    criteria: [way.key],
    progress: 'open',
    doneAt: null,
    result: '',
  }
}

/** The day that was to be kept in the dossier's year, as it falls in a plan's; null where no day is to be kept. */
function dayToKeep(
  year: number,
  { key, step, value }: Improvement,
  { set, year: base }: Dossier,
): string | null {
  const isDay = leavesByKey(set).get(key)?.rule.kind === 'deadline' && step !== 'proof'
  if (!isDay || typeof value !== 'string') return null
  return dayInYear(Number(value.slice(0, 4)) + year - base, value.slice(5))
}

/** "Quý I" → its last day in a year, "Cả năm" and "Hằng quý" → 31 December, "… năm sau" → a year later. */
function lastDayOf(time: string, year: number): string | null {
  const words = foldText(time)
  const quarters = [...words.matchAll(/\bquy (iv|iii|ii|i)\b/g)].flatMap(
    ([, quarter = '']) => quarterEnds[quarter] ?? [],
  )
  const end = quarters.sort().at(-1) ?? (/^(ca nam|hang quy)$/.test(words) ? '12-31' : null)
  return end === null ? null : `${words.endsWith('nam sau') ? year + 1 : year}-${end}`
}

const quarterEnds: Readonly<Record<string, string>> = { i: '03-31', ii: '06-30', iii: '09-30', iv: '12-31' }

function causesByKey(dossier: Dossier, sheet: ScoreSheet): ReadonlyMap<string, Cause> {
  const leaves = leavesByKey(dossier.set)
  return new Map(
    leafRowsOf(sheet.areas).flatMap((row) => {
      const leaf = leaves.get(row.key)
      return leaf ? [[row.key, causeOf(dossier, leaf, row)] as const] : []
    }),
  )
}
