import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, foldLine, writeCalendar } from '../../src/files/ics.ts'

const day = {
  id: 'criterion:plan',
  day: '2022-12-31',
  title: 'Kế hoạch; báo cáo, quyết toán \\ công khai',
  who: 'Văn phòng – Thống kê',
  state: 'due',
} as const

const about = { scope: 'phuong-mau-2022', name: 'UBND phường Mẫu', stamp: '2022-11-22T08:30:00Z' }

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

test('a calendar holds each day whole, until the next day begins', () => {
  const text = textOf(writeCalendar([day], { ...about, stamp: '2022-11-22T08:30:00.000Z' }))
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text).toContain('\r\nDTSTAMP:20221122T083000Z\r\n')
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20221231\r\nDTEND;VALUE=DATE:20230101\r\n')
  expect(text).toContain('SUMMARY:Kế hoạch\\; báo cáo\\, quyết toán \\\\ công khai')
})

test('only what is still due reminds', () => {
  const states = ['due', 'done', 'late', 'lost'] as const
  const alarms = states.map((state) => textOf(writeCalendar([{ ...day, state }], about)).includes('VALARM'))
  expect(alarms).toEqual([true, false, false, false])
})

test('no line is longer than 75 bytes, and unfolding gives back the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('ẫ', 'Đ', 'a', '👩‍💻'), maxLength: 200 }),
      ),
      (text) => {
        const line = `SUMMARY:${escapeText(text)}`
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
        }
      },
    ),
  )
})

test('line breaks become \\n, signs of decomposed letters are joined', () => {
  expect(escapeText('một\r\nhai\nba')).toBe('một\\nhai\\nba')
  expect(escapeText('thẩm định'.normalize('NFD'))).toBe('thẩm định')
})

test('a day that moves stays the same event; the same day of another unit or year is another', () => {
  const uidOf = (entry: typeof day | { readonly day: string }, scope: string) =>
    /UID:.*/.exec(
      textOf(writeCalendar([{ ...day, ...entry }], { ...about, scope })).replaceAll('\r\n ', ''),
    )?.[0]
  const first = uidOf(day, 'phuong-mau-2022')
  expect(first).toBeDefined()
  expect(uidOf({ day: '2022-11-30' }, 'phuong-mau-2022')).toBe(first)
  expect(uidOf(day, 'phuong-mau-2023')).not.toBe(first)
  expect(uidOf(day, 'phuong-khac-2022')).not.toBe(first)
})
