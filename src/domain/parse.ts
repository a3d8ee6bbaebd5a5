import type * as z from 'zod/mini'
import { isOfRightType, problemsFromIssue, spreadIssues } from './issue.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import { findUnsafe } from './unsafe.ts'

/** Everything in it, however deep, read-only. */
export type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T

type Format = { readonly name: string; readonly version: number; readonly title: string }

/**
 * The door for all foreign data: refuses what no file may hold and other formats, then checks the schema and, where
 * every type is right, what a schema cannot say. The value returned is the JSON itself, unchanged. Every problem is
 * reported, each with its path and the criterion's code.
 */
export function parseWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  format: Format,
  check: (value: Immutable<z.infer<Schema>>, problems: readonly Problem[]) => Iterable<Problem>,
): Result<Immutable<z.infer<Schema>>> {
  const refused = findUnsafe(json) ?? refuseFormat(json, format)
  if (refused) return fail(refused)
  const parsed = schema.safeParse(json, { jitless: true })
  const found = parsed.success ? [] : spreadIssues(parsed.error.issues)
  const problems = found.flatMap((one) => problemsFromIssue(one, json))
  const value = json as Immutable<z.infer<Schema>>
  if (found.every((one) => isOfRightType(one, json))) problems.push(...check(value, problems))
  return problems.length > 0 ? fail(...problems) : succeed(value)
}

function refuseFormat(json: unknown, format: Format): Problem | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { path: '', message: `Đây không phải là ${format.title}. Hãy chọn đúng tệp.` }
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
