import { expect, test } from 'vitest'
import { appraisalComparison } from '../../../src/domain/documents/appraisal-comparison.ts'
import { areaOfAll } from '../../../src/domain/documents/area-of-all.ts'
import { areaReview } from '../../../src/domain/documents/area-review.ts'
import { councilMinutes } from '../../../src/domain/documents/council-minutes.ts'
import { explanationReport } from '../../../src/domain/documents/explanation-report.ts'
import { offerRequests } from '../../../src/domain/documents/explanation-offer.ts'
import { explanationRequest, rowsToExplain } from '../../../src/domain/documents/explanation-request.ts'
import { publicationDecision, publicationProposal } from '../../../src/domain/documents/publication-papers.ts'
import { reminderLetter } from '../../../src/domain/documents/reminder-letter.ts'
import { resultNotice } from '../../../src/domain/documents/result-notice.ts'
import type { Reviewed } from '../../../src/domain/documents/reviewer-paper.ts'
import { yearReport } from '../../../src/domain/documents/year-report.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import { standingTable } from '../../../src/domain/publication.ts'
import { unitsToRemind } from '../../../src/domain/reception.ts'
import { resultsByBlock } from '../../../src/domain/results.ts'
import { parseRound } from '../../../src/domain/round.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { resultOfUnit } from '../../../src/domain/unit-result.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf, valueOf } from '../sample.ts'
import { paragraphsOf, rowOf, scoreTable, tablesOf, textOf, titlesOf, wordsOf } from './reading.ts'

const number = { kind: 'number', step: 0.25, by: 'unit' } as const
const set = setOf(
  [
    branchOf('1', [leafOf('1.1', number, { max: 4 }), leafOf('1.2', number, { max: 2 })]),
    branchOf('2', [leafOf('2.1', number, { max: 4 })]),
  ],
  { issuer: 'UBND tỉnh Mẫu', reviewer: 'Sở Nội vụ' },
)
const round = valueOf(
  parseRound({
    format: 'par-index-round',
    formatVersion: 1,
    id: 'dot',
    title: 'Đánh giá năm 2022',
    year: 2022,
    period: { from: '2022-01-01', to: '2022-12-31' },
    set,
    due: { submit: '2022-12-15', explain: '2023-01-20' },
    guide: { number: '10/HD-SNV', date: '2022-11-01', issuer: 'Sở Nội vụ', subject: 'tự đánh giá' },
    reviewer: 'Sở Nội vụ',
    units: ['A', 'B', 'C'].map((name) => ({
      id: `phuong-${name.toLowerCase()}`,
      name: `UBND phường ${name}`,
      level: 'ward',
      block: 'Phường',
      contact: '',
    })),
  }),
)
const at = '2023-01-05T00:00:00.000Z'
/** 4 + 2 + 4 claimed; 1.1 lowered to 3, then back to 3,5; 1.2 only asked about; 2.1 agreed, then 3 by the council. */
const judged: Dossier = dossierOf(
  set,
  { '1.1': 4, '1.2': 2, '2.1': 4 },
  {
    explanations: { '1.1': [{ round: 1, at, by: 'B', text: 'Đã bổ sung', citations: [] }] },
    review: {
      rounds: [
        roundOf(1, {
          '1.1': grant(3),
          '1.2': grant(null),
          '2.1': { points: 4, verdict: 'agree', reason: '' },
        }),
        roundOf(2, { '1.1': { points: 3.5, verdict: 'change', reason: 'Chấp nhận một phần' } }),
        roundOf(
          1,
          { '2.1': { points: 3, verdict: 'change', reason: 'Theo biên bản' } },
          { id: 'hd', kind: 'council' },
        ),
      ],
      surveys: {},
    },
  },
)
const plain = dossierOf(set, { '1.1': 4, '1.2': 2, '2.1': 3 }, { unit: { ...judged.unit, id: 'phuong-b' } })

function reviewedOf(dossier: Dossier, at: number, code: string | null = null): Reviewed {
  const unit = round.units[at]
  if (!unit) throw new Error('no unit')
  return { unit, dossier, sheet: scoreDossier(dossier), code }
}
const a = reviewedOf(judged, 0, '7K3M-Q2XT-9ZWB')
const b = reviewedOf(plain, 1)
const blocks = resultsByBlock(
  set,
  round.units.map((unit, at) => resultOfUnit(unit, [judged, plain][at] ?? null, set)),
)
const toPublish = blocks.map((block) => ({ block, former: null }))

