import type { CriteriaSet } from './criteria.ts'

/** What a title says where the day of a decision stands in no source; the format's date is then 1 January, and nothing shows it. */
const unknownDay = '(ngày ban hành không có trong nguồn)'

/** A decision by its name and its title, as far as they are known: "45/QĐ-UBND ngày 20/01/2026: Ban hành …". */
export function withTitle(name: string, title: string): string {
  return [name, title].filter((part) => part.trim() !== '').join(': ')
}

/** The day a set's decision was issued, `2022-02-21`; null where no source gives it. */
export function decisionDay({ date, title }: Pick<CriteriaSet['decision'], 'date' | 'title'>): string | null {
  return date === '' || title.includes(unknownDay) ? null : date
}
