import { expect, test } from 'vitest'
import { blockOverview } from '../../src/domain/documents/block-overview.ts'
import { resultOfBlock } from '../../src/domain/results.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { writePdf } from '../../src/files/pdf.ts'
import { sampleDossier } from '../domain/documents/quy-nhon.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { unitOf } from '../domain/sample-results.ts'
import { loadFonts, readPdf } from './pdf-reading.ts'

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
