import type { RuleOf } from '../../../domain/criterion.ts'
import { compareFractions, pointsFromFraction, pointsToNumber } from '../../../domain/points.ts'
import { pointsOfAward } from './award.ts'
import type { Clause } from './clause.ts'
import { gradesOf, type Grade, type RuleDraft, type Scoring } from './draft.ts'
import type { Formula } from './formula.ts'
import { layBands, type Ranged } from './ratio-bands.ts'
import { nameShare } from './share-name.ts'
import { parseShareRange } from './share-range.ts'

type Empty = RuleOf<'ratio'>['emptyDenominator']

/** Shares with points by band, by a formula, or both; null where the grades speak of something else. */
export function readRatio(scoring: Scoring): RuleDraft | null {
  const { clauses, max } = scoring
  const grades = gradesOf(clauses).filter(({ minus }) => !minus)
  const tops = grades.filter(
    ({ condition, award }) => parseShareRange(condition) !== null && pointsOfAward(award, max) === max,
  )
  // Nothing to do earns full points only beside a share that earns them too.
  const empties = grades.filter(
    (grade) =>
      isEmptyCase(grade) ||
      (tops.length > 0 &&
        !tops.includes(grade) &&
        isNothing(grade) &&
        pointsOfAward(grade.award, max) === max),
  )
  const others = grades.filter((grade) => !empties.includes(grade))
  const ranged = others.flatMap((clause): Ranged[] => {
    const range = parseShareRange(clause.condition)
    return range ? [{ clause, range }] : []
  })
  const plain = others.filter((clause) => !ranged.some((one) => one.clause === clause))
  const formulas = plain.filter(({ award }) => award.kind === 'formula')
  const rest = plain.filter(({ award }) => award.kind !== 'formula')
  if (ranged.length === 0 && formulas.length === 0) return null
  if (formulas.length > 1 || max === null) return null
  // Grades without a share may only say that nothing was done.
  if (rest.some(({ award }) => pointsOfAward(award, max) !== 0)) return null
  if (!isOneScale(ranged) || sayTwice(ranged)) return null
  // One share beside a plain "không" may hide a second condition: then it is a choice.
  const [only] = ranged
  if (
    only &&
    ranged.length === 1 &&
    formulas.length === 0 &&
    rest.length > 0 &&
    (/(?<![\p{L}])và(?![\p{L}])|,/u.test(only.clause.condition) ||
      rest.some(({ condition }) => !isDenial(condition)))
  ) {
    return null
  }

  const doubts: string[] = []
  const faults: string[] = []
  const proportional = [...ranged.map(({ clause }) => clause), ...formulas].flatMap(({ award }) =>
    award.kind === 'formula' ? [award] : [],
  )
  if (proportional.some(({ formula, implied }) => formula === null && !implied)) return null
  const written = proportional.flatMap(({ formula }) => (formula ? [formula] : []))
  if (proportional.length > 0 && written.length === 0)
    doubts.push('Không có công thức; đã tính điểm theo tỷ lệ đạt được × điểm tối đa.')
  if (written.length === 0 && proportional.length > 0 && ranged.some(isGoalBelowAll))
    faults.push('Chưa rõ điểm theo tỷ lệ được tính trên 100% hay trên mức đạt điểm tối đa.')
  checkFormulas(written, max, faults)

  const bands = layBands(ranged, formulas[0], rest.length > 0, max, doubts, faults)
  const empty = readEmpty(empties, clauses, max)
  if (empty.doubt) doubts.push(empty.doubt)
  const name = nameShare(scoring, written[0] ?? null)
  if (!name.certain) doubts.push('Tử số, mẫu số suy từ tên tiêu chí.')
  const target = written.map((formula) => targetOf(formula)).find((value) => value !== 1)
  const reaches = bands.some(({ award }) => award === 'full' || award === 'proportional')
  const fixed = bands.flatMap(({ award }) => (typeof award === 'number' ? [award] : []))
  return {
    rule: {
      kind: 'ratio',
      numerator: name.numerator,
      denominator: name.denominator,
      ...(target === undefined ? {} : { target }),
      bands,
      emptyDenominator: empty.policy,
    },
    used: new Set<Clause>([...others, ...empties, ...empty.used, ...name.used]),
    best: reaches ? max : Math.max(0, ...fixed),
    doubts,
    faults,
  }
}

