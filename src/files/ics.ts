import { addDays } from '../domain/day.ts'
import type { DueDay } from '../domain/calendar.ts'

/** What of a day goes into the file. */
type Entry = Omit<DueDay, 'lost' | 'task'>

/**
 * Days that are due → a calendar file (RFC 5545) of whole-day events, each with a reminder the week before. `scope`: whose
 * days of which year they are; within it a day that moves stays the same event when the file is taken in again.
 */
export function writeCalendar(
  days: readonly Entry[],
  { scope, name, stamp }: { readonly scope: string; readonly name: string; readonly stamp: string },
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//par-index//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((one) => eventOf(one, { scope, name, stamp })),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${foldLine(line)}\r\n`).join(''))
}

/** Backslash, semicolon, comma and line breaks as text values want them (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** No line is longer than 75 bytes; what follows begins with a space, and no character is cut in two (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const lines: string[] = []
  let [current, bytes] = ['', 0]
  for (const { segment } of segmenter.segment(line)) {
    const size = new TextEncoder().encode(segment).length
    if (bytes + size > 75) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += segment
    bytes += size
  }
  return [...lines, current].join('\r\n')
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

function eventOf(
  { id, day, title, who, state }: Entry,
  { scope, name, stamp }: { readonly scope: string; readonly name: string; readonly stamp: string },
): string[] {
  const about = [who && `Phụ trách: ${who}`, `Tình trạng: ${stateWords[state]}`, name].filter(Boolean)
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(`${scope}:${id}`)}@par-index`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(about.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    ...(state === 'due'
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, 'TRIGGER:-P7D', 'END:VALARM']
      : []),
    'END:VEVENT',
  ]
}

const stateWords: Readonly<Record<DueDay['state'], string>> = {
  due: 'sắp đến hạn',
  done: 'đã làm',
  late: 'đã làm, chậm hạn',
  lost: 'quá hạn',
}
