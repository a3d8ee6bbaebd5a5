import { describe, expect, test } from 'vitest'
import { addDays, dayInYear, dayOf, daysBetween, formatDay, parseDay } from '../../src/domain/day.ts'
import { daysInMonth, isDate } from '../../src/domain/fields.ts'

describe('a date as typed', () => {
  test.each([
    ['15/02/2022', '2022-02-15'],
    ['5/2/2022', '2022-02-05'],
    ['05-02-2022', '2022-02-05'],
    ['5.2.2022', '2022-02-05'],
    [' 05/02/2022 ', '2022-02-05'],
    ['05\u00a0', null],
    ['０５/０２/２０２２', '2022-02-05'],
    ['31/12/2022', '2022-12-31'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['29/02/2022', null],
    ['29/02/2100', null],
    ['31/04/2022', null],
    ['32/01/2022', null],
    ['0/1/2022', null],
    ['1/0/2022', null],
    ['1/13/2022', null],
    ['2022-02-15', null],
    ['15/02/22', null],
    ['15/02', null],
    ['15 02 2022', null],
    ['15/02/2022x', null],
    ['', null],
    ['hôm nay', null],
    ['-5/02/2022', null],
    ['15//2022', null],
  ])('"%s" is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day)
  })

  test('is written as it is read', () => {
    expect(formatDay('2022-02-05')).toBe('05/02/2022')
    expect(formatDay('2022-12-15T08:30:00Z')).toBe('15/12/2022')
    expect(formatDay('2022-12-31T17:30:00.000Z')).toBe('01/01/2023')
    expect(parseDay(formatDay('2024-02-29'))).toBe('2024-02-29')
  })
})

test.each([
  ['half past midnight in Vietnam', '2022-12-14T17:30:00.000Z', '2022-12-15'],
  ['a moment before midnight', '2022-12-14T16:59:59Z', '2022-12-14'],
  ['a zone of its own', '2022-12-15T00:30:00+07:00', '2022-12-15'],
  ['a zone without a colon', '2022-12-14T12:30:00-0500', '2022-12-15'],
  ['no zone', '2022-12-14T23:30:00', '2022-12-14'],
  ['a day alone', '2022-12-14', '2022-12-14'],
])('of %s the day is that of Vietnam', (_, at, day) => {
  expect(dayOf(at)).toBe(day)
})

test.each([
  ['2022-03-31', '2022-03-31', 0],
  ['2022-03-31', '2022-04-01', 1],
  ['2022-03-31', '2022-03-30', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2022-02-28', '2022-03-01', 1],
  ['2021-12-31', '2022-01-01', 1],
  ['2024-01-01', '2025-01-01', 366],
  ['2022-01-01', '2023-01-01', 365],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2022-02-28', 1, '2022-03-01'],
  ['2022-12-31', 1, '2023-01-01'],
  ['2022-07-01', 30, '2022-07-31'],
  ['2022-01-01', -1, '2021-12-31'],
  ['2022-01-01', 0, '2022-01-01'],
])('%s and %i days is %s', (day, days, then) => {
  expect(addDays(day, days)).toBe(then)
})

test.each([
  [2022, '03-31', '2022-03-31'],
  [2024, '02-29', '2024-02-29'],
  [2022, '02-29', '2022-02-28'],
  [2100, '02-29', '2100-02-28'],
])('in %i, %s is %s', (year, day, date) => {
  expect(dayInYear(year, day)).toBe(date)
})

test.each([
  [2022, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2022, 4, 30],
  [2022, 12, 31],
])('month %2$i of %1$i', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
})

test.each([
  ['2022-02-28', true],
  ['2024-02-29', true],
  ['2022-02-29', false],
  ['2022-2-28', false],
  ['2022-02-28T00:00:00Z', false],
  ['20220228', false],
  [' 2022-02-28', false],
  ['2022-00-10', false],
])('in a file, "%s" is a day: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})