test('the comparison has every appraisal, the council, the reasons and the difference with its sign', () => {
  const table = scoreTable(appraisalComparison(round, a, {}))
  expect(titlesOf(table)).toEqual([
    'Mã',
    'Tiêu chí',
    'Điểm tối đa',
    'Tự đánh giá',
    'Thẩm định lần 1',
    'Lý do',
    'Giải trình',
    'Thẩm định lần 2',
    'Hội đồng',
    'Chênh lệch',
  ])
  expect(rowOf(table, '1.1').cells.map(({ text }) => text)).toEqual([
    '1.1',
    'Tiêu chí 1.1',
    '4,00',
    '4,00',
    '3,00',
    'Lần 1: Theo tài liệu kiểm chứng\nLần 2: Chấp nhận một phần',
    'Lần 1: Đã bổ sung',
    '3,50',
    '',
    '−0,50',
  ])
  expect(textOf(table, '1.2', 'round1')).toBe('yêu cầu giải trình')
  expect(textOf(table, '2.1', 'council')).toBe('3,00')
})

test('the sums of the comparison say what the dossier had come to after each step', () => {
  const table = scoreTable(appraisalComparison(round, a, {}))
  const sums = ['self', 'round1', 'round2', 'council', 'difference'].map((key) => textOf(table, 'total', key))
  expect(sums).toEqual(['10,00', '7,00', '7,50', '6,50', '−1,50'])
  const never = scoreTable(appraisalComparison(round, b, {}))
  expect([textOf(never, 'total', 'round1'), textOf(never, 'total', 'difference')]).toEqual(['–', '–'])
})

test('two appraisers that differ are shown as such, never as one of their figures', () => {
  const rounds = [...judged.review.rounds, roundOf(1, { '1.1': grant(2) }, { id: 'khac' })]
  const other = reviewedOf({ ...judged, review: { ...judged.review, rounds } }, 0)
  expect(textOf(scoreTable(appraisalComparison(round, other, {})), '1.1', 'round1')).toBe('chưa thống nhất')
})

test('an appraisal sheet of one area leaves blank what is still to be judged', () => {
  const paper = areaReview(round, a, '1', {})
  const seal = { hash: 'a'.repeat(64), at: '2022-12-14T02:00:00.000Z', by: '', signature: null }
  const sealed = { ...a, dossier: { ...a.dossier, seal, revision: 2 } }
  for (const one of [areaReview(round, sealed, '1', {}), appraisalComparison(round, sealed, {})]) {
    expect(one.sections[0]?.subtitle).toContain(
      'Hồ sơ tự đánh giá: bản chốt số 2, ngày 14/12/2022, mã hồ sơ 7K3M-Q2XT-9ZWB',
    )
  }
  expect(paper.sections).toHaveLength(1)
  const table = scoreTable(paper)
  expect(table.rows.map(({ key }) => key)).toEqual(['1', '1.1', '1.2'])
  expect([textOf(table, '1.1', 'appraised'), textOf(table, '1.1', 'difference')]).toEqual(['3,50', '−0,50'])
  expect(textOf(table, '1.2', 'appraised')).toBe('')
  expect(textOf(table, '1.2', 'self')).toBe('2,00')
  expect(areaReview(round, a, null, {}).sections).toHaveLength(2)
})

test('an appraisal sheet of one area of all units counts what is left and lists each criterion', () => {
  const [units, detail] = tablesOf(areaOfAll(round, [a, b], '1', {}))
  if (!units || !detail) throw new Error('two tables')
  expect([textOf(units, 'phuong-a', 'left'), textOf(units, 'phuong-b', 'left')]).toEqual(['1', '2'])
  expect(textOf(units, 'phuong-a', 'difference')).toBe('−0,50')
  expect(detail.rows.map(({ key }) => key)).toEqual([
    '1.1',
    '1.1 phuong-a',
    '1.1 phuong-b',
    '1.2',
    '1.2 phuong-a',
    '1.2 phuong-b',
  ])
  expect(textOf(detail, '1.1 phuong-a', 'reason')).toContain('Chấp nhận một phần')
})

