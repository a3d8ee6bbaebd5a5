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

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

test('a calendar holds each day whole, until the next day begins', () => {
  const text = textOf(writeCalendar([day], 'UBND phường Mẫu', '2022-11-22T08:30:00.000Z'))
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text).toContain('\r\nDTSTAMP:20221122T083000Z\r\n')
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20221231\r\nDTEND;VALUE=DATE:20230101\r\n')
  expect(text).toContain('SUMMARY:Kế hoạch\\; báo cáo\\, quyết toán \\\\ công khai')
})

test('only what is still due reminds', () => {
  const states = ['due', 'done', 'late', 'lost'] as const
  const alarms = states.map((state) =>
    textOf(writeCalendar([{ ...day, state }], '', '2022-11-22T08:30:00Z')).includes('VALARM'),
  )
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
