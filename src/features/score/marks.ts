import { isReviewersLeaf } from '../../domain/criterion.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { isExplained, lacksEvidence } from '../../domain/evidence.ts'
import { formatFigure, pointsToNumber, type Points } from '../../domain/points.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../../domain/score.ts'
import type { Block, Stop } from './outline.ts'

/**
 * How a criterion stands: `lost` is scored below its maximum, `reviewer` is the reviewer's to score; bonus and
 * penalty items are `blank` or `declared`, never open.
 */
export type State = 'open' | 'full' | 'lost' | 'excluded' | 'reviewer' | 'blank' | 'declared'

/** A criterion as the list shows it. */
export type Mark = {
  readonly state: State
  /** Wants a document and has no explanation in its place either, as the check before the freeze has it. */
  readonly lacksEvidence: boolean
  /** In an office's part: one of its own rows. */
  readonly own: boolean
  readonly final: Points | null
  readonly max: number
}

export type Filter = 'all' | 'own' | 'open' | 'noEvidence' | 'lost'

export const filterNames: Readonly<Record<Filter, string>> = {
  all: 'Tất cả tiêu chí',
  own: 'Phần việc được giao',
  open: 'Chưa chấm',
  noEvidence: 'Thiếu tài liệu kiểm chứng',
  lost: 'Chưa đạt điểm tối đa',
}

export const stateNames: Readonly<Record<State, string>> = {
  open: 'Chưa chấm',
  full: 'Đạt điểm tối đa',
  lost: 'Chưa đạt điểm tối đa',
  excluded: 'Không áp dụng',
  reviewer: 'Cơ quan thẩm định nhập điểm',
  blank: 'Không kê khai',
  declared: 'Đã kê khai',
}

/** The mark of every criterion of a dossier, by key. `office`: whose part the dossier is, null where it is none. */
export function marksOf(
  dossier: Dossier,
  rows: ReadonlyMap<string, ScoreRow>,
  stops: readonly Stop[],
  office: string | null,
): ReadonlyMap<string, Mark> {
  return new Map(
    stops.flatMap(({ leaf, section }) => {
      const row = rows.get(leaf.key)
      if (!row) return []
      const state =
        isReviewersLeaf(leaf) && row.state !== 'excluded' ? 'reviewer' : stateOf(row, section.block)
      const answer = answerOf(dossier, leaf.key)
      const mark: Mark = {
        state,
        lacksEvidence: row.state !== 'excluded' && lacksEvidence(leaf, answer) && !isExplained(answer),
        own: office !== null && answer?.assignee === office,
        final: row.final,
        max: leaf.max,
      }
      return [[leaf.key, mark]]
    }),
  )
}

/** "1,99/2"; "–/2" while there are no points, a dash alone where there are none to have. */
export function describeMark(
  { state, final, max }: Pick<Mark, 'state' | 'final' | 'max'>,
  digits: number,
): string {
  if (state === 'excluded') return '–'
  return `${final === null ? '–' : formatFigure(pointsToNumber(final), digits)}/${formatFigure(max)}`
}

/** Every row of a sheet by its key. */
export function rowsByKey(sheet: ScoreSheet): ReadonlyMap<string, ScoreRow> {
  return new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map((row) => [row.key, row]))
}

export function passes(mark: Mark | undefined, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'own':
      return mark?.own === true
    case 'open':
      return mark?.state === 'open'
    case 'noEvidence':
      return mark?.lacksEvidence === true
    case 'lost':
      return mark?.state === 'lost'
  }
}

function stateOf(row: ScoreRow, block: Block): State {
  if (row.state !== 'scored') return row.state
  if (block !== 'areas') return row.final === null ? 'blank' : 'declared'
  return isBelow(row.final, row.max) ? 'lost' : 'full'
}

function isBelow(points: Points | null, max: Points): boolean {
  return points !== null && points < max
}
