import {
  divideFractions,
  fractionFromNumber,
  pointsFromFraction,
  pointsToNumber,
} from '../../../domain/points.ts'
import { pointsOfAward } from './award.ts'
import { surveyWords, type Clause } from './clause.ts'
import { gradesOf, type RuleDraft, type Scoring } from './draft.ts'

/** What survey answers are worth where an annex does not say: very good to bad. */
export const usualAnswers: readonly number[] = [1, 0.6, 0.2, 0]

/** "Điều tra xã hội học" → survey; shares or points by answer, where listed, are its options. */
export function readSurvey({ clauses, max }: Scoring): RuleDraft | null {
  const said = clauses.filter(({ kind }) => kind === 'survey')
  if (said.length === 0) return null
  const grades = gradesOf(clauses)
  const used = new Set<Clause>([
    ...said,
    ...clauses.filter(({ kind }) => kind === 'judged' || kind === 'define' || kind === 'share'),
  ])
  if (grades.length === 0) {
    const doubts = said.every(({ text }) => isPlainSurvey(text))
      ? []
      : ['Câu chữ còn nói điều khác ngoài điều tra xã hội học.']
    return { rule: { kind: 'survey', options: usualAnswers }, used, best: null, doubts, faults: [] }
  }
  const formulas = grades.filter(({ award }) => award.kind === 'formula')
  if (formulas.length === grades.length) {
    for (const formula of formulas) used.add(formula)
    return {
      rule: { kind: 'survey', options: usualAnswers },
      used,
      best: null,
      doubts: ['Công thức tính điểm điều tra chưa được đưa vào quy tắc.'],
      faults: [],
    }
  }
  const shares = grades.map(({ award, minus }) => {
    const points = pointsOfAward(award, max)
    return minus || points === null || max === null || max === 0
      ? null
      : pointsToNumber(
          pointsFromFraction(divideFractions(fractionFromNumber(points), fractionFromNumber(max))),
        )
  })
  const options = shares.filter((share) => share !== null)
  if (options.length < grades.length || options.some((share) => share < 0 || share > 1)) {
    return {
      rule: { kind: 'survey', options: usualAnswers },
      used,
      best: null,
      doubts: [],
      faults: ['Có mức điểm bên cạnh điều tra xã hội học.'],
    }
  }
  for (const grade of grades) used.add(grade)
  return {
    rule: { kind: 'survey', options },
    used,
    best: null,
    doubts:
      options.length < 2
        ? ['Chỉ có một mức trả lời.']
        : ['Các mức điểm được hiểu là giá trị của từng mức trả lời.'],
    faults: options[0] === 1 ? [] : ['Mức trả lời cao nhất không bằng điểm tối đa.'],
  }
}

/** All but three words at most only say that points come from a survey, and of whom. */
function isPlainSurvey(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(surveyWords, ' ')
      .replace(surveyTalk, ' ')
      .match(/[\p{L}\d]+/gu) ?? []
  return (
    words.length <= 3 &&
    !/(?<![\p{L}])(?:không|chưa|kết hợp|tổ chức (?:điều tra|khảo sát)|phối hợp|ngoài|trừ|nếu|có phiếu)(?![\p{L}])/iu.test(
      text,
    )
  )
}

const surveyTalk =
  /(?<![\p{L}])(?:được|thực hiện|đánh giá|chấm|tính|xác định|điểm|điều tra|khảo sát|lấy ý kiến|ý kiến|thông qua|qua|bằng|theo|từ|căn cứ|kết quả|hình thức|phiếu|phương pháp|tổng hợp|mức độ|sự|hài lòng|đo lường|người dân|công dân|tổ chức|doanh nghiệp|cán bộ|công chức|viên chức|lãnh đạo|đại biểu|hội đồng nhân dân|hđnd|ubnd|ủy ban nhân dân|sở nội vụ|bộ nội vụ|phòng nội vụ|cơ quan|đơn vị|địa phương|các|cấp|tỉnh|thành phố|huyện|quận|xã|phường|sở|ngành|và|của|về|đối với|trên|cơ sở|tiêu chí|này|do|là|năm|độc lập|tiêu chí thành phần|bộ)(?![\p{L}])/giu

/** "Hội đồng chấm từ 0 đến 2 điểm" → a figure somebody gives; null where the text has grades of its own. */
export function readJudged({ clauses, max }: Scoring): RuleDraft | null {
  const judges = clauses.filter((clause) => clause.kind === 'judged')
  const spans = gradesOf(clauses).filter(({ award }) => award.kind === 'span')
  const others = gradesOf(clauses).filter(({ award }) => award.kind !== 'span')
  const [judge] = judges
  const [span] = spans
  if ((!judge && !span) || others.length > 0 || spans.length > 1) return null
  const award = span?.award.kind === 'span' ? span.award : null
  return {
    rule: { kind: 'number', step: 0.01, by: judge?.by ?? 'reviewer' },
    used: new Set<Clause>([...judges, ...spans]),
    best: award?.to ?? max,
    doubts: [
      judge ? 'Bước chấm điểm không ghi; đã đặt 0,01.' : 'Không ghi ai chấm; được hiểu là cơ quan thẩm định.',
    ],
    faults: award && award.from > 0 ? ['Mức thấp nhất không phải 0 điểm.'] : [],
  }
}
