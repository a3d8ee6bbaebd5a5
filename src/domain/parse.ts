import * as z from 'zod/mini'
import { forbiddenKeys } from './fields.ts'
import { formatFigure } from './points.ts'
import { placeToPath, problemAt, type Place } from './place.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'

/** Everything in it, however deep, read-only. */
export type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T

type Format = { readonly name: string; readonly version: number; readonly title: string }

/**
 * The door for all foreign data: checks depth, property names, format and version, then the schema.
 * The value returned is the JSON itself, unchanged. Every problem is reported, each with path and code.
 */
export function parseWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  format: Format,
): Result<Immutable<z.infer<Schema>>> {
  const unsafe = findUnsafe(json)
  if (unsafe) return fail(unsafe)
  const other = refuseFormat(json, format)
  if (other) return fail(other)
  const parsed = schema.safeParse(json, { jitless: true })
  if (parsed.success) return succeed(json as Immutable<z.infer<Schema>>)
  return fail(...parsed.error.issues.flatMap((issue) => problemsFromIssue(issue, json, [])))
}

const mostDepth = 100

/** Walks without recursion, so that no depth can exhaust the stack. */
function findUnsafe(json: unknown): Problem | null {
  const waiting: { value: unknown; path: Place }[] = [{ value: json, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return { path: placeToPath(path), message: 'Số quá lớn hoặc không phải là số.' }
    }
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= mostDepth) {
      return {
        path: placeToPath(path.slice(0, 5)),
        message: `Tệp lồng nhau quá ${mostDepth} tầng nên không được mở.`,
      }
    }
    for (const name of Object.keys(value)) {
      if (!Array.isArray(value) && forbiddenKeys.has(name)) {
        return {
          path: placeToPath([...path, name]),
          message: `Tên trường "${name}" không được phép. Tệp có thể đã bị sửa tay.`,
        }
      }
      const child: unknown = Reflect.get(value, name)
      if (typeof child === 'number' || (typeof child === 'object' && child !== null)) {
        waiting.push({ value: child, path: [...path, name] })
      }
    }
  }
  return null
}

function refuseFormat(json: unknown, format: Format): Problem | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { path: '', message: `Đây không phải là ${format.title}.` }
  }
  const name: unknown = Reflect.get(json, 'format')
  if (name !== format.name) {
    return {
      path: 'format',
      message: `Đây không phải là ${format.title} (thiếu dấu hiệu "${format.name}"). Hãy chọn đúng tệp.`,
    }
  }
  const version: unknown = Reflect.get(json, 'formatVersion')
  if (typeof version === 'number' && version > format.version) {
    return {
      path: 'formatVersion',
      message: `Tệp được lưu bằng phiên bản chương trình mới hơn (định dạng ${version}). Hãy cập nhật chương trình rồi mở lại.`,
    }
  }
  return null
}

type Issue = z.core.$ZodIssue

function problemsFromIssue(issue: Issue, json: unknown, before: Place): Problem[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'invalid_union') {
    const nearest = chooseAlternative(issue.errors)
    if (nearest) return nearest.flatMap((inner) => problemsFromIssue(inner, json, path))
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.flatMap((inner) => problemsFromIssue(inner, json, path))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      problemAt(
        [...path, name],
        codeOn(json, path),
        `Trường lạ "${name}". Bỏ trường này hoặc kiểm tra lại tên.`,
      ),
    )
  }
  return [problemAt(path, codeOn(json, path), messageFromIssue(issue, valueAt(json, path)))]
}

/** Of several forms that a value may take, the one whose field names fit best. */
function chooseAlternative(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const misfit = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
      return sum + (issue.code === 'invalid_type' && issue.path.length <= 1 ? 1 : 0)
    }, 0)
  return [...alternatives].sort((a, b) => misfit(a) - misfit(b))[0]
}

function messageFromIssue(issue: Issue, value: unknown): string {
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
      return 'Không đúng dạng nào được phép (kiểm tra trường "kind").'
    default:
      return 'Giá trị không hợp lệ.'
  }
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

function valueAt(json: unknown, path: Place): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  )
}

/** The code of the innermost criterion that the path runs through. */
function codeOn(json: unknown, path: Place): string | undefined {
  for (let end = path.length; end >= 0; end--) {
    const value = valueAt(json, path.slice(0, end))
    if (typeof value !== 'object' || value === null || !('key' in value)) continue
    const code: unknown = Reflect.get(value, 'code')
    if (typeof code === 'string') return code
  }
  return undefined
}
