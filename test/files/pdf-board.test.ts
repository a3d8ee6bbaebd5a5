import { expect, test } from 'vitest'
import { blockOverview } from '../../src/domain/documents/block-overview.ts'
import { boardPaper } from '../../src/domain/documents/board-paper.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { resultOfBlock } from '../../src/domain/results.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { unitBoard } from '../../src/domain/unit-board.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { writePdf } from '../../src/files/pdf.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { wholeRanking } from '../domain/sample-ranking.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { unitOf } from '../domain/sample-results.ts'
import { loadFonts, readPdf } from './pdf-reading.ts'

/** Ten units with long names and the sample's own; `scale`: what a percent is on the table's scale. */
function tableOf(index: string, year: number, own: Dossier['unit'], scale = 1): RankingTable {
  const others = Array.from({ length: 10 }, (_, at) => ({ id: `u${at}`, name: `Phường ${at}`, at }))
  return {
    ...wholeRanking,
    index,
    year,
    max: 100 * scale,
    tiers: [],
    set: null,
    amends: null,
    source: { ...wholeRanking.source, issuer: 'Ủy ban nhân dân thành phố Quy Nhơn' },
    units: [
      ...others.map(({ id, name, at }) => ({ id, name, index: (80 + at + ((at * 7 + year) % 3)) * scale })),
      { ...own, index: 81 * scale },
    ].map(({ id, name, index: figure }) => ({ id, name, index: figure })),
  }
}

test("the unit's page for its leader stays on one A4 with all it can hold", async () => {
  const sample = sampleDossier()
  const dossier = {
    ...sample,
    unit: { ...sample.unit, name: 'Ủy ban nhân dân phường Trần Quang Diệu – Bùi Thị Xuân' },
  }
  const sheet = scoreDossier(dossier)
  const content = 'Xây dựng lại phụ lục kế hoạch cải cách hành chính của phường '.repeat(3)
  const drafted = draftRemedy(sheet, { dossier, target: 'tăng ít nhất 3 bậc so với năm 2022' })
  const tasks = drafted.tasks.map((task) => ({
    ...task,
    content,
    lead: 'Văn phòng HĐND và UBND',
    due: '2023-03-01',
  }))
  const plan = { ...drafted, tasks }
  const years = [2022, 2021, 2020, 2019, 2018]
  const tables = [
    ...years.map((year) => tableOf('PAR INDEX', year, dossier.unit)),
    ...['DDCI', 'Mức độ hài lòng của người dân (SIPAS)', 'Xếp hạng ứng dụng công nghệ thông tin'].map(
      (name) => tableOf(name, 2022, dossier.unit, 10),
    ),
  ]
  const board = unitBoard({ dossier, sheet, tables, plan, places: 3, seed: 1, today: '2023-05-31' })
  expect(board.official?.differs).toBe(true)
  expect(board.others).toHaveLength(3)
  const paper = boardPaper(dossier, sheet, board, { code: 'ABCD-EFGH-JKMN', withChance: true })
  const { pages, text } = await readPdf(writePdf(paper, await loadFonts()).bytes)
  expect(text).toContain('và 1 chỉ số khác')
  expect(pages).toHaveLength(1)
})

test('the board of a long block with long names stays on one A4', async () => {
  const sample = sampleDossier()
  const { set } = sample
  const results = Array.from({ length: 30 }, (_, at) => {
    const unit = { ...unitOf(`u${at}`), name: `Ủy ban nhân dân phường Trần Quang Diệu – Bùi Thị Xuân ${at}` }
    const dossier = { ...sample, unit: { ...sample.unit, id: unit.id, name: unit.name } }
    return resultOfUnit(unit, { ...dossier, stage: 'finalised' }, set)
  })
  const block = resultOfBlock(set, 'Khối các phường trực thuộc thành phố', [
    ...results,
    resultOfUnit(unitOf('x'), null, set),
  ])
  expect(block.ranked).toHaveLength(30)
  const paper = blockOverview({ ...wholeRound, set }, block, {
    former: null,
    standing: '(Kết quả dự kiến, chưa công bố)',
    isPublished: false,
  })
  const { pages, text } = await readPdf(writePdf(paper, await loadFonts()).bytes)
  expect(pages).toHaveLength(1)
  expect(text).toContain('CHƯA CÔNG BỐ')
})
