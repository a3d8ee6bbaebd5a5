import { isRatioValue, refuseValue, type Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { isDate } from '../../domain/fields.ts'
import { formatFigure, parseFigure, parsePoints, pointsToNumber } from '../../domain/points.ts'
import { fail, succeed, type Problem, type Result } from '../../domain/result.ts'

/** What stands in the inputs of a criterion, as typed; a rule uses its own few. */
export type AnswerFields = {
  choice: string
  ticks: string[]
  /** A checklist of which nothing is met: an answer, unlike a checklist not yet looked at. */
  noTicks: boolean
  numerator: string
  denominator: string
  figure: string
  day: string
  notDone: boolean
}
export type FieldName = keyof AnswerFields

/** A stored answer as the inputs show it. */
export function fieldsFromValue(leaf: Leaf, value: Value): AnswerFields {
  const isText = typeof value === 'string' && value !== 'notApplicable'
  const ticks: readonly unknown[] = Array.isArray(value) ? value : []
  const ratio = isRatioValue(value) ? value : { numerator: null, denominator: null }
  const isFigure = typeof value === 'number'
  return {
    choice: leaf.rule.kind === 'choice' && isText ? value : '',
    ticks: ticks.filter((tick) => typeof tick === 'string'),
    noTicks: Array.isArray(value) && ticks.length === 0,
    numerator: textFromFigure(ratio.numerator),
    denominator: textFromFigure(ratio.denominator),
    figure: isFigure ? textFromFigure(value) : '',
    day: isText && isDate(value) ? formatDay(value) : '',
    notDone: leaf.rule.kind === 'deadline' && value === 'notDone',
  }
}

/** What the inputs say; null where they are empty. Each problem's path is the name of a field. */
export function readFields(leaf: Leaf, fields: AnswerFields): Result<Value> {
  const read = readKind(leaf, fields)
  if (!read.ok) return read
  const refusal = refuseValue(leaf, read.value)
  return refusal === null ? read : fail(refusedField(leaf, refusal))
}

/** A figure read on its own, for what is shown beside its field; null where it is empty or no figure. */
export function readFigure(leaf: Leaf, text: string): number | null {
  const read = parseNumber(leaf, text)
  return read.ok ? read.value : null
}

function readKind({ rule, ...leaf }: Leaf, fields: AnswerFields): Result<Value> {
  switch (rule.kind) {
    case 'choice':
      return succeed(fields.choice === '' ? null : fields.choice)
    case 'checklist': {
      const ticks = rule.items.map((item) => item.key).filter((key) => fields.ticks.includes(key))
      return succeed(ticks.length > 0 || fields.noTicks ? ticks : null)
    }
    case 'ratio': {
      const numerator = readNamed({ ...leaf, rule }, 'numerator', fields)
      const denominator = readNamed({ ...leaf, rule }, 'denominator', fields)
      if (!numerator.ok || !denominator.ok) {
        return fail(...problemsOf(numerator), ...problemsOf(denominator))
      }
      if (numerator.value === null && denominator.value === null) return succeed(null)
      return succeed({ numerator: numerator.value, denominator: denominator.value })
    }
    case 'count':
    case 'deduction':
    case 'number':
      return readNamed({ ...leaf, rule }, 'figure', fields)
    case 'deadline':
      return fields.notDone ? succeed('notDone') : readDay(fields.day)
    case 'survey':
      return succeed(null)
  }
}

function readNamed(
  leaf: Leaf,
  name: 'numerator' | 'denominator' | 'figure',
  fields: AnswerFields,
): Result<number | null> {
  const read = parseNumber(leaf, fields[name])
  return read.ok ? read : fail(...read.problems.map((problem) => ({ ...problem, path: name })))
}

/** Points where the rule asks for points, else a figure; null for an empty field. */
function parseNumber(leaf: Leaf, text: string): Result<number | null> {
  if (text.trim() === '') return succeed(null)
  if (leaf.rule.kind !== 'number') return parseFigure(text)
  const read = parsePoints(text)
  return read.ok ? succeed(pointsToNumber(read.value)) : read
}

function readDay(text: string): Result<Value> {
  if (text.trim() === '') return succeed(null)
  const day = parseDay(text)
  if (day !== null) return succeed(day)
  const message = `"${text.trim().slice(0, 40)}" không phải là ngày có thật. Ghi ngày/tháng/năm, ví dụ 31/03/2022.`
  return fail({ path: 'day', message })
}

/** Which field a refusal belongs to, in the field's own words. */
function refusedField({ rule }: Leaf, message: string): Problem {
  switch (rule.kind) {
    case 'ratio':
      return {
        path: 'denominator',
        message: `"${rule.denominator}" bằng 0 thì "${rule.numerator}" cũng phải bằng 0.`,
      }
    case 'choice':
      return { path: 'choice', message }
    case 'checklist':
      return { path: 'ticks', message }
    case 'deadline':
      return { path: 'day', message }
    case 'count':
    case 'deduction':
    case 'number':
    case 'survey':
      return { path: 'figure', message }
  }
}

function problemsOf(read: Result<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems
}

function textFromFigure(figure: number | null): string {
  return figure === null ? '' : formatFigure(figure)
}