test('a reminder to one unit says what it owes and since when; one to all has the list as its annex', () => {
  const standings = { 'phuong-b': { status: 'awaiting', reason: '', due: null, at } as const }
  const reminders = unitsToRemind(round, standings, '2022-12-20')
  const [first] = reminders
  if (!first) throw new Error('nobody to remind')
  const one = reminderLetter(round, [first], '2022-12-20', {})
  expect(one.sections).toHaveLength(1)
  expect(one.sections[0]?.head?.subject).toContain('V/v đôn đốc')
  expect(paragraphsOf(one).join(' ')).toContain('đã quá hạn 5 ngày')
  expect(paragraphsOf(one)[0]).toBe(`Kính gửi: ${first.unit.name}`)
  const all = reminderLetter(round, reminders, '2022-12-20', {})
  expect(all.sections[1]?.title[0]).toBe('PHỤ LỤC')
  expect(scoreTable(all).rows).toHaveLength(3)
  expect(paragraphsOf(all).join(' ')).toContain('còn 3 đơn vị')
})

test('who is asked to explain reads each criterion with the points and the words, and by when', () => {
  expect(rowsToExplain(a).map(({ leaf }) => leaf.key)).toEqual(['1.1', '1.2', '2.1'])
  const paper = explanationRequest(round, a, '2023-01-20', {})
  const words = paragraphsOf(paper).join(' ')
  expect(words).toContain('Hướng dẫn số 10/HD-SNV ngày 01/11/2022 của Sở Nội vụ về tự đánh giá')
  expect(words).toContain('giải trình 3 tiêu chí, trong đó 1 tiêu chí')
  expect(words).toContain('trước ngày 20/01/2023')
  expect(words).toContain('mã hồ sơ 7K3M-Q2XT-9ZWB')
  expect(textOf(scoreTable(paper), '1.2', 'appraised')).toBe('chưa cho điểm')
  expect(tablesOf(explanationRequest(round, b, '2023-01-20', {}))).toEqual([])
})

test('a request to explain goes to units in their explanation round, the others are told why not', () => {
  const at = (stage: Dossier['stage'], name: string): Reviewed => ({
    ...a,
    unit: { ...a.unit, id: name, name },
    dossier: { ...a.dossier, stage },
  })
  const units = [at('submitted', 'A'), at('explaining', 'B'), at('appraised', 'C'), at('finalised', 'D')]
  const offer = offerRequests(units, () => '2023-01-20', '2023-01-20')
  expect(offer.asked.map(({ unit }) => unit.name)).toEqual(['B'])
  expect(offer.notes).toHaveLength(2)
  expect(offer.notes[0]).toContain('Chưa lập cho A: chưa kết thúc thẩm định')
  expect(offer.notes[1]).toContain('Không lập cho C')
  const late = offerRequests([at('explaining', 'B')], () => '2023-01-20', '2023-01-21')
  expect(late.asked).toHaveLength(1)
  expect(late.notes).toEqual([expect.stringContaining('Hạn giải trình của B (20/01/2023) đã qua')])
})

test('a request to explain asks for no day that is over', () => {
  const wordsOn = (asOf: string) =>
    paragraphsOf(explanationRequest(round, a, '2023-01-20', { asOf })).join(' ')
  expect(wordsOn('2023-01-20')).toContain('trước ngày 20/01/2023.')
  expect(wordsOn('2023-01-21')).toContain(
    'trước ngày …… tháng …… năm ……… (hạn đã đặt, ngày 20/01/2023, đã qua).',
  )
})

/** 4 + 2 of the unit's own, of which 1.1 is lowered to 3 and 1.2 agreed, and 1.3, which only the reviewer scores: 1. */
function withGiven(): Reviewed {
  const leaves = [
    leafOf('1.1', number, { max: 4 }),
    leafOf('1.2', number, { max: 2 }),
    leafOf('1.3', { kind: 'number', step: 0.25, by: 'reviewer' }, { max: 4 }),
  ]
  const own = setOf([branchOf('1', leaves)], { issuer: 'UBND tỉnh Mẫu', reviewer: 'Sở Nội vụ' })
  const items = {
    '1.1': grant(3),
    '1.2': { points: 2, verdict: 'agree', reason: '' },
    '1.3': grant(1),
  } as const
  const dossier = dossierOf(
    own,
    { '1.1': 4, '1.2': 2 },
    { review: { rounds: [roundOf(1, items)], surveys: {} } },
  )
  return reviewedOf(dossier, 0)
}

