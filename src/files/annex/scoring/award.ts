import {
  fractionFromNumber,
  multiplyFractions,
  pointsFromFraction,
  pointsToNumber,
  type Fraction,
} from '../../../domain/points.ts'
import { toLower } from '../line.ts'
import { remember } from '../remember.ts'
import { numberWord, readNumberWords } from '../number-words.ts'
import { readPoints } from '../points-cell.ts'
import { parseFormula, type Formula } from './formula.ts'

/** What a scoring line gives. */
export type Award =
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'share'; readonly share: Fraction }
  | { readonly kind: 'full' }
  /** In proportion; null where the formula is of another shape, `implied` where none is written out. */
  | { readonly kind: 'formula'; readonly formula: Formula | null; readonly implied: boolean }
  /** From … to …, for somebody to judge. */
  | { readonly kind: 'span'; readonly from: number; readonly to: number }

/** An award in a text: where it stands, and what the words before it make of it. */
export type Found = {
  readonly start: number
  readonly end: number
  readonly award: Award
  /** Given, taken away, or the most that is given or taken away in all. */
  readonly use: 'plus' | 'minus' | 'cap' | 'minusCap'
}

const number = '(?:\\d+(?:[.,]\\d+)?(?![½¼¾])|\\d?[½¼¾])'
const point = '(?:điểm|đ(?![\\p{L}\\d]))'
const ofMax =
  '(?: (?:tối đa|chuẩn|quy định|cao nhất|tuyệt đối|của (?:tiêu chí|nội dung|mục)(?: (?:này|thành phần|đó))*|số|tương ứng))*'
/** After points comes an end, a sign or a word that joins: "3 điểm cầu" is none. */
const ends =
  '(?=\\s*(?:$|[.,;:()\\]/|+]|[-–]\\s|(?:cho|đối với|nếu|khi|mỗi|và|nhưng|trên|theo|với|hoặc|vào|tổng|còn|tối đa|không|trong|thì|trường hợp|riêng|các|cộng|trừ|là|đến|cứ|có|thiếu|chậm)(?![\\p{L}])))'

type Pattern = {
  /** Looked for first, since it is found or missed at once. */
  readonly needs: RegExp
  readonly expression: RegExp
  /** Whether it takes all that follows, to the end of the text. */
  readonly toEnd: boolean
  readonly build: (groups: readonly string[]) => Award | null
}

function pattern(needs: RegExp, source: string, build: Pattern['build']): Pattern {
  return {
    needs,
    expression: new RegExp(source, 'gu'),
    toEnd: /(?:\.\*|\[\^;\]\*)\)\$$/.test(source),
    build,
  }
}

const product = /[×*x]|nhân/u

