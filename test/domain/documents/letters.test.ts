import { expect, test } from 'vitest'
import type { Document } from '../../../src/domain/documents/document.ts'
import { evidenceDocument } from '../../../src/domain/documents/evidence-document.ts'
import { explanationReport } from '../../../src/domain/documents/explanation-report.ts'
import { teamMinutes } from '../../../src/domain/documents/minutes.ts'
import { selfReport } from '../../../src/domain/documents/self-report.ts'
import { setGuide } from '../../../src/domain/documents/set-guide.ts'
import { sheetColumnKeys } from '../../../src/domain/documents/score-columns.ts'
import { leavesByKey } from '../../../src/domain/criteria.ts'
import { leavesOf } from '../../../src/domain/criterion.ts'
import { formatIndex } from '../../../src/domain/points.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { shippedSets, setOf as shippedSet } from '../../criteria/library.ts'
import { grant, roundOf } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { paragraphsOf, scoreTable, tablesOf, textOf, titlesOf, wordsOf } from './reading.ts'

const sample = sampleDossier()
const sheet = scoreDossier(sample)
const code = '7K3M-Q2XT-9ZWB'
const report = selfReport(sample, { code })

function headingsOf({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  )
}

test('the report has three parts, opens with what it answers to and ends with ./.', () => {
  expect(headingsOf(report)).toEqual([
    'I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM',
    'II. GIẢI TRÌNH',
    'III. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ',
  ])
  const texts = paragraphsOf({ ...report, sections: report.sections.slice(0, 1) })
  expect(texts[0]).toContain('Thực hiện Kế hoạch số 43/KH-UBND ngày 21/02/2022')
  expect(texts.at(-1)).toMatch(/\.\/\.$/)
  expect(texts.join(' ')).toContain('73,41 điểm')
})

test('once a reviewer has spoken, the report still gives what the unit says of itself, its index too', () => {
  const [area] = scoreDossier(sample).areas
  const keys = leavesOf(sample.set.areas).flatMap(({ key, rule }) => (rule.kind === 'survey' ? [] : [key]))
  const [first = '', second = '', ...others] = keys
  const items = {
    [first]: grant(0),
    [second]: grant('notApplicable'),
    ...Object.fromEntries(others.map((key) => [key, grant(0)])),
  }
  const judged = { ...sample, review: { ...sample.review, rounds: [roundOf(1, items)] } }
  expect(scoreDossier(judged).total.index).toBe(0)
  const own = selfReport(judged, { code, columns: sheetColumnKeys })
  expect(paragraphsOf(own)).toEqual(paragraphsOf(report))
  expect(paragraphsOf(own).join(' ')).toContain(
    `chỉ số tự đánh giá đạt ${formatIndex(sheet.total.index ?? 0, sample.set.digits)}`,
  )
  expect(textOf(scoreTable(own), area?.key ?? '', 'self')).toBe(
    textOf(scoreTable(report), area?.key ?? '', 'self'),
  )
  const titles = tablesOf(own).flatMap(titlesOf)
  expect(titles).not.toContain('Điểm thẩm định')
})

test('the guide letter of a round comes before the decision of the set', () => {
  const guide = { number: '12/SNV-CCHC', date: '2022-12-01', issuer: 'Sở Nội vụ', subject: 'tự đánh giá' }
  const round = {
    id: 'dot',
    period: { from: '2021-12-15', to: '2022-12-14' },
    due: { submit: '2022-12-15', explain: '2023-01-20' },
    guide,
  }
  const [first] = paragraphsOf(selfReport({ ...sample, round }, { code }))
  expect(first).toContain('số 12/SNV-CCHC ngày 01/12/2022 của Sở Nội vụ về tự đánh giá')
})

test('the report is upright with a number to fill in; its annexes lie, without the head and signatures of their own', () => {
  const [letter, ...annexes] = report.sections
  expect([letter?.orientation, letter?.head?.number]).toEqual(['portrait', 'Số: ……/BC-UBND'])
  expect(letter?.blocks.at(-1)).toMatchObject({
    kind: 'closing',
    recipients: expect.arrayContaining(['- Lưu: VT, ….']),
  })
  expect(annexes.map(({ orientation, head, title }) => [orientation, head, title[0]])).toEqual([
    ['landscape', null, 'PHỤ LỤC I'],
    ['landscape', null, 'PHỤ LỤC II'],
  ])
  for (const { subtitle, blocks } of annexes) {
    expect(subtitle[0]).toMatch(/^\(Kèm theo Báo cáo số ……/)
    expect(blocks.map(({ kind }) => kind)).not.toContain('signatures')
  }
})

test('every explanation of the unit stands in the second part, in its own words', () => {
  const notes = Object.values(sample.answers).flatMap(({ note }) => (note === '' ? [] : [note]))
  const words = wordsOf(report)
  expect(notes.length).toBeGreaterThan(5)
  expect(notes.filter((note) => !words.includes(note))).toEqual([])
})

test('difficulties, recipients and signer are the unit’s own where it gave them', () => {
  const own = selfReport(sample, {
    code,
    words: { difficulties: 'Thiếu máy tính', proposals: 'Tập huấn\nCấp máy' },
    head: { recipients: ['- Sở Nội vụ;', '- Lưu: VT.'], signer: ['CHỦ TỊCH'] },
  })
  expect(wordsOf(own)).toEqual(
    expect.arrayContaining(['Thiếu máy tính', 'Tập huấn', 'Cấp máy', '- Sở Nội vụ;', 'CHỦ TỊCH']),
  )
})

test('what a reviewer said and what the unit answers stand side by side', () => {
  const [key = ''] = Object.keys(sample.answers)
  const item = { points: 0, verdict: 'change', reason: 'Ngoài kỳ' } as const
  const reviewed = {
    ...sample,
    review: {
      ...sample.review,
      rounds: [
        { id: 'r', round: 1, by: 'A', at: '2023-01-05T00:00:00.000Z', areas: [], items: { [key]: item } },
      ],
    },
    explanations: {
      [key]: [{ round: 1, at: '2023-01-06T00:00:00.000Z', by: 'B', text: 'Trong kỳ', citations: [] }],
    },
  }
  const paper = explanationReport(reviewed, scoreDossier(reviewed), { code })
  const [table] = tablesOf(paper)
  expect(table?.rows.map(({ key }) => key)).toEqual([key])
  const texts = table?.rows[0]?.cells.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Lần 1: Ngoài kỳ', 'Lần 1: Trong kỳ']))
})

test('without a question there is nothing to explain, and the paper says so', () => {
  const words = paragraphsOf(explanationReport(sample, sheet, { code })).join(' ')
  expect(words).toContain('không có ý kiến nào')
  expect(words).not.toMatch(/0 tiêu chí|các tiêu chí nêu trên/)
})

test.each(shippedSets)('the guide of %s tells the rule of every criterion', (name) => {
  const set = shippedSet(name)
  const [table] = tablesOf(setGuide(set))
  const rules = new Map(table?.rows.map(({ key, cells }) => [key, cells[3]?.text ?? '']))
  expect([...leavesByKey(set).keys()].filter((key) => (rules.get(key) ?? '') === '')).toEqual([])
})

test('every paper names itself, its code and its marks', () => {
  for (const paper of [report, evidenceDocument(sample, { code }), teamMinutes(sample, sheet, { code })]) {
    expect(paper.meta.fileName).toMatch(/^[a-z0-9-]+-2022-ban-chot-\d+$/)
    expect(paper.foot).toContain(code)
    expect(paper.marks).toContain('HỒ SƠ MẪU – số liệu minh họa')
  }
})
