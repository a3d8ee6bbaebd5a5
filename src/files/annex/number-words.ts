const digits: Readonly<Record<string, number>> = {
  không: 0,
  linh: 0,
  lẻ: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

/** A number in Vietnamese words up to 999, with decimals, as decimal text: "hai phẩy năm" → "2.5"; null where it is none. */
export function readNumberWords(text: string): string | null {
  const words = text.toLowerCase().trim().split(/\s+/)
  if (words.join(' ') === 'nửa' || words.join(' ') === 'một nửa') return '0.5'
  const half = words.at(-1) === 'rưỡi' || words.slice(-2).join(' ') === 'phẩy rưỡi'
  const kept = half ? words.slice(0, -1) : words
  const comma = kept.findIndex((word) => word === 'phẩy' || word === 'chấm' || word === 'phảy')
  const whole = readWhole(comma < 0 ? kept : kept.slice(0, comma))
  if (whole === null) return null
  if (half) return comma < 0 ? `${whole}.5` : null
  if (comma < 0) return String(whole)
  const decimals = readDecimals(kept.slice(comma + 1))
  return decimals === null ? null : `${whole}.${decimals}`
}

/** All words that numbers are made of, for patterns. */
export const numberWord = `(?:${Object.keys(digits).join('|')}|mười|mươi|trăm|phẩy|phảy|rưỡi|nửa)`

function readWhole(words: readonly string[]): number | null {
  if (words.length === 0 || words.length > 7) return null
  let total = 0
  let last: number | null = null
  for (const word of words) {
    const digit = digits[word]
    if (digit !== undefined) {
      if (last !== null && last > 0) return null
      last = digit
    } else if (word === 'trăm' && last !== null) {
      total += last * 100
      last = null
    } else if (word === 'mươi' && last !== null) {
      total += last * 10
      last = null
    } else if (word === 'mười' && (last === null || last === 0)) {
      total += 10
      last = null
    } else return null
  }
  return total + (last ?? 0)
}

/** "hai lăm" → "25", "không năm" → "05", "bảy mươi lăm" → "75". */
function readDecimals(words: readonly string[]): string | null {
  if (words.length === 0) return null
  if (words.includes('mươi') || words.includes('mười')) {
    const value = readWhole(words)
    return value === null ? null : String(value)
  }
  const read = words.map((word) => digits[word])
  return read.every((digit) => digit !== undefined) ? read.join('') : null
}
