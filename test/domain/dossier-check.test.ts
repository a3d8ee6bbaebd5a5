import { describe, expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { grant, problemsOf, roundOf, withField } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'

describe('a dossier is refused, with the place and the code, where', () => {
  const items = 'review/rounds/0/items'
  const cases: readonly [
    what: string,
    at: string,
    value: unknown,
    problem: { path?: string; code?: string; says: RegExp },
  ][] = [
    ['it is a criteria set', 'format', 'par-index-criteria', { says: /không phải là tệp hồ sơ tự đánh giá/ }],
    ['its format is newer', 'formatVersion', 7, { says: /phiên bản chương trình mới hơn \(định dạng 7\)/ }],
    ['its id is __proto__', 'id', '__proto__', { says: /không dùng được làm khóa/ }],
    ['its revision is below 0', 'revision', -1, { says: /Không được nhỏ hơn 0/ }],
    ['its year is in words', 'year', '2022', { says: /Phải là số/ }],
    ['its year is long past', 'year', 22, { says: /Không được nhỏ hơn 1.990/ }],
    [
      'its stage is unknown',
      'stage',
      'frozen',
      { says: /draft, submitted, appraised, explaining, finalised/ },
    ],
    ['it is past draft without a seal', 'seal', null, { says: /phải có dấu niêm phong/ }],
    ['its seal is no hash', 'seal/hash', 'abc', { says: /SHA-256/ }],
    ['its seal is in capitals', 'seal/hash', 'A'.repeat(64), { says: /SHA-256/ }],
    ['its seal has no time', 'seal/at', 'hôm qua', { says: /Phải là thời điểm/ }],
    ['its unit has no name', 'unit/name', '', { says: /Không được để trống/ }],
    ['its unit is of no known level', 'unit/level', 'city', { says: /province, department/ }],
    ['its unit began on no day', 'unit/since', '2021-02-29', { says: /ngày có thật/ }],
    [
      'its period ends before it begins',
      'round/period/to',
      '2021-01-01',
      { path: 'round.period', says: /ngày đầu sau ngày cuối/ },
    ],
    ['a due day is none', 'round/due/submit', '15/12/2022', { says: /ngày có thật/ }],
    ['the leader decided something unknown', 'approval/decision', 'maybe', { says: /agree, revise/ }],
    ['the letter is of no day', 'sent/date', '2022-00-10', { says: /ngày có thật/ }],
    ['a past result is text', 'history/0/result/index', '93,75', { says: /Phải là số/ }],
    ['a past step has no time', 'history/0/at', '2022-12-15T25:00:00Z', { says: /Phải là thời điểm/ }],
    // The set inside
    ['the set inside does not add up', 'set/max', 10, { says: /là 9, khác .* 10/ }],
    [
      'a criterion of the set inside is wrong',
      'set/areas/1/rule/options/0/points',
      2,
      { code: '2', says: /vượt quá điểm tối đa 1/ },
    ],
    // The register
    ['two documents share an id', 'evidence/1/id', 'e1', { says: /Hai tài liệu cùng mã "e1"/ }],
    ['two documents share a number', 'evidence/1/no', 1, { says: /Hai tài liệu cùng số thứ tự 1/ }],
    ['a document has number 0', 'evidence/1/no', 0, { says: /Không được nhỏ hơn 1/ }],
    ['a document is of no day', 'evidence/0/date', '2021-12-32', { says: /ngày có thật/ }],
    ['a document links to a script', 'evidence/0/url', 'javascript:alert(1)', { says: /http:\/\// }],
    ['a script hides behind blanks', 'evidence/0/url', ' javascript:alert(1)', { says: /http:\/\// }],
    ['a script hides in capitals', 'evidence/0/url', 'JaVaScRiPt:alert(1)', { says: /http:\/\// }],
    ['a document links to data', 'evidence/0/url', 'data:text/html,x', { says: /http:\/\// }],
    ['a link leads nowhere', 'evidence/0/url', 'https://', { says: /http:\/\// }],
    ['a file has less than nothing', 'evidence/0/file/size', -1, { says: /Không được nhỏ hơn 0/ }],
    ['a file has no hash', 'evidence/0/file/sha256', '', { says: /SHA-256/ }],
    // Answers
    [
      'an answer is to no criterion of the set',
      'answers/none',
      { value: null, note: '', citations: [] },
      { says: /không có tiêu chí "none"/ },
    ],
    [
      'an answer is to a branch',
      'answers/1.6',
      { value: null, note: '', citations: [] },
      { says: /không có tiêu chí "1.6"/ },
    ],
    ['an answer has no note', 'answers/choice/note', undefined, { code: 'choice', says: /Thiếu trường này/ }],
    [
      'an answer cites a document that is not there',
      'answers/choice/citations',
      [{ evidence: 'e9', where: '' }],
      { path: 'answers.choice.citations.0.evidence', code: 'choice', says: /"e9" không có trong danh mục/ },
    ],
    // Explanations
    ['an explanation is of no criterion', 'explanations/none', [], { says: /không có tiêu chí "none"/ }],
    [
      'an explanation is of round 0',
      'explanations/choice/0/round',
      0,
      { code: 'choice', says: /Không được nhỏ hơn 1/ },
    ],
    [
      'an explanation cites a document that is not there',
      'explanations/choice/0/citations/0/evidence',
      'e9',
      { code: 'choice', says: /"e9" không có trong danh mục/ },
    ],
    // Review
    [
      'two parts of a review share an id',
      'review/rounds/1',
      roundOf(2, {}, { id: 'phan-1' }),
      { path: 'review.rounds.1.id', says: /Hai phần thẩm định cùng mã "phan-1"/ },
    ],
    ['a round has number 0', 'review/rounds/0/round', 0, { says: /Không được nhỏ hơn 1/ }],
    ['a round is of no known kind', 'review/rounds/0/kind', 'leader', { says: /appraisal, council/ }],
    [
      'a round is about an area that is not there',
      'review/rounds/0/areas/1',
      '9',
      { says: /không có tiêu chí "9"/ },
    ],
    ['an item is of no criterion', `${items}/none`, grant(1), { says: /không có tiêu chí "none"/ }],
    [
      'an item agrees without points',
      `${items}/choice/points`,
      null,
      { code: 'choice', says: /Chưa có điểm thẩm định/ },
    ],
    ['a change has no reason', `${items}/ratio/reason`, ' ', { code: 'ratio', says: /phải ghi lý do/ }],
    [
      'a verdict is unknown',
      `${items}/ratio/verdict`,
      'no',
      { code: 'ratio', says: /agree, change, question/ },
    ],
    ['points exceed the maximum', `${items}/ratio/points`, 1.01, { code: 'ratio', says: /từ 0,00 đến 1,00/ }],
    [
      'points fall under the least that a floor gives',
      `${items}/deduction/points`,
      -0.51,
      { code: 'deduction', says: /từ -0,50 đến 1,00/ },
    ],
    [
      'points fall under nothing',
      `${items}/ratio/points`,
      -0.25,
      { code: 'ratio', says: /từ 0,00 đến 1,00/ },
    ],
    [
      'points have nine decimals',
      `${items}/ratio/points`,
      0.123456789,
      { code: 'ratio', says: /tối đa 8 chữ số/ },
    ],
    ['points are a word', `${items}/ratio/points`, 'đủ', { code: 'ratio', says: /số .*"notApplicable"/ }],
    [
      "the reviewer's own figures do not fit the rule",
      `${items}/ratio/value`,
      { numerator: 5, denominator: 0 },
      { code: 'ratio', says: /Mẫu số bằng 0/ },
    ],
    [
      'a survey is of no criterion',
      'review/surveys/none',
      { counts: [1, 0, 0, 0] },
      { says: /"none" không phải tiêu chí điều tra/ },
    ],
    [
      'a survey is of a criterion that asks nobody',
      'review/surveys/choice',
      { counts: [1, 0] },
      { code: 'choice', says: /"choice" không phải tiêu chí điều tra/ },
    ],
    [
      'a survey counts too few answers',
      'review/surveys/survey',
      { counts: [1, 2, 3] },
      { code: 'survey', says: /đúng 4 số phiếu/ },
    ],
    [
      'a group counts too many answers',
      'review/surveys/survey',
      { groups: [{ name: 'Người dân', weight: 1, issued: 9, returned: 9, counts: [1, 2, 3, 4, 5] }] },
      { code: 'survey', says: /đúng 4 số phiếu/ },
    ],
    [
      'a survey counts less than nothing',
      'review/surveys/survey/counts/1',
      -1,
      { code: 'survey', says: /Không được nhỏ hơn 0/ },
    ],
    [
      'survey points exceed the maximum',
      'review/surveys/survey',
      { points: 1.5, answers: 200 },
      { path: 'review.surveys.survey.points', code: 'survey', says: /vượt quá điểm tối đa/ },
    ],
    ['a survey was held perhaps', 'review/surveyHeld', 'yes', { says: /đúng\/sai/ }],
  ]

  test.each(cases)('%s', (_, at, value, { path = at.replaceAll('/', '.'), code, says }) => {
    const found = problemsIn(withField(wholeDossier, at, value)).filter((problem) => problem.path === path)
    expect(found).not.toEqual([])
    expect(found.map(({ message }) => message).join('\n')).toMatch(says)
    expect(found.map((problem) => problem.code)).toContain(code ?? found[0]?.code)
  })
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseDossier(json)
  return result.ok ? [] : problemsOf(result)
}
