import { isRatioValue, type Value } from '../domain/answer.ts'
import { isReviewersLeaf, type Leaf } from '../domain/criterion.ts'
import { answerOf, type Dossier } from '../domain/dossier.ts'
import { pointsToNumber, type Points } from '../domain/points.ts'
import { standingOf, surveyOf } from '../domain/review.ts'
import type { ScoreRow } from '../domain/score.ts'
import { describeRule } from '../domain/wording.ts'
import { leftOut, roundedLeaf, selfFormula, surveyFormula } from './workbook-formula.ts'
import { columnAt, type WorkbookColumn, type WorkbookLine } from './workbook-lines.ts'
import { dayNumber, placeOf, type BookCell, type Look } from './xlsx-book.ts'

/** Cells of a line by column; a column that is absent stays empty. */
export type LineOf = Partial<Record<WorkbookColumn, BookCell>>
type LeafLine = Extract<WorkbookLine, { kind: 'leaf' }>

export const notDoneWord = 'Không thực hiện'
export const noItemWord = 'Không đạt mục nào'
export const tick = 'x'

/** A leaf: what the unit declares in cells to fill in, its rule as a formula, the reviewer's points, the result. */
export function leafRow(line: LeafLine, dossier: Dossier, score: ScoreRow): LineOf {
  const { leaf, row } = line
  const { set } = dossier
  const answer = answerOf(dossier, leaf.key)
  const value = answer?.value ?? null
  const place = (column: WorkbookColumn) => placeOf(row, columnAt(column))
  const itemRange = (column: WorkbookColumn) =>
    line.items === 0
      ? ''
      : `${placeOf(row + 1, columnAt(column))}:${placeOf(row + line.items, columnAt(column))}`
  const rounds = set.rounding === 'leaf'
  const round = (formula: string) => roundedLeaf(leaf, formula, set.digits, rounds)
  const context = { year: dossier.year, since: dossier.unit.since }
  const self = selfFormula(
    leaf,
    {
      max: place('max'),
      first: place('first'),
      second: place('second'),
      notApplicable: place('notApplicable'),
      appraised: place('appraised'),
      ticks: itemRange('first'),
      worth: itemRange('second'),
    },
    context,
  )
  const reviewers = isReviewersLeaf(leaf)
  const surveyGone =
    leaf.rule.kind === 'survey' && set.survey === 'optional' && dossier.review.surveyHeld === false
  const counts = `ISNUMBER(${place('applicableMax')})`
  const points = look.points(set.digits)
  return {
    key: { value: leaf.key, look: look.key },
    code: { value: leaf.code, look: look.text },
    title: { value: leaf.title, look: look.title(line.level) },
    max: { value: leaf.max, look: look.figure },
    ...inputsOf(leaf, value),
    self: {
      value: numberOf(score.self),
      formula: rounds ? `IF(ISNUMBER(${self}),${round(self)},${self})` : self,
      look: points,
    },
    appraised: { value: grantedOf(dossier, leaf), look: look.pointsInput },
    survey: surveyCell(dossier, leaf, place('max'), numberOf(score.survey)),
    final: {
      value: numberOf(score.final),
      formula: `IF(${counts},IF(ISNUMBER(${place('appraised')}),${round(place('appraised'))},IF(ISNUMBER(${place('survey')}),${round(place('survey'))},IF(ISNUMBER(${place('self')}),${place('self')},""))),"")`,
      look: points,
    },
    applicableMax: {
      value: score.state === 'excluded' ? '–' : leaf.max,
      formula: surveyGone
        ? '"–"'
        : `IF(OR(${place('appraised')}="${leftOut}",AND(${place('appraised')}="",${place('self')}="${leftOut}")),"–",${place('max')})`,
      look: look.figure,
    },
    index: {
      value: score.index,
      formula: `IF(AND(ISNUMBER(${place('final')}),${place('max')}>0),ROUND(${place('final')}/${place('max')}*100,8),"")`,
      look: points,
    },
    ...(line.block === 'areas' ? baseCells(reviewers, place, score, leaf.max) : {}),
    citations: { value: citationsOf(dossier, leaf), look: look.input },
    note: { value: answer?.note ?? '', look: look.input },
    rule: { value: describeFilling(leaf, describeRule(leaf, context)), look: look.small },
  }
}

/** An item of a checklist: a cell to tick, and what it is worth. */
export function itemRow(line: Extract<WorkbookLine, { kind: 'item' }>, dossier: Dossier): LineOf {
  const { rule } = line.leaf
  const item = rule.kind === 'checklist' ? rule.items[line.item] : undefined
  const value = answerOf(dossier, line.leaf.key)?.value ?? null
  const ticks: readonly unknown[] = Array.isArray(value) ? value : []
  return {
    key: { value: `${line.leaf.key}\n${item?.key ?? ''}`, look: look.key },
    title: { value: item?.label ?? '', look: look.item(line.level) },
    first: { value: item && ticks.includes(item.key) ? tick : null, look: look.tickInput },
    second: { value: item?.points ?? null, look: look.figure },
  }
}

export const look = {
  key: {} as Look,
  text: { lined: true } as Look,
  small: { lined: true, size: 10 } as Look,
  figure: { lined: true, align: 'right', digits: 2, more: true } as Look,
  input: { lined: true, fill: 'input', input: true } as Look,
  tickInput: { lined: true, fill: 'input', input: true, align: 'center' } as Look,
  numberInput: { lined: true, fill: 'input', input: true, align: 'right' } as Look,
  pointsInput: { lined: true, fill: 'input', input: true, align: 'right', digits: 2, more: true } as Look,
  dateInput: { lined: true, fill: 'input', input: true, align: 'right', date: true } as Look,
  title: memo((level): Look => ({ lined: true, indent: Math.max(0, level - 1) })),
  item: memo((level): Look => ({ lined: true, italic: true, indent: level })),
  points: memo((digits): Look => ({ lined: true, align: 'right', digits })),
} as const

