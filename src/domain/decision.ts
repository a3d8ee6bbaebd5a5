import type { CriteriaSet } from './criteria.ts'

/** What a title says where the day of a decision stands in no source; the format's date is then 1 January, and nothing shows it. */
const unknownDay = '(ngày ban hành không có trong nguồn)'

/** The day a set's decision was issued, `2022-02-21`; null where no source gives it. */
export function decisionDay({ date, title }: Pick<CriteriaSet['decision'], 'date' | 'title'>): string | null {
  return date === '' || title.includes(unknownDay) ? null : date
}