/** Tried in this order; an award found earlier keeps its place. */
const patterns: readonly Pattern[] = [
  pattern(
    /công thức/u,
    `(?:(?:được |sẽ )?(?:tính|xác định|chấm|quy đổi|đánh giá)?\\s*(?:điểm )?(?:được tính )?(?:theo|bằng|áp dụng|dựa vào|dựa trên)?\\s*(?:theo )?công thức(?: (?:sau|tính(?: điểm)?|dưới đây|như sau))*\\s*[:=]?\\s*)(.*)$`,
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    /điểm/u,
    `(?<![\\p{L}])(?:điểm(?: (?:đánh giá|đạt được|số|chấm|tự chấm|của tiêu chí|tiêu chí))*|số điểm(?: (?:đạt được|được tính|đánh giá))*)\\s*(?:được tính )?(?:=|bằng(?! không)|là(?= \\(| tỷ lệ))\\s*((?:\\(|\\[|\\{|tỷ lệ|số |tổng |điểm tối đa|[a-z]\\s*[/:]|${number}(?: điểm)?\\s*(?:[×*]|x(?!\\p{L})|nhân)).*)$`,
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '(?:[:=]|(?<![\\p{L}])(?:được|là|tính|bằng)(?![\\p{L}]))\\s*([([{]*\\s*(?:[a-zđ]\\s*\\)?\\s*[/:÷]\\s*\\(?[a-zđ]|tỷ lệ)[^;]*?(?:[×*]|x(?!\\p{L})|nhân)[^;]*)$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '(?:[:=]|(?<![\\p{L}])(?:được|là|bằng)(?![\\p{L}]))\\s*((?:điểm tối đa|điểm chuẩn|\\d+(?:[.,]\\d+)?(?: điểm)?)\\s*(?:[×*]|x(?!\\p{L})|nhân)\\s*\\(?(?:[a-zđ]\\s*[/:÷]|tỷ lệ)[^;]*)$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '((?:\\(|\\[)\\s*[a-zđ]\\s*[/:÷]\\s*[a-zđ]\\s*(?:\\)|\\])\\s*(?:[×*]|x(?!\\p{L})|nhân)\\s*[^;]*)$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    `(?<=(?:^|[:=])\\s*)((?:điểm tối đa|điểm chuẩn|${number}(?: điểm)?)\\s*(?:[×*]|(?:x|nhân(?: với)?)(?!\\p{L}))\\s*[([]?\\s*(?:tỷ lệ|(?:tổng )?số )[^;]*)$`,
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '^((?:tổng )?số [^;:,]*?(?:[/÷]|chia(?: cho)?)\\s*(?:tổng )?số [^;:]*?(?:[×*]|x(?!\\p{L})|nhân)\\s*(?:điểm tối đa|điểm chuẩn|\\d+(?:[.,]\\d+)?)(?: điểm)?)[\\s.]*$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '^((?:tỷ lệ|tỷ số)(?: |%)[^;:=]*?(?:[×*]|(?:x|nhân(?: với)?)(?!\\p{L}))\\s*(?:điểm tối đa|điểm chuẩn|\\d+(?:[.,]\\d+)?(?!\\s*%))(?: điểm)?)[\\s.]*$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    product,
    '[:=]\\s*([([{]+\\s*(?:tổng )?số [^;:]*?[/÷][^;:]*?(?:[×*]|x(?!\\p{L})|nhân)[^;]*)$',
    ([text = '']) => formulaOf(text),
  ),
  pattern(
    /tỷ lệ/u,
    `(?:(?:được )?(?:tính|chấm|cho|xác định|quy đổi)\\s*(?:điểm )?|điểm (?:được )?tính )(?:theo|bằng) (?:tỷ lệ|phương pháp tỷ lệ)(?: (?:%|phần trăm|tương ứng|đạt được|hoàn thành|thực tế|thực hiện|thuận|tương đương|số|nêu trên))*(?:(?: (?:với|so với|của|trên|nhân(?: với)?))? ${point}${ofMax})?${ends}`,
    () => ({ kind: 'formula', formula: null, implied: true }),
  ),
  pattern(
    /đ/u,
    `(?:từ )?(${number})\\s*${point}?\\s*(?:đến|-|–|tới)\\s*(${number})\\s*${point}(?!\\p{L})`,
    ([from = '', to = '']) => spanOf(from, to),
  ),
  pattern(
    /đ/u,
    `(?:(${number})\\s*%|(1\\/2|2\\/3|1\\/3|1\\/4|3\\/4)|(một nửa|nửa))\\s*(?:tổng )?(?:số |mức )?${point}${ofMax}${ends}`,
    ([percent = '', part = '', half = '']) => shareOf(percent, part, half),
  ),
  pattern(
    /điểm/u,
    `(${number})\\s*%\\s*(?:của\\s*)?(?:tổng )?(?:số )?điểm (?:tối đa|chuẩn|quy định)`,
    ([percent = '']) => shareOf(percent, '', ''),
  ),
  pattern(
    /điểm|tối đa/u,
    `(?:đủ |trọn |toàn bộ |đầy đủ |nguyên |tròn |hết )?(?:100% )?(?:số |mức )?điểm (?:tối đa|chuẩn|tuyệt đối|cao nhất)(?: (?:của (?:tiêu chí|nội dung|mục)(?: (?:này|thành phần|đó))*))?|(?:đủ|trọn|toàn bộ|trọn vẹn) (?:số )?điểm(?![\\p{L}])${ends}|(?<=(?:đạt|được|chấm|cho|hưởng) )tối đa(?: (?:số )?điểm)?${ends}|(?<=[:=]\\s*)tối đa(?=\\s*(?:$|[.;)]))`,
    () => ({ kind: 'full' }),
  ),
  pattern(
    /điểm/u,
    `không (?:được )?(?:tính|có|chấm|cho|được|đạt|cộng|ghi)(?: số)? điểm(?! (?:tối đa|cộng|thưởng))${ends}|(?<![\\p{L}])không điểm${ends}|mất (?:toàn bộ |hết )?(?:số )?điểm${ends}`,
    () => ({ kind: 'points', points: 0 }),
  ),
  pattern(/đ/u, `([-−+]?${number})\\s*${point}${ends}`, ([figure = '']) => pointsOf(figure)),
  pattern(/điểm/u, `((?<![\\p{L}])(?:${numberWord} )+)điểm( rưỡi)?${ends}`, ([words = '', half = '']) =>
    wordsOf(`${words}${half}`),
  ),
  pattern(
    /[:=→⇒–-]/u,
    `(?<=(?:[:=→⇒]|[-–] )\\s*)([-−+]?${number})(?=\\s*(?:$|[.;)\\]]|,\\s+\\p{L}))`,
    ([figure = '']) => pointsOf(figure),
  ),
  pattern(
    /\d|[½¼¾]/u,
    `(?<=(?:(?<![\\p{L}])(?:được|là|đạt|cho|chấm|tính|(?<!tổng )cộng|bằng|trừ|ghi)) )(${number})(?=\\s*(?:$|[.;]|,\\s+\\p{L}))`,
    ([figure = '']) => pointsOf(figure),
  ),
  pattern(/\(/u, `\\((${number})\\)(?=\\s*(?:$|[.;]))`, ([figure = '']) => pointsOf(figure)),
]

/** A formula ends where its own condition follows: "(b/a) × 2 (nếu tỷ lệ từ 70% trở lên)". */
const conditionBehind = /\s*[,(]?\s*(?:nếu|khi|với điều kiện|áp dụng (?:khi|đối với|cho))\s.*$/su

const unknown: Award = { kind: 'formula', formula: null, implied: false }

/** The awards in a text, in its order, none inside another. */
export const findAwards: (text: string) => readonly Found[] = remember((text) => {
  const lower = toLower(text).replace(/tỉ lệ/g, 'tỷ lệ')
  const found: Found[] = []
  for (const { needs, expression, toEnd, build } of patterns) {
    if (!needs.test(lower)) continue
    // Not matchAll, which would make the expression anew for every text.
    expression.lastIndex = 0
    for (let match = expression.exec(lower); match; match = expression.exec(lower)) {
      const groups = match.slice(1).map((group) => group ?? '')
      const behind = toEnd ? (conditionBehind.exec(match[0])?.[0].length ?? 0) : 0
      const start = match.index
      const end = start + match[0].length - behind
      if (found.some((other) => start < other.end && end > other.start)) continue
      const award = build(behind > 0 ? groups.map((group) => group.replace(conditionBehind, '')) : groups)
      const before = lower.slice(0, start)
      const use = award && purposeOf(award, before, lower.slice(end), match[0])
      if (award && use)
        found.push({ start, end, award: isFactor(award, before, lower.slice(end)) ? unknown : award, use })
    }
  }
  return found.sort((a, b) => a.start - b.start)
})

/** Points beside a multiplication belong to a formula that was not understood. */
function isFactor({ kind }: Award, before: string, after: string): boolean {
  return (
    (kind === 'points' && /(?:[×*]|(?<![\p{L}])x|nhân(?: với)?)\s*$/u.test(before)) ||
    (kind !== 'formula' && /^\s*(?:[×*]|(?:x|nhân)(?![\p{L}]))/u.test(after))
  )
}

/** The points that an award comes to under a maximum; null for a formula, or a share of an unknown maximum. */
export function pointsOfAward(award: Award, max: number | null): number | null {
  switch (award.kind) {
    case 'points':
      return award.points
    case 'full':
      return max
    case 'share':
      return max === null
        ? null
        : pointsToNumber(pointsFromFraction(multiplyFractions(award.share, fractionFromNumber(max))))
    case 'formula':
    case 'span':
      return null
  }
}

/** Null where the figure is part of a condition: "từ 80 điểm trở lên". */
function purposeOf(award: Award, before: string, after: string, whole: string): Found['use'] | null {
  const lead = before.replace(/[\s("“:=–-]+$/u, '')
  if (
    /(?:tối đa|nhiều nhất|không quá|không)(?: chỉ| bị)? trừ(?: điểm)?(?: đi)?(?: quá| không quá| vượt quá)?$|(?:trừ|giảm|bớt)(?: đi)?(?: điểm)? (?:tối đa|không quá|nhiều nhất|không vượt quá|đến hết|hết|cho đến hết)$|(?:trừ|giảm)[^;.]{0,30} (?:tối đa|không quá)(?: là)?$/u.test(
      lead,
    )
  )
    return 'minusCap'
  if (
    /(?:^|[^\p{L}])(?:trừ|giảm trừ|bị trừ)(?: đi| điểm| là)*$/u.test(lead) ||
    /(?:^|[^\p{L}])(?:giảm|bớt)(?: đi)? $/u.test(before)
  ) {
    return 'minus'
  }
  if (award.kind === 'points' && /^[-−]/.test(whole.trim()) && award.points < 0) return 'plus'
  // "Đạt 50% trở lên được tối đa 6 điểm": what one grade gives, not the most of them all.
  if (/\d\s*%[^,;.:]*\s(?:được|đạt|chấm|cho|tính)(?: điểm)? tối đa$/u.test(lead)) return 'plus'
  if (
    /(?:^|[^\p{L}])(?:tối đa|không quá|không vượt quá|cao nhất|nhiều nhất|tổng không quá|tối đa không quá)(?: là| được| bằng| cho| chỉ)*$/u.test(
      lead,
    )
  )
    return 'cap'
  if (award.kind === 'full' || award.kind === 'formula' || award.kind === 'span') return 'plus'
  const near = before.trimEnd()
  if (/(?:^|[^\p{L}])(?:từ|trên|dưới|đến|tới|hơn|khoảng|giữa|ít nhất|tối thiểu)$|[<>≤≥]=?$/u.test(near))
    return null
  if (/^\s*(?:trở lên|trở xuống)/u.test(after)) return null
  return 'plus'
}

function formulaOf(text: string): Award {
  return { kind: 'formula', formula: parseFormula(text), implied: text.trim() === '' }
}

function pointsOf(figure: string): Award | null {
  const points = readPoints(figure)
  return points === null ? null : { kind: 'points', points }
}

function wordsOf(words: string): Award | null {
  const figure = readNumberWords(words.trim())
  return figure === null ? null : pointsOf(figure)
}

function spanOf(from: string, to: string): Award | null {
  const [least, most] = [readPoints(from), readPoints(to)]
  return least === null || most === null || least >= most ? null : { kind: 'span', from: least, to: most }
}

function shareOf(percent: string, part: string, half: string): Award | null {
  if (half !== '') return { kind: 'share', share: { num: 1n, den: 2n } }
  if (part !== '') {
    const [over = '1', under = '1'] = part.split('/')
    return { kind: 'share', share: { num: BigInt(over), den: BigInt(under) } }
  }
  const value = readPoints(percent)
  if (value === null) return null
  const { num, den } = fractionFromNumber(value)
  return { kind: 'share', share: { num, den: den * 100n } }
}