/** The same object for the same figure. */
function memo(make: (of: number) => Look): (of: number) => Look {
  const made = new Map<number, Look>()
  return (of) => {
    const known = made.get(of)
    if (known) return known
    const fresh = make(of)
    made.set(of, fresh)
    return fresh
  }
}

function baseCells(
  reviewers: boolean,
  place: (column: WorkbookColumn) => string,
  score: ScoreRow,
  max: number,
): LineOf {
  const counted = `ISNUMBER(${place('applicableMax')})`
  const open = score.state === 'open'
  return {
    base: {
      value: score.state === 'excluded' || (open && reviewers) ? 0 : max,
      formula: reviewers
        ? `IF(AND(${counted},ISNUMBER(${place('final')})),${place('max')},0)`
        : `IF(${counted},${place('max')},0)`,
      look: look.figure,
    },
    open: {
      value: open && !reviewers ? 1 : 0,
      formula: reviewers ? '0' : `IF(AND(${counted},NOT(ISNUMBER(${place('final')}))),1,0)`,
      look: look.points(0),
    },
  }
}

function inputsOf(leaf: Leaf, value: Value): LineOf {
  const { rule } = leaf
  const takesNA = leaf.notApplicable === 'exclude' || leaf.notApplicable === 'full'
  const notApplicable: LineOf = takesNA
    ? { notApplicable: { value: value === 'notApplicable' ? tick : null, look: look.tickInput } }
    : {}
  if (isReviewersLeaf(leaf)) return notApplicable
  const given = value === 'notApplicable' ? null : value
  const [first, second] = isRatioValue(given)
    ? [given.numerator, given.denominator]
    : [plain(leaf, given), null]
  return {
    ...notApplicable,
    first: {
      value: first,
      look: rule.kind === 'deadline' ? look.dateInput : look.numberInput,
    },
    ...(rule.kind === 'ratio' ? { second: { value: second, look: look.numberInput } } : {}),
  }
}

function plain({ rule }: Leaf, value: Value): string | number | null {
  switch (rule.kind) {
    case 'choice': {
      const index = rule.options.findIndex(({ key }) => key === value)
      return index < 0 ? null : index + 1
    }
    case 'checklist':
      return Array.isArray(value) && value.length === 0 ? noItemWord : null
    case 'deadline':
      if (value === 'notDone') return notDoneWord
      return typeof value === 'string' ? dayNumber(value) : null
    case 'count':
    case 'deduction':
    case 'number':
      return typeof value === 'number' ? value : null
    case 'ratio':
    case 'survey':
      return null
  }
}

/** What the reviewer's word stands at: points, left out, or nothing yet. */
function grantedOf(dossier: Dossier, leaf: Leaf): string | number | null {
  const standing = standingOf(dossier.review, leaf.key)
  if (standing.kind !== 'item') return null
  return standing.item.points === 'notApplicable' ? leftOut : standing.item.points
}

function surveyCell(dossier: Dossier, leaf: Leaf, max: string, points: number | null): BookCell {
  const survey = surveyOf(dossier.review, leaf.key)
  if (!survey) return { value: null, look: leaf.rule.kind === 'survey' ? look.pointsInput : look.text }
  if ('points' in survey) return { value: survey.points, look: look.pointsInput }
  const formula = surveyFormula(leaf, survey, max)
  return formula === null
    ? { value: null, look: look.pointsInput }
    : { value: points, formula, look: look.points(dossier.set.digits) }
}

/** "1: mục II, trang 3", a line for each document; the number is that of the register. */
function citationsOf(dossier: Dossier, leaf: Leaf): string {
  const numbers = new Map(dossier.evidence.map(({ id, no }) => [id, no]))
  return (answerOf(dossier, leaf.key)?.citations ?? [])
    .map(({ evidence, where }) => `${numbers.get(evidence) ?? '?'}: ${where}`)
    .join('\n')
}

/** How to fill the line in, then its rule; the options of a choice with their numbers. */
function describeFilling(leaf: Leaf, lines: readonly string[]): string {
  const { rule } = leaf
  const numbered = rule.kind === 'choice' ? lines.map((line, index) => `${index + 1}. ${line}`) : lines
  return [...howToFill(leaf), ...numbered].join('\n')
}

function howToFill({ rule }: Leaf): readonly string[] {
  switch (rule.kind) {
    case 'choice':
      return [`Ghi số thứ tự của lựa chọn (1–${rule.options.length}):`]
    case 'checklist':
      return [`Ghi "${tick}" ở từng mục đạt; nếu không đạt mục nào, ghi "${noItemWord}".`]
    case 'ratio':
      return [`Số liệu 1: ${rule.numerator}. Số liệu 2: ${rule.denominator}.`]
    case 'count':
    case 'deduction':
      return [`Số liệu 1: số ${rule.unit}.`]
    case 'deadline':
      return [`Ghi ngày hoàn thành, hoặc "${notDoneWord}".`]
    case 'number':
    case 'survey':
      return []
  }
}

function numberOf(points: Points | null): number | null {
  return points === null ? null : pointsToNumber(points)
}
