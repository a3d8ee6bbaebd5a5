import { daysInMonth } from './fields.ts'

/** Days between two dates (`2022-02-15`): positive where `to` is later. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsInDay).toISOString().slice(0, 10)
}

/** A month and day (`03-31`) in a year; 29 February becomes the 28th where there is none. */
export function dayInYear(year: number, monthAndDay: string): string {
  const [month = '01', day = '01'] = monthAndDay.split('-')
  const last = Math.min(Number(day), daysInMonth(year, Number(month)))
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** Whether a day lies more than a year before or after its due date: rarely meant, never refused. */
export function isYearApart(day: string, due: string): boolean {
  const [year, monthAndDay] = [Number(due.slice(0, 4)), due.slice(5)]
  return day > dayInYear(year + 1, monthAndDay) || day < dayInYear(year - 1, monthAndDay)
}

/** A day, or the day of a moment in Vietnam: `2022-02-05`, `2022-02-04T17:30:00Z` → "05/02/2022". */
export function formatDay(day: string): string {
  const [year, month, date] = dayOf(day).split('-')
  return `${date}/${month}/${year}`
}

/**
 * The day that a moment falls on in Vietnam, whose clocks are seven hours ahead all year, on whatever machine it is
 * read: `2022-02-04T17:30:00Z` → `2022-02-05`. A day, or a moment that names no zone, is of the day it says.
 */
export function dayOf(at: string): string {
  const time = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(at) ? Date.parse(at) : NaN
  return (Number.isNaN(time) ? at : new Date(time + hoursAhead).toISOString()).slice(0, 10)
}

/** A date as typed, `5/2/2022`, `05-02-2022` or `05.02.2022` → `2022-02-05`; null where it is no date. */
export function parseDay(text: string): string | null {
  const [, day, month, year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.normalize('NFKC').trim()) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const [date, inYear] = [Number(day), Number(month)]
  if (inYear < 1 || inYear > 12 || date < 1 || date > daysInMonth(Number(year), inYear)) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const millisecondsInDay = 86_400_000
const hoursAhead = 7 * 3_600_000
