/** "a) Đúng hạn", "1. Có kế hoạch", "Mức 2: Khá" → without its mark; "a là tổng số" stays. */
export function stripListMark(text: string): string {
  return text
    .replace(/^(?:\((?:\d{1,2}|[a-zđ])\)|(?:\d{1,2}|[a-zđ])[.)](?!\d))\s+(?!là\s)/iu, '')
    .replace(/^(?:mức|trường hợp|tiêu chí|nội dung)\s+\d{1,2}\s*[:.)-]\s*/iu, '')
}

/** Sentences of a scoring text, and parts between semicolons; brackets are kept whole. */
export function splitSegments(text: string): string[] {
  const whole = /^\((.*)\)$/su.exec(text)?.[1]
  if (whole !== undefined && !/[()]/.test(whole)) return splitSegments(whole)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (/[([{]/.test(sign)) depth++
    else if (/[)\]}]/.test(sign)) depth = Math.max(depth - 1, 0)
    else if (depth === 0 && endsHere(text, from, at)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
    .flatMap((part) => part.split(definitionsAhead))
    .map((part) => stripListMark(part.trim()))
    .filter((part) => part !== '')
}

const definitionsAhead =
  /(?<=\S)[,.\s]+(?=\(?(?:trong đó(?: tỷ lệ)?[:,\s]|với [a-zđ] (?:là|=)|ở đây[:,\s])|\([a-zđ]\s*(?:là|[:=])\s*\p{L}{2})/iu
const abbreviation = /(?:^|[\s(])(?:TP|Tp|TX|TT|P|Q|ThS|TS|GS|PGS|QĐ|KH|v\.v|tr)$/u

function endsHere(text: string, from: number, at: number): boolean {
  switch (text[at]) {
    case ';':
    case '|':
      return true
    case '/':
      // "Có: 1 / Không: 0" is two statements, "b / a" and "hồ sơ / tổng số" are fractions.
      return (
        /(?:\d|điểm|đ)\s?$/u.test(text.slice(from, at)) &&
        /^\/(?:\s+\p{Lu}|\p{Lu}[^/:;]*:\s*\d)/u.test(text.slice(at)) &&
        !/=\s*\(?(?:tổng )?số/iu.test(text.slice(from, at))
      )
    case '.':
      return (
        /^\.\s+(?:["“(]?\p{Lu}|\(?[a-zđ]\s*\/\s*[a-zđ]\)?\s*[<>=≤≥])/u.test(text.slice(at)) &&
        !abbreviation.test(text.slice(from, at))
      )
    case ',':
      return /^,\s*(?:nếu|còn lại|còn|trường hợp|dưới|trên|từ)\s[^,;]{0,60}?\d\s*%/iu.test(text.slice(at))
    default:
      return false
  }
}
