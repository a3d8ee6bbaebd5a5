import { leavesByKey } from './criteria.ts'
import { isReviewersLeaf, type Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import { subtractPoints, type Points } from './points.ts'
import { rowsOf, scoreAnswer, type ScoreRow, type ScoreSheet } from './score.ts'

/** Why points were not reached, as far as answer, evidence and appraisal tell. */
export type Cause =
  | 'unanswered'
  | 'notDone'
  | 'late'
  | 'figures'
  | 'deducted'
  | 'noEvidence'
  | 'lowered'
  | 'refused'
  | 'survey'
  | 'reviewer'

export const causeNames: Readonly<Record<Cause, string>> = {
  unanswered: 'Không kê khai',
  notDone: 'Chưa làm hoặc làm chưa đủ',
  late: 'Làm chậm',
  figures: 'Số liệu chưa đạt',
  deducted: 'Bị trừ điểm',
  noEvidence: 'Thiếu tài liệu kiểm chứng',
  lowered: 'Thẩm định thấp hơn tự đánh giá',
  refused: 'Không được chấp nhận “không áp dụng”',
  survey: 'Kết quả điều tra XHH',
  reviewer: 'Cơ quan thẩm định cho điểm',
}

/** A criterion whose points were not all reached. */
export type Loss = { readonly key: string; readonly lost: Points; readonly cause: Cause }

/** The criteria of the areas that fall short of their maximum, in the order of the set. Open and excluded ones lose nothing. */
export function lossesOf(dossier: Dossier, sheet: ScoreSheet): readonly Loss[] {
  const leaves = leavesByKey(dossier.set)
  return rowsOf(sheet.areas).flatMap((row): Loss[] => {
    const leaf = leaves.get(row.key)
    if (!leaf || row.children.length > 0 || row.final === null) return []
    const lost = subtractPoints(row.applicableMax, row.final)
    return lost > 0 ? [{ key: row.key, lost, cause: causeOf(dossier, leaf, row) }] : []
  })
}

function causeOf(dossier: Dossier, leaf: Leaf, row: ScoreRow): Cause {
  if (leaf.rule.kind === 'survey') return 'survey'
  if (isReviewersLeaf(leaf)) return 'reviewer'
  const answer = answerOf(dossier, leaf.key)
  const value = answer?.value ?? null
  if (value === null) return 'unanswered'
  if (scoreAnswer(dossier, leaf).kind === 'excluded') return 'refused'
  if (row.self !== null && row.appraised !== null && row.appraised < row.self) {
    return lacksEvidence(leaf, answer) && !isExplained(answer) ? 'noEvidence' : 'lowered'
  }
  switch (leaf.rule.kind) {
    case 'deadline':
      return value === 'notDone' ? 'notDone' : 'late'
    case 'deduction':
      return 'deducted'
    case 'ratio':
    case 'count':
    case 'number':
      return 'figures'
    case 'choice':
    case 'checklist':
      return 'notDone'
  }
}
