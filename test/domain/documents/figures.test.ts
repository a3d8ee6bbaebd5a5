import { expect, test } from 'vitest'
import { papers } from '../../pictures/papers.ts'
import { reviewed } from '../../pictures/reviewed-round.ts'
import { wordsOf } from './reading.ts'

/** These print no points of a dossier: its documents, a set, a published table, a plan, who does what, who is late. */
const withoutPoints = /^(?:03|07|08b|09|10|11|13|14)/

test.each(papers.filter(({ id }) => !withoutPoints.test(id)))(
  '$id says the period, the day and the base of its figures, the set with its decision, and the dossier',
  ({ document }) => {
    const words = [...wordsOf(document), document.foot].join('\n')
    expect(words).toMatch(/Kỳ đánh giá: /)
    expect(words).toMatch(/Số liệu (?:đến ngày|theo bản chốt số \d+, ngày) \d\d\/\d\d\/\d{4}/)
    expect(words).toMatch(/phiên bản 2022/)
    expect(words).toMatch(/Căn cứ \S+ .*43\/KH-UBND ngày 21\/02\/2022/)
    expect(words).toMatch(/điểm tối đa áp dụng(?: của từng đơn vị = |:? (?:năm \d{4}: )?|\n)100/i)
  },
)

/** Another body's plan, a published table, a set, a letter to those who sent nothing. */
const withoutDossier = /^(?:07|08b|09|14)/

test.each(papers.filter(({ id }) => !withoutDossier.test(id)))(
  '$id bears the code of each dossier that it is about, or says that there is none',
  ({ document }) => {
    const papers = document.sections.flatMap(({ paper }) => paper?.foot ?? [])
    const words = [...wordsOf(document), document.foot, ...papers].join('\n')
    expect(words).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|chưa có mã/)
  },
)

test.each(papers.filter(({ id }) => /^(?:04b|05|18b|19|20)/.test(id)))(
  '$id bears the codes of all units that sent a dossier',
  ({ document }) => {
    const words = wordsOf(document).join('\n')
    for (const { code } of reviewed) expect(words).toContain(code)
  },
)
