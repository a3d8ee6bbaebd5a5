import { fail, succeed, type Problem, type Result } from '../domain/result.ts'

/** Bytes of a JSON file → its value. UTF-8 only, with or without a byte order mark; no field may stand twice. */
export function readJson(bytes: Uint8Array): Result<unknown> {
  const text = decode(bytes)
  if (text === null) return fail(notText)
  if (text.trim() === '') return fail(empty)
  try {
    const value: unknown = JSON.parse(text)
    const twice = findTwice(text)
    return twice ? fail(twice) : succeed(value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail(explain(error.message, text))
  }
}

const again = 'Hãy xin lại tệp gốc rồi mở lại.'
const notText = {
  path: '',
  message: `Tệp không phải là văn bản UTF-8, có thể là tệp loại khác hoặc đã hỏng. ${again}`,
}
const empty = { path: '', message: `Tệp trống. ${again}` }

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function explain(message: string, text: string): Problem {
  const [first = ''] = text.trimStart()
  if (first !== '{' && first !== '[') {
    return {
      path: '',
      message: 'Đây không phải là tệp của chương trình này. Hãy chọn đúng tệp.',
    }
  }
  if (endsTooSoon(message, text)) {
    return { path: '', message: `Tệp bị cắt ngang, thiếu phần cuối (thường do chép hoặc tải dở). ${again}` }
  }
  const place = placeOf(text, findSlip(text))
  return { path: '', message: `Tệp sai cú pháp JSON ở ${place}. Tệp có thể đã bị sửa tay. ${again}` }
}

/** Whether a text is the beginning of some JSON; browsers say so each in its own words. */
function endsTooSoon(message: string, text: string): boolean {
  const [, position] = /position (\d+)/.exec(message) ?? []
  return /end of|EOF|unterminated/i.test(message) || Number(position) >= text.length
}

/**
 * Position of the first letter after which a text can no longer become JSON. Few browsers tell it, so it is searched
 * for: by halves, since every shorter beginning still can.
 */
function findSlip(text: string): number {
  let [fine, wrong] = [0, text.length]
  while (wrong - fine > 1) {
    const middle = Math.floor((fine + wrong) / 2)
    if (canGoOn(text.slice(0, middle))) fine = middle
    else wrong = middle
  }
  return fine
}

function canGoOn(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    return error instanceof SyntaxError && endsTooSoon(error.message, text)
  }
}

/**
 * A field that stands twice in one object of a valid JSON text. JSON.parse would quietly keep the last one, and
 * another program might show the first. Walks without recursion, so that no depth can exhaust the stack.
 */
function findTwice(text: string): Problem | null {
  const objects: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '{') objects.push(new Set())
    else if (letter === '[') objects.push(null)
    else if (letter === '}' || letter === ']') objects.pop()
    else if (letter === '"') {
      const end = endOfString(text, at)
      const names = objects.at(-1)
      if (names && isName(text, end)) {
        const name = String(JSON.parse(text.slice(at, end)))
        if (names.has(name)) return writtenTwice(name, text, at)
        names.add(name)
      }
      at = end - 1
    }
  }
  return null
}

function writtenTwice(name: string, text: string, at: number): Problem {
  return {
    path: name,
    message: `Trường "${name}" được ghi hai lần, lần sau ở ${placeOf(text, at)}, không rõ dùng giá trị nào. Tệp có thể đã bị sửa tay. ${again}`,
  }
}

/** The position after a string's closing quote: the next one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1)
  for (;;) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
    quote = text.indexOf('"', quote + 1)
  }
}

function isName(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text[at] ?? '')) at++
  return text[at] === ':'
}

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return `dòng ${before.length}, cột ${(before.at(-1)?.length ?? 0) + 1}`
}
