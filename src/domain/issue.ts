import type * as z from 'zod/mini'
import { codeAt, valueAt } from './code.ts'
import { problemAt, type Place } from './place.ts'
import { formatFigure } from './points.ts'
import type { Problem } from './result.ts'

/** One thing that a schema found, at its place from the root of the file. */
export type Found = { readonly issue: Issue; readonly place: Place }

/** The issues of a schema, one for each fault: of several forms that a value may take, those of the nearest. */
export function spreadIssues(issues: readonly Issue[], before: Place = []): Found[] {
  return issues.flatMap((issue): Found[] => {
    const place = [...before, ...issue.path]
    if (issue.code === 'invalid_key') return spreadIssues(issue.issues, place)
    if (issue.code !== 'invalid_union') return [{ issue, place }]
    const nearest = chooseAlternative(issue.errors)
    return nearest ? spreadIssues(nearest, place) : [{ issue, place }]
  })
}

/** The value is of the type it should be, only not as it should be: checks across fields may read it. */
export function isOfRightType({ issue, place }: Found, json: unknown): boolean {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return false
  const value = valueAt(json, place)
  return typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

export function problemsFromIssue({ issue, place }: Found, json: unknown): Problem[] {
  const code = codeAt(json, place)
  if (issue.code !== 'unrecognized_keys') {
    return [problemAt(place, code, messageFromIssue(issue, valueAt(json, place)))]
  }
  return issue.keys.map((name) =>
    problemAt([...place, name], code, `Trường lạ "${name}". Bỏ trường này hoặc kiểm tra lại tên.`),
  )
}

type Issue = z.core.$ZodIssue

/** The alternative whose field names fit best; undefined where the value is of no type that any of them takes. */
function chooseAlternative(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = alternatives.filter((issues) => !issues.some(isOtherType))
  return [...fitting].sort((a, b) => countMisfits(a) - countMisfits(b))[0]
}

function isOtherType({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')
}

function countMisfits(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
    return sum + (issue.code === 'invalid_type' && issue.path.length === 1 ? 1 : 0)
  }, 0)
}

function messageFromIssue(issue: Issue, value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'Số quá lớn hoặc không phải là số.'
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'Thiếu trường này.'
      return `Phải là ${typeNames[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `Phải là một trong: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      if (issue.origin === 'array') return `Cần ít nhất ${Number(issue.minimum)} mục.`
      return `Không được nhỏ hơn ${formatFigure(Number(issue.minimum))}.`
    case 'too_big':
      return `Không được lớn hơn ${formatFigure(Number(issue.maximum))}.`
    case 'custom':
    case 'invalid_format':
      return issue.message
    case 'invalid_union':
      return messageFromUnion(issue, value)
    default:
      return 'Giá trị không hợp lệ.'
  }
}

function messageFromUnion({ errors }: z.core.$ZodIssueInvalidUnion, value: unknown): string {
  if (value === undefined) return 'Thiếu trường này.'
  const forms = errors.flat().flatMap((issue) => {
    if (issue.path.length > 0) return []
    if (issue.code === 'invalid_value') return issue.values.map((each) => `"${String(each)}"`)
    return issue.code === 'invalid_type' ? [typeNames[issue.expected] ?? issue.expected] : []
  })
  if (forms.length === 0) return 'Không đúng dạng nào được phép (kiểm tra trường "kind").'
  return `Phải là ${[...new Set(forms)].join(' hoặc ')}.`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng/sai (true/false)',
  array: 'danh sách',
  object: 'nhóm trường',
  record: 'nhóm trường',
  null: 'trống (null)',
}
