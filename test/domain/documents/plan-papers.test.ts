import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planProgressReport } from '../../../src/domain/documents/plan-progress.ts'
import { remedyPlanDocument } from '../../../src/domain/documents/remedy-plan.ts'
import type { Dossier } from '../../../src/domain/dossier.ts'
import type { Value } from '../../../src/domain/answer.ts'
import { editTask, parsePlan } from '../../../src/domain/plan.ts'
import { draftRemedy } from '../../../src/domain/remedy.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { valueOf } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { paragraphsOf, scoreTable, textOf, titlesOf, wordsOf } from './reading.ts'

const dossier = sampleDossier()
const city = valueOf(
  parsePlan(
    JSON.parse(readFileSync(new URL('../../../criteria/plans/quy-nhon/2022.json', import.meta.url), 'utf8')),
  ),
)
/** A dossier with nothing but these answers. */
function dossierWith(from: Dossier, values: Readonly<Record<string, Value>>): Dossier {
  const answers = Object.entries(values).map(([key, value]) => [key, { value, note: '', citations: [] }])
  return { ...from, review: { rounds: [], surveys: {} }, answers: Object.fromEntries(answers) }
}

const own = draftRemedy(scoreDossier(dossier), { dossier, target: 'tăng ít nhất 3 bậc so với năm 2022' })

test("the city's plan prints its 14 rows in the six columns of its annex, under its own name", () => {
  const paper = remedyPlanDocument({ plan: city, dossier, head: { place: 'Phường Mẫu' } })
  const table = scoreTable(paper)
  expect(titlesOf(table)).toEqual([
    'STT',
    'Nội dung',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thời gian thực hiện',
    'Ghi chú',
  ])
  expect(table.rows).toHaveLength(14)
  expect(textOf(table, 'muc-1', 'lead')).toBe('Phòng Nội vụ')
  expect(paper.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape'])
  expect(paper.sections[0]?.head?.body.join(' ')).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ QUY NHƠN')
  expect(paper.sections[0]?.head?.placeAndDate).toContain('Thành phố Quy Nhơn')
  expect(paragraphsOf(paper).join(' ')).toContain('tăng ít nhất 3 bậc so với năm 2021')
})

test('product, cause and expected points stand beside them where they are asked for; a task given up is left out', () => {
  const [first] = own.tasks
  const plan = editTask(own, first?.id ?? '', { progress: 'dropped' }, '2023-05-01')
  const table = scoreTable(remedyPlanDocument({ plan, dossier }, { inDetail: true }))
  expect(titlesOf(table).slice(6)).toEqual(['Sản phẩm', 'Nguyên nhân', 'Điểm dự kiến'])
  expect(table.rows).toHaveLength(own.tasks.length - 1)
  expect(table.rows.map(({ key }) => key)).not.toContain(first?.id)
})

test('a report of progress tells what is done, late and near on its day', () => {
  const [a, b, c] = own.tasks
  const dated = [
    [a, { progress: 'done', due: '2023-03-31' }],
    [b, { progress: 'doing', due: '2023-04-30' }],
    [c, { due: '2023-06-15' }],
  ] as const
  const plan = dated.reduce((now, [task, change]) => editTask(now, task?.id ?? '', change, '2023-04-05'), own)
  const report = planProgressReport({ plan, dossier }, '2023-05-31')
  const words = paragraphsOf(report).join('\n')
  expect(words).toContain(`Đã hoàn thành 1/${own.tasks.length} nhiệm vụ; đang thực hiện 1`)
  expect(words).toContain('trong đó 1 nhiệm vụ quá hạn')
  expect(words).toMatch(/Đến hạn trong 30 ngày tới \(1 nhiệm vụ\)/)
  const table = scoreTable(report)
  expect(textOf(table, a?.id ?? '', 'progress')).toBe('Đã xong (chậm hạn)')
  expect(textOf(table, a?.id ?? '', 'doneAt')).toBe('05/04/2023')
  expect(textOf(table, b?.id ?? '', 'progress')).toBe('Đang làm (quá hạn)')
  expect(textOf(table, c?.id ?? '', 'progress')).toBe('Chưa làm')
})

test("the annexes of a unit's own plan say which figures it was drawn up from; another unit's plan has none here", () => {
  const lines = [
    expect.stringMatching(/^Kỳ đánh giá: /),
    expect.stringContaining(`phiên bản ${dossier.set.version}`),
    expect.stringMatching(/^Căn cứ Kế hoạch số 43\/KH-UBND/),
    expect.stringMatching(/^Điểm tối đa áp dụng: 100 − .* \(không áp dụng\) = /),
  ]
  const papers = [
    remedyPlanDocument({ plan: own, dossier }),
    planProgressReport({ plan: own, dossier }, '2023-05-31'),
  ]
  for (const paper of papers) expect(paper.sections[1]?.subtitle).toEqual(expect.arrayContaining(lines))
  expect(remedyPlanDocument({ plan: city, dossier }).sections[1]?.subtitle).toHaveLength(1)
})

test('with the year before at hand the report says which tasks brought their points, criterion by criterion', () => {
  const former = { ...dossier, id: 'truoc', year: 2021, answers: {} }
  const worse = dossierWith(former, { 'procedures.on-time': { numerator: 60, denominator: 100 } })
  const plan = { ...city, year: 2022 }
  const report = planProgressReport({ plan, dossier, former: worse }, '2022-12-31')
  expect(paragraphsOf(report).join('\n')).toMatch(/\d+\/14 nhiệm vụ đã mang lại điểm, tổng cộng \+\d/)
  const annex = report.sections[2]?.blocks[0]
  if (annex?.kind !== 'table') throw new Error('no annex of points')
  expect(titlesOf(annex)).toEqual([
    'STT',
    'Nhiệm vụ',
    'Tiêu chí',
    'Điểm năm 2021',
    'Điểm năm 2022',
    'Tăng, giảm',
    'Kết quả',
  ])
  expect(textOf(annex, 'muc-8 procedures.on-time', 'gained')).toMatch(/^\+/)
  expect(textOf(annex, 'muc-8 procedures.on-time', 'outcome')).toBe('có thêm điểm')
  expect(planProgressReport({ plan: own, dossier, former: worse }, '2022-12-31').sections).toHaveLength(2)
})

test('papers of the sample say so, and a plan without tasks is still a paper', () => {
  const empty = { ...own, tasks: [] }
  for (const paper of [
    remedyPlanDocument({ plan: empty, dossier }),
    planProgressReport({ plan: empty, dossier }, '2023-01-01'),
  ]) {
    expect(paper.marks.join(' ')).toContain('minh họa')
    expect(wordsOf(paper).join(' ')).toContain('Kế hoạch chưa có nhiệm vụ nào.')
  }
})