test('where a difference is not one column less the other, the paper says what it leaves out', () => {
  const given = withGiven()
  const ofSet = { ...round, set: given.dossier.set }
  const results = resultsByBlock(ofSet.set, [resultOfUnit(given.unit, given.dossier, ofSet.set)])
  const report = yearReport(
    ofSet,
    results.map((block) => ({ block, former: null })),
    {},
  )
  const comparison = appraisalComparison(ofSet, given, {})
  const total = ['self', 'round1', 'difference'].map((key) => textOf(scoreTable(comparison), 'total', key))
  expect(total).toEqual(['6,00', '6,00', '−1,00'])
  for (const paper of [
    comparison,
    areaReview(ofSet, given, '1', {}),
    areaOfAll(ofSet, [given], '1', {}),
    report,
  ]) {
    expect(paragraphsOf(paper).join(' ')).toContain(
      'Điểm thẩm định gồm cả 1 tiêu chí chỉ cơ quan thẩm định chấm; chênh lệch với điểm tự đánh giá không tính',
    )
  }
  const waiting = 'Còn 1 tiêu chí chưa có điểm thẩm định; chênh lệch không tính các tiêu chí này.'
  expect(paragraphsOf(appraisalComparison(round, a, {}))).toContain(waiting)
  expect(paragraphsOf(appraisalComparison(round, b, {})).join(' ')).not.toContain('chênh lệch')
  expect(paragraphsOf(areaReview(round, a, '2', {})).join(' ')).not.toContain('chênh lệch')
})

test('a criterion that only the reviewer scores is told, but neither called changed nor left to the unit to explain', () => {
  const given = withGiven()
  const notice = resultNotice({ ...round, set: given.dossier.set }, given, {})
  const [, changes] = tablesOf(notice)
  expect(changes?.rows.map(({ key }) => key)).toEqual(['1.1'])
  expect(paragraphsOf(notice)).toContain(
    '1.3 Tiêu chí 1.3 (chỉ cơ quan thẩm định chấm): 1,00 điểm, điểm tối đa 4,00.',
  )
  const answer = scoreTable(explanationReport(given.dossier, given.sheet, { code: null }))
  expect(answer.rows.map(({ key }) => key)).toEqual(['1.1'])
})

test('a request to explain names no kind of criteria of which there is none', () => {
  const given = withGiven()
  const words = paragraphsOf(explanationRequest(round, given, '2023-01-20', {})).join(' ')
  expect(words).toContain(
    'Đề nghị đơn vị giải trình 1 tiêu chí có điểm thẩm định khác điểm tự đánh giá; chi tiết',
  )
  expect(words).not.toContain('0 tiêu chí')
})

test('the notice of results says they are not final while criteria are open, and gives every reason', () => {
  const paper = resultNotice(round, a, {})
  const words = paragraphsOf(paper).join(' ')
  expect(words).toContain('Tổng điểm đạt được: 8,50 điểm')
  expect(words).toContain('còn 1 tiêu chí chưa có điểm thẩm định')
  expect(words).not.toContain('xếp loại')
  const [, changes] = tablesOf(paper)
  expect(changes?.rows.map(({ key }) => key)).toEqual(['1.1', '2.1'])
  expect(paper.sections[0]?.head?.number).toMatch(/^Số: ……\/TB-/)
  expect(wordsOf(paper)).toContain('GIÁM ĐỐC')
})

test('the minutes of the council name ties, disputes and conclusions', () => {
  const words = wordsOf(councilMinutes(round, blocks, [a, b], {}))
  expect(words.join(' ')).toContain('đã nhận 2/3 hồ sơ')
  expect(words).toContain('Theo biên bản')
  expect(words.join(' ')).toContain('đồng hạng: không có')
  const tied = resultsByBlock(
    set,
    round.units.map((unit) => resultOfUnit(unit, plain, set)),
  )
  expect(wordsOf(councilMinutes(round, tied, [b], {})).join(' ')).toContain(
    'hạng 1: UBND phường A, UBND phường B, UBND phường C (chỉ số 90,00 %)',
  )
})

