import { receptionNames, type Reception } from '../../domain/reception.ts'
import { foldText } from '../../domain/search.ts'
import type { Figures } from '../../domain/summary.ts'
import type { UnitRow } from './unit-rows.ts'

/** By what the overview is sorted: a column, or the index of an area ("area:<key>"). */
export type SortKey =
  | 'number'
  | 'name'
  | 'status'
  | 'late'
  | 'self'
  | 'appraised'
  | 'difference'
  | 'index'
  | 'applicableMax'
  | 'questions'
  | `area:${string}`

/** How the overview is looked at. */
export type View = {
  readonly query: string
  /** '' for all. */
  readonly status: Reception | ''
  /** Null for all; '' for units without a block. */
  readonly block: string | null
  readonly lateOnly: boolean
  readonly sort: { readonly key: SortKey; readonly down: boolean }
}

export const wholeView: View = {
  query: '',
  status: '',
  block: null,
  lateOnly: false,
  sort: { key: 'number', down: false },
}

/** The rows that a view shows, in its order; what has no figure stands last either way. */
export function viewRows(rows: readonly UnitRow[], view: View): readonly UnitRow[] {
  const words = foldText(view.query).split(' ')
  const shown = rows.filter(
    ({ status, unit, late, words: own }) =>
      (view.status === '' || status === view.status) &&
      (view.block === null || unit.block === view.block) &&
      (!view.lateOnly || late > 0) &&
      words.every((word) => own.includes(word)),
  )
  const { key, down } = view.sort
  const sign = down ? -1 : 1
  return shown
    .map((row) => ({ row, value: valueOf(row, key) }))
    .sort((a, b) => compare(a.value, b.value, sign) || a.row.number - b.row.number)
    .map(({ row }) => row)
}

/** The same column again turns the order round; figures begin with the highest. */
export function sortBy({ sort, ...view }: View, key: SortKey): View {
  const down = sort.key === key ? !sort.down : !['number', 'name', 'status'].includes(key)
  return { ...view, sort: { key, down } }
}

/** The figures of one of a unit's areas; null where no dossier came in. */
export function areaOf({ entry }: UnitRow, key: string): Figures | null {
  return entry?.summary.areas.find((area) => area.key === key) ?? null
}

/** How many units have each status, in the order of the work. */
export function countStatuses(rows: readonly UnitRow[]): readonly (readonly [Reception, number])[] {
  const counts = new Map<Reception, number>()
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1)
  return order.flatMap((status) => {
    const count = counts.get(status)
    return count ? [[status, count] as const] : []
  })
}

const order = Object.keys(receptionNames) as readonly Reception[]
const collator = new Intl.Collator('vi')

function valueOf(row: UnitRow, key: SortKey): number | string | null {
  switch (key) {
    case 'number':
      return row.number
    case 'name':
      return row.unit.name
    case 'status':
      return order.indexOf(row.status)
    case 'late':
      return row.late
    case 'self':
    case 'appraised':
    case 'difference':
    case 'index':
    case 'applicableMax':
    case 'questions':
      return row.entry?.summary[key] ?? null
    default:
      return areaOf(row, key.slice('area:'.length))?.index ?? null
  }
}

function compare(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'string' || typeof b === 'string') return sign * collator.compare(String(a), String(b))
  return sign * (a - b)
}
