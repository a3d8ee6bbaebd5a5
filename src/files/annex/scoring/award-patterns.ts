import { fractionFromNumber } from '../../../domain/points.ts'
import { numberWord, readNumberWords } from '../number-words.ts'
import { readPoints } from '../points-cell.ts'
import type { Award } from './award.ts'
import { parseFormula } from './formula.ts'

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

/** How awards are written; tried in this order, an award found earlier keeps its place. */
export const awardPatterns: readonly Pattern[] = [
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
