import { codeAt } from './code.ts'
import { forbiddenKeys } from './fields.ts'
import { problemAt, type Place } from './place.ts'
import type { Problem } from './result.ts'

/**
 * What no file may hold, whatever its format: endless nesting, names that reach JavaScript's own machinery, broken
 * characters. The first such thing found; null where there is none. Walks without recursion, so that no depth can
 * exhaust the stack.
 */
export function findUnsafe(json: unknown): Problem | null {
  const waiting: { value: unknown; path: Place }[] = [{ value: json, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= mostDepth) {
      return problemAt(path.slice(0, 5), undefined, `Tệp lồng nhau quá ${mostDepth} tầng nên không được mở.`)
    }
    for (const name of Object.keys(value)) {
      if (!Array.isArray(value) && forbiddenKeys.has(name)) {
        const message = `Tên trường "${name}" không được phép. Tệp có thể đã bị sửa tay.`
        return problemAt([...path, name], codeAt(json, path), message)
      }
      const child: unknown = Reflect.get(value, name)
      if (isBroken(name) || (typeof child === 'string' && isBroken(child))) {
        const message =
          'Chữ ở đây có ký tự hỏng. Tệp có thể đã hỏng khi chép hoặc chuyển mã; hãy xin lại tệp gốc.'
        return problemAt([...path, name], codeAt(json, path), message)
      }
      if (typeof child === 'object' && child !== null) waiting.push({ value: child, path: [...path, name] })
    }
  }
  return null
}

const mostDepth = 100

/** Whether it holds half of a surrogate pair: canonical JSON, and so a hash, has no form for it. */
function isBroken(text: string): boolean {
  return anyHalf.test(text) && halfCharacter.test(text)
}

/** Halves, whole pairs among them: quickly told, and rare. */
const anyHalf = /[\uD800-\uDFFF]/
const halfCharacter = /\p{Cs}/u