test('the draft decision is the issuing body’s, its annex the table of results without a head of its own', () => {
  const paper = publicationDecision(round, toPublish, {})
  const [decision, annex] = paper.sections
  expect(paper.marks).toContain('DỰ THẢO')
  expect(decision?.head).toMatchObject({ body: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'], number: 'Số: ……/QĐ-UBND' })
  expect(paragraphsOf(paper)[0]).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU')
  const closing = paper.sections[0]?.blocks.find(({ kind }) => kind === 'closing')
  expect(closing).toMatchObject({ signature: { title: ['CHỦ TỊCH'] } })
  const grounds = paper.sections[0]?.blocks.filter(
    (block) => block.kind === 'paragraph' && block.tone === 'ground',
  )
  expect(grounds?.map((block) => block.kind === 'paragraph' && block.text.at(-1))).toEqual([';', ';', '.'])
  expect(annex).toMatchObject({ head: null, title: expect.arrayContaining(['PHỤ LỤC']) })
  expect(annex?.blocks.map(({ kind }) => kind)).not.toContain('signatures')
  expect(textOf(scoreTable(paper), 'phuong-b', 'index')).toBe('90,00')
  expect(wordsOf(paper).join(' ')).toContain('2 đơn vị khối Phường')
})

test('results that differ from the published ones are put forward as a correction that names them', () => {
  const source = {
    number: '45/QĐ-UBND',
    date: '2023-02-01',
    issuer: '',
    url: null,
    quality: 'decision',
  } as const
  const published = blocks.map((block) => ({ ...standingTable(block, round), source }))
  const same = toPublish.map((one, at) => ({ ...one, published: published[at] ?? null }))
  expect(wordsOf(publicationDecision(round, same, {})).join(' ')).not.toContain('thay thế')
  const corrected = same.map((one) => ({
    ...one,
    published: one.published && {
      ...one.published,
      units: one.published.units.map((unit) => ({ ...unit, index: 1 })),
    },
  }))
  for (const paper of [
    publicationDecision(round, corrected, {}),
    publicationProposal(round, corrected, {}),
  ]) {
    expect(paper.sections[0]?.title[1]).toContain('Về việc điều chỉnh kết quả')
    expect(wordsOf(paper).join(' ')).toContain('thay thế kết quả đã công bố theo 45/QĐ-UBND ngày 01/02/2023')
  }
  expect(wordsOf(publicationDecision(round, corrected, {}))).toContainEqual(
    expect.stringContaining('Điều 1. Điều chỉnh kết quả'),
  )
})

test('the proposal goes to the issuing body and tells that results are not closed yet', () => {
  const words = wordsOf(publicationProposal(round, toPublish, {}))
  expect(words).toContain('Kính gửi: UBND tỉnh Mẫu')
  expect(words.join(' ')).toContain('2 hồ sơ chưa chốt kết quả thẩm định')
})

test('the year’s report tells the mean, what was lost and why, and that there is no table of last year', () => {
  const words = wordsOf(yearReport(round, toPublish, {})).join(' ')
  expect(words).toContain('chỉ số trung bình 87,50 %')
  expect(words).toContain('không có bảng kết quả năm 2021')
  expect(words).toContain('Thẩm định thấp hơn tự đánh giá (1)')
})

test('the year’s report compares with the table of the year before and warns of another set', () => {
  const former = {
    format: 'par-index-ranking',
    formatVersion: 1,
    index: 'PAR INDEX',
    block: 'Phường',
    year: 2021,
    max: 100,
    digits: 2,
    tiers: [],
    source: { number: '', date: null, issuer: '', url: null, quality: 'own' },
    set: null,
    units: [
      { id: 'phuong-a', name: 'A', index: 86 },
      { id: 'phuong-b', name: 'B', index: 80 },
    ],
  } as const
  const words = wordsOf(
    yearReport(
      round,
      blocks.map((block) => ({ block, former })),
      {},
    ),
  ).join(' ')
  expect(words).toContain('+4,50 điểm phần trăm so với năm 2021')
  expect(words).toContain('UBND phường B (tăng 1 bậc)')
  expect(words).toContain('bộ tiêu chí khác nhau')
})

test('what the reviewer keeps for its papers goes before what is read from its name', () => {
  const head = { place: 'Quy Nhơn', signer: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], recipients: ['- Lưu: VT.'] }
  const paper = resultNotice(round, a, { head })
  expect(paper.sections[0]?.head?.placeAndDate).toMatch(/^Quy Nhơn, ngày/)
  expect(wordsOf(paper)).toEqual(expect.arrayContaining(['PHÓ GIÁM ĐỐC', '- Lưu: VT.']))
})

test('files are named for what they are, whose and which freeze', () => {
  expect(appraisalComparison(round, a, {}).meta.fileName).toBe(
    'so-sanh-tu-danh-gia-tham-dinh-ubnd-phuong-a-2022-ban-chot-0',
  )
  expect(areaReview(round, b, '1', {}).meta.fileName).toBe('phieu-tham-dinh-linh-vuc-1-ubnd-phuong-b-2022')
  expect(publicationDecision(round, toPublish, {}).meta.fileName).toBe('du-thao-quyet-dinh-cong-bo-2022')
})
