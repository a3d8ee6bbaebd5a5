import { leavesByKey } from './criteria.ts'
import { dayInYear } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { RemedyPlan } from './plan.ts'

/** The reports on reform that recur in a year; the half-year one stands in for that of the second quarter. */
export const reportKinds = ['q1', 'half', 'q3', 'year'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportNames: Readonly<Record<ReportKind, string>> = {
  q1: 'Báo cáo CCHC quý I',
  half: 'Báo cáo CCHC 6 tháng đầu năm',
  q3: 'Báo cáo CCHC quý III (9 tháng)',
  year: 'Báo cáo CCHC năm',
}

/** Last days (`2022-03-09`) of a year's reports; null where a unit owes none. */
export type ReportDays = Readonly<Record<ReportKind, string | null>>

/** A rule for those days that a plan of a province states, as month and day. */
export type ReportRule = {
  readonly id: string
  readonly source: string
  readonly days: Readonly<Record<ReportKind, string>>
}

/**
 * 3818/QĐ-UBND (Hải Phòng): before the 10th of a quarter's last month, the year's before 5 December. 5743/QĐ-UBND (Hà
 * Nội): by the 15th, here of the same months.
 */
export const reportRules: readonly ReportRule[] = [
  {
    id: 'before-10',
    source: 'trước ngày 10 tháng cuối quý, năm trước 05/12 (như 3818/QĐ-UBND của Hải Phòng)',
    days: { q1: '03-09', half: '06-09', q3: '09-09', year: '12-04' },
  },
  {
    id: 'by-15',
    source: 'chậm nhất ngày 15 tháng cuối quý (ngày 15 như 5743/QĐ-UBND của Hà Nội)',
    days: { q1: '03-15', half: '06-15', q3: '09-15', year: '12-15' },
  },
]

export function reportDays(rule: ReportRule, year: number): ReportDays {
  const { q1, half, q3, year: whole } = rule.days
  return {
    q1: dayInYear(year, q1),
    half: dayInYear(year, half),
    q3: dayInYear(year, q3),
    year: dayInYear(year, whole),
  }
}

/** The year's reports as a table of tasks of the unit, so that each is due, done or lost like any other. */
export function reportPlan({ unit, year, set }: Dossier, days: ReportDays): RemedyPlan {
  const leaves = leavesByKey(set)
  return {
    format: 'par-index-plan',
    formatVersion: 1,
    id: 'lich-bao-cao',
    title: `Lịch báo cáo cải cách hành chính năm ${year}`,
    unit: { id: unit.id, name: unit.name },
    year,
    baseYear: null,
    target: '',
    decision: null,
    set: { id: set.id, version: set.version },
    tasks: reportKinds.flatMap((kind) => {
      const leaf = leaves.get(`direction.report-${kind}`) ?? leaves.get('direction.reports')
      return days[kind] === null
        ? []
        : [
            {
              id: `${prefix}${kind}`,
              content: reportNames[kind],
              lead: leaf?.lead ?? '',
              partner: '',
              time: '',
              due: days[kind],
              note: '',
              product: 'Báo cáo',
              cause: null,
              points: null,
              criteria: leaf ? [leaf.key] : [],
              progress: 'open' as const,
              doneAt: null,
              result: '',
            },
          ]
    }),
  }
}

/** Whether a plan is the year's reports and nothing else. */
export function isReportPlan({ tasks }: Pick<RemedyPlan, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(({ id }) => id.startsWith(prefix))
}

const prefix = 'bao-cao-'
