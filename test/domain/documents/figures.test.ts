import { expect, test } from 'vitest'
import { papers } from '../../pictures/papers.ts'
import { wordsOf } from './reading.ts'

/** These print no points of a dossier: its documents, a set, a published table, a plan, who does what, who is late. */
const withoutPoints = /^(?:03|07|08b|09|10|11|13|14)/

test.each(papers.filter(({ id }) => !withoutPoints.test(id)))(
  '$id says the period, the day and the base of its figures, the set with its decision, and the dossier',
  ({ document }) => {
    const words = wordsOf(document).join('\n')
    expect(words).toMatch(/Kỳ đánh giá: /)
    expect(words).toMatch(/Số liệu (?:đến ngày|theo bản chốt số \d+, ngày) \d\d\/\d\d\/\d{4}/)
    expect(words).toMatch(/phiên bản 2022/)
    expect(words).toMatch(/Căn cứ \S+ .*43\/KH-UBND ngày 21\/02\/2022/)
    expect(words).toMatch(/điểm tối đa áp dụng(?: của từng đơn vị = |:? (?:năm \d{4}: )?|\n)100/i)
  },
)