/** "Không đạt", "còn lại": only the other side of the share; more words may tell of another condition. */
function isDenial(condition: string): boolean {
  return /^(?:(?:các )?(?:trường hợp |mức )?(?:còn lại|khác)|(?:không|chưa)(?: (?:đạt|đảm bảo|thực hiện|hoàn thành|đủ|yêu cầu|được|có|theo|tỷ lệ|trên|quy định|đúng|mức|100%|như|nêu))*)$/iu.test(
    condition.trim(),
  )
}

/** "Không phát sinh hồ sơ": what an empty denominator comes to, not a share. */
function isNothing({ condition }: Grade): boolean {
  return (
    /^(?:(?:trong )?(?:năm|kỳ)(?: đánh giá)? )?không (?:(?:có|phát sinh|nhận|tiếp nhận)(?![\p{L}])|ban hành .* nào|được giao|phải )/iu.test(
      condition,
    ) && !/trễ|chậm|quá hạn|sai|vi phạm|lỗi|tồn đọng/iu.test(condition)
  )
}

function isEmptyCase({ condition }: Grade): boolean {
  return /không (?:có )?(?:phát sinh|tiếp nhận|có (?:hồ sơ|nhiệm vụ|văn bản|kiến nghị|đơn|tthc|thủ tục|đối tượng))(?!.*(?:trễ|chậm|quá hạn|sai|vi phạm|lỗi))|mẫu số bằng 0|(?:a|b) ?= ?0/iu.test(
    condition,
  )
}

function readEmpty(
  empties: readonly Grade[],
  clauses: readonly Clause[],
  max: number,
): { policy: Empty; used: readonly Clause[]; doubt: string | null } {
  const [said] = empties
  if (said) {
    const points = pointsOfAward(said.award, max)
    if (points === max) return { policy: 'full', used: empties, doubt: null }
    if (points === 0) {
      const left = /không tính/iu.test(said.text)
      return {
        policy: left ? 'exclude' : 'zero',
        used: empties,
        doubt: left ? '"Không tính điểm" khi không phát sinh được hiểu là không tính vào điểm tối đa.' : null,
      }
    }
    return { policy: 'exclude', used: empties, doubt: 'Chưa rõ cách tính khi không phát sinh.' }
  }
  const words = clauses.find(
    (clause) =>
      clause.kind === 'prose' &&
      /không (?:có )?phát sinh|không (?:tiếp nhận|có) hồ sơ|mẫu số bằng 0/iu.test(clause.text) &&
      /không (?:tính|đánh giá|chấm|xét)|loại (?:trừ|ra)|trừ ra|giảm trừ|không áp dụng/iu.test(clause.text),
  )
  return { policy: 'exclude', used: words ? [words] : [], doubt: null }
}

/** Full points from a share under 100 % on. */
function isGoalBelowAll({ range, clause }: Ranged): boolean {
  return range.low !== null && range.low.value < 1 && range.high === null && clause.award.kind !== 'formula'
}

/** The same range twice, or one joined to "không có …": the words besides decide, so it is a choice. */
function sayTwice(ranged: readonly Ranged[]): boolean {
  const edges = ranged.map(({ range: { low, high } }) => JSON.stringify([low, high]))
  return (
    new Set(edges).size < edges.length ||
    ranged.some(({ clause }) =>
      /không (?:có|phát sinh)[^;]* hoặc |hoặc không (?:có|phát sinh)/iu.test(clause.condition),
    )
  )
}

/** All conditions speak of the same share: their other words are much alike. */
function isOneScale(ranged: readonly Ranged[]): boolean {
  const words = ranged.map(
    ({ range }) => new Set(range.rest.split(' ').filter((word) => word.length > 1 && !idle.has(word))),
  )
  const widest = words.reduce<ReadonlySet<string>>(
    (most, one) => (one.size > most.size ? one : most),
    new Set(),
  )
  return words.every((one) => [...one].filter((word) => !widest.has(word)).length <= 2)
}

const idle = new Set(
  'hoàn thành thực hiện số việc các các trong của kế hoạch nhiệm vụ tổng so với không đạt đã theo chưa'.split(
    ' ',
  ),
)

function checkFormulas(formulas: readonly Formula[], max: number, faults: string[]): void {
  if (formulas.some((formula) => formula.max !== null && formula.max !== max)) {
    faults.push('Số điểm trong công thức khác điểm tối đa của dòng.')
  }
  const [first] = formulas
  if (first && formulas.some(({ target }) => compareFractions(target, first.target) !== 0))
    faults.push('Có hai công thức khác nhau.')
  if (first && targetOf(first) <= 0) faults.push('Công thức không tính được.')
}

function targetOf({ target }: Formula): number {
  return pointsToNumber(pointsFromFraction(target))
}
