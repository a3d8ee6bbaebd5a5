import type { Answer, Citation } from '../answer.ts'
import { isReviewersLeaf, type Leaf } from '../criterion.ts'
import { answerOf, explanationsOf, type Dossier, type Evidence } from '../dossier.ts'
import { itemIn, standingOf } from '../review.ts'
import type { ScoreRow } from '../score.ts'
import type { Points } from '../points.ts'
import { describeValue } from '../wording.ts'
import { maxCell, percentCell, pointsCell, remarkCell, textCell, type Cell } from './document.ts'
import type { SheetColumn } from './score-columns.ts'

/** What the cells of a line are made from. `open`: keys that the unit has still to answer. */
export type LineContext = {
  readonly dossier: Dossier
  readonly open: ReadonlySet<string>
  readonly evidence: ReadonlyMap<string, Evidence>
}

/** One cell of a leaf: an open one says so and never prints 0, an excluded one prints a dash. */
export function leafCell(column: SheetColumn, row: ScoreRow, leaf: Leaf, context: LineContext): Cell {
  const { dossier } = context
  const { digits } = dossier.set
  const answer = answerOf(dossier, leaf.key)
  // Nothing is awaited of an excluded leaf, nor of a bonus or penalty item that was left blank.
  const settled = row.state === 'excluded' || (row.state === 'scored' && row.final === null)
  switch (column) {
    case 'code':
      return textCell(row.code)
    case 'title':
      return textCell(row.title)
    case 'max':
      return maxCell(row.max, digits)
    case 'declared':
      return declaredCell(row, leaf, answer, dossier)
    case 'self':
      return pointsOr(row.self, digits, context.open.has(row.key) ? 'chưa chấm' : dash)
    case 'appraised':
      return pointsOr(row.appraised, digits, settled || isSurvey(leaf) ? dash : awaited(dossier, leaf))
    case 'survey':
      return pointsOr(row.survey, digits, isSurvey(leaf) && !settled ? 'chưa có' : dash)
    case 'final':
      if (settled || row.final !== null) return pointsOr(row.final, digits, dash)
      return remarkCell(isReviewersLeaf(leaf) ? 'chưa có' : 'chưa chấm')
    case 'index':
      return row.index === null ? remarkCell(dash) : percentCell(row.index, digits)
    case 'evidence':
      return textCell(describeCitations(answer?.citations ?? [], context))
    case 'explanation':
      return textCell(explain(dossier, leaf, answer, context))
  }
}

/** One cell of an area or criterion: sums of what is there, and how many leaves below are still open. */
export function parentCell(column: SheetColumn, row: ScoreRow, openBelow: number, digits: number): Cell {
  const none = openBelow > 0 ? 'chưa chấm' : dash
  switch (column) {
    case 'code':
      return textCell(row.code)
    case 'title':
      return textCell(row.title)
    case 'max':
      return maxCell(row.max, digits)
    case 'declared':
      if (row.state === 'excluded') return remarkCell('Không áp dụng')
      return openBelow > 0 ? remarkCell(`còn ${openBelow} tiêu chí chưa chấm`) : textCell('')
    case 'self':
      return pointsOr(row.self, digits, none)
    case 'appraised':
    case 'survey':
      return pointsOr(row[column], digits, dash)
    case 'final':
      return pointsOr(row.final, digits, none)
    case 'index':
      // A figure that counts an open leaf as nothing is never printed.
      return row.index === null || openBelow > 0 ? remarkCell(dash) : percentCell(row.index, digits)
    case 'evidence':
    case 'explanation':
      return textCell('')
  }
}

export const dash = '–'

function pointsOr(points: Points | null, digits: number, remark: string): Cell {
  return points === null ? remarkCell(remark) : pointsCell(points, digits)
}

function isSurvey(leaf: Leaf): boolean {
  return leaf.rule.kind === 'survey'
}

function awaited({ review }: Dossier, leaf: Leaf): string {
  return standingOf(review, leaf.key).kind === 'conflict' ? 'chưa thống nhất' : 'chưa thẩm định'
}

function declaredCell(row: ScoreRow, leaf: Leaf, answer: Answer | undefined, dossier: Dossier): Cell {
  const declared = describeValue(leaf, answer?.value ?? null)
  if (row.state === 'excluded') return remarkCell(describeExclusion(leaf, answer, declared, dossier))
  if (declared !== '') return textCell(declared)
  if (row.state === 'scored' && row.final === null) return remarkCell(dash)
  if (isSurvey(leaf)) return remarkCell('Điều tra xã hội học')
  return remarkCell(isReviewersLeaf(leaf) ? 'Cơ quan thẩm định chấm' : 'chưa kê khai')
}

function describeExclusion(
  leaf: Leaf,
  answer: Answer | undefined,
  declared: string,
  dossier: Dossier,
): string {
  const standing = standingOf(dossier.review, leaf.key)
  if (standing.kind === 'item' && standing.item.points === 'notApplicable') {
    return 'Không áp dụng (theo kết quả thẩm định)'
  }
  if (isSurvey(leaf)) return 'Không áp dụng (không điều tra xã hội học)'
  if (answer?.value === 'notApplicable') return 'Không áp dụng'
  if (leaf.rule.kind === 'ratio') return `Không áp dụng. ${declared}`
  return 'Không áp dụng (đơn vị thành lập sau thời hạn)'
}

/** "[1] mục II, trang 3", a line for each citation; the number is that of the register. */
function describeCitations(citations: readonly Citation[], { evidence }: LineContext): string {
  return citations
    .map((citation) => {
      const number = `[${evidence.get(citation.evidence)?.no ?? '?'}]`
      return citation.where.trim() === '' ? number : `${number} ${citation.where.trim()}`
    })
    .join('\n')
}

/** The unit's note, its explanations round by round, and the reviewer's reasons. */
function explain(dossier: Dossier, leaf: Leaf, answer: Answer | undefined, context: LineContext): string {
  const said = explanationsOf(dossier, leaf.key).map(({ round, text, citations }) => ({
    round,
    text: `Giải trình lần ${round}: ${[text.trim(), ...describeCitations(citations, context).split('\n')].filter(Boolean).join(' ')}`,
  }))
  const judged = dossier.review.rounds.flatMap((round) => {
    const item = itemIn(round, leaf.key)
    if (!item || item.reason.trim() === '') return []
    const who = round.kind === 'council' ? 'Hội đồng' : `Thẩm định lần ${round.round}`
    return [{ round: round.round, text: `${who}: ${item.reason.trim()}` }]
  })
  const rounds = [...new Set([...said, ...judged].map(({ round }) => round))].sort((a, b) => a - b)
  return [
    answer?.note.trim() ?? '',
    ...rounds.flatMap((round) =>
      [...judged, ...said].filter((line) => line.round === round).map(({ text }) => text),
    ),
  ]
    .filter(Boolean)
    .join('\n')
}
