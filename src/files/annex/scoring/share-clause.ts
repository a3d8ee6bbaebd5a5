import { trimMarks } from '../line.ts'
import type { Clause } from './clause.ts'

/** "Trong đó: a là tổng số …, b là số …" → what each letter means; null where the text defines none. */
export function readDefinitions(text: string): Clause[] | null {
  const bare = text.replace(
    /^(?:trong đó|với|ở đây|ghi chú|gọi|và|trong công thức(?: trên)?)(?![\p{L}])[\s:,]*/iu,
    '',
  )
  const mark = /(?:^|[\s,;.(+–-])\(?([a-zđA-Z])\)?\s*(?:là|=|:)\s*(?=\p{L}{2,})/gu
  const starts = [...bare.matchAll(mark)]
  const [first] = starts
  if (!first || first.index > 2) return bare === '' && text !== '' ? [{ kind: 'intro', text }] : null
  return starts.map((start, index): Clause => {
    const from = start.index + start[0].length
    const to = starts[index + 1]?.index ?? bare.length
    const words = trimMarks(bare.slice(from, to).replace(/(?:\s|,|;)+(?:và|còn)\s*$/iu, ''))
    const meaning = words.split('(').length < words.split(')').length ? words.replace(/\)$/u, '') : words
    const letter = (start[1] ?? '').toLowerCase()
    return { kind: 'define', letter, meaning, text: `${start[1] ?? ''}: ${meaning}` }
  })
}

const equals =
  /^(?:tỷ lệ[^=:]*|p)\s*[=:]\s*\(?\[?\s*((?:tổng )?số [^/×*÷:]+?)\s*\)?\s*(?:\/|÷|:|chia(?: cho)?|trên(?= tổng))\s*\(?\s*((?:tổng )?(?:số )?[^×*/÷]+?)\s*\)?\]?\s*(?:[×*x]\s*100\s*%?\s*\)?)?\.?$/iu
const spoken =
  /^(?:(?:cách )?tính |xác định |điểm tính theo |căn cứ )?(?:tỷ lệ|tỉ lệ)(?: (?:%|phần trăm|\(%\)))?(?: (?:giữa|của))?\s+((?:tổng )?(?:số )?\S.*?)\s+(?:so với|trên|chia cho|chia|\/|và)\s+(tổng(?: số)? .*?|số .*?)(?: [×*x] 100 ?%?)?[.:]?$/iu
const letters =
  /^(?:tính |xác định )?(?:(?:tỷ lệ|tỉ lệ)?(?: (?:%|phần trăm))?(?:\s*\(?[a-zđ]\)?)?\s*[:=]?|(?:tỷ lệ|tỉ lệ) [^=:;/]{1,100}[=:])\s*(?:[a-zđ]\s*=\s*)?\(?([a-zđ])\s*[/:]\s*([a-zđ])\)?(?: ?[×*x] ?100 ?%?)?[.:]?$/iu

const divided =
  /^((?:tổng )?số \S.*?)\s*(?:\/|÷|chia(?: cho)?)\s*(tổng(?: số)? .*?)\s*\)?\s*[×*x]\s*100\s*%?\.?$/iu

/** "Tính tỷ lệ % giữa số X so với tổng số Y", "Tỷ lệ = X / Y × 100%". */
export function readShare(text: string): Clause | null {
  const found = equals.exec(text) ?? divided.exec(text) ?? spoken.exec(text) ?? letters.exec(text)
  if (!found) return null
  const [, numerator = '', denominator = ''] = found
  return { kind: 'share', numerator: balance(numerator), denominator: balance(denominator), text }
}

/** A bracket that the words open and the pattern left outside. */
function balance(words: string): string {
  const bare = trimMarks(words)
  return bare.split('(').length > bare.split(')').length ? `${bare})` : bare
}
