import * as z from 'zod/mini'
import { countDecimals, maxDigits, mostPoints } from './points.ts'

/** Fields that several file formats share. Dates are ISO text: no clock, no time zone. */

export const text = z.string()
export const filledText = z.string().check(z.refine((value) => value.trim() !== '', 'Không được để trống.'))

/** A key of a criterion, option or item: any text that is safe as a property name. */
export const key = filledText.check(
  z.refine((value) => !/[\p{Cc}]/u.test(value), 'Không được có ký tự điều khiển.'),
  z.refine((value) => !forbiddenKeys.has(value), 'Tên này không dùng được làm khóa.'),
)

/** A decimal of the file: finite, at most eight digits after the point. */
export const decimal = z
  .number()
  .check(
    z.refine((value) => countDecimals(value) <= maxDigits, `Chỉ ghi tối đa ${maxDigits} chữ số thập phân.`),
  )

export const points = decimal.check(z.gte(-mostPoints), z.lte(mostPoints))
export const pointsFromZero = decimal.check(z.gte(0), z.lte(mostPoints))
export const figure = decimal.check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER))
export const wholeNumber = z.int().check(z.gte(0))
export const year = z.int().check(z.gte(1990), z.lte(2200))

/** `2022-02-21`, a day that exists. */
export const date = z
  .string()
  .check(z.refine(isDate, 'Phải là ngày có thật, dạng năm-tháng-ngày (2022-02-21).'))

/** `2022-02-21T08:30:00Z` or with an offset; a bare date is taken too. */
export const time = z.string().check(z.refine(isTime, 'Phải là thời điểm dạng 2022-02-21T08:30:00Z.'))

/** A link that can be opened without harm: http, https, or a file's address (shown, never opened). */
export const link = z
  .string()
  .check(z.refine(isLink, 'Liên kết phải bắt đầu bằng http:// hoặc https:// (hoặc là đường dẫn tệp nội bộ).'))

export const hash = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, 'Phải là mã băm SHA-256 (64 chữ số thập lục phân).'))

export function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year !== undefined && isDayOf(Number(year), Number(month), Number(day))
}

export function isLink(value: string): boolean {
  return /^(https?:\/\/[^\s/?#]|file:\/\/|\\\\[^\\\s])/i.test(value)
}

/** Days in a month of 1 … 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Property names that reach JavaScript's own machinery; refused wherever they stand in a file. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function isDayOf(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function isTime(value: string): boolean {
  const [day = '', clock] = value.split('T')
  if (!isDate(day)) return false
  if (clock === undefined) return !value.includes('T')
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(clock)
}
