import {
  BorderStyle,
  Bookmark,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Head, Section } from '../domain/documents/document.ts'
import { shareWidth } from './docx-page.ts'
import { style } from './docx-styles.ts'
import type { Names } from './docx-table.ts'
import { paragraph, runsOf } from './docx-text.ts'
import type { OfficeText } from './office-text.ts'

/** Head, title and the lines under it, at the top of a section. */
export function openingOf(
  text: OfficeText,
  section: Section,
  marks: readonly string[],
  width: number,
  names: Names,
): (Paragraph | Table)[] {
  const title = new Paragraph({
    // A letter has no title: its place is marked all the same.
    ...(section.title.length > 0 ? { heading: HeadingLevel.HEADING_1 } : {}),
    ...(section.head ? { spacing: { before: 240 } } : {}),
    children: [
      new Bookmark({ id: `Phan_${++names.next}`, children: runsOf(text, section.title.join('\n')) }),
    ],
  })
  return [
    ...(section.head ? [headTable(text, section.head, width)] : []),
    title,
    ...section.subtitle.map((words) => paragraph(text, words, style.subtitle)),
    ...(marks.length === 0 ? [] : [paragraph(text, marks.join('  ·  '), style.mark)]),
    paragraph(text, '', style.subtitle),
  ]
}

/** A table of two cells without lines, for what stands side by side. */
export function sideBySide(
  width: number,
  weights: readonly [number, number],
  cells: readonly [readonly Paragraph[], readonly Paragraph[]],
): Table {
  const widths = shareWidth(width, weights)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: children.length === 0 ? [new Paragraph({})] : children,
            }),
        ),
      }),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** The name of the nation must stand on one line, upright too, and so must a long place beside its date. */
const sides = [37, 63] as const

/** Issuing body on the left, nation, place and date on the right, each with its rule. */
function headTable(text: OfficeText, head: Head, width: number): Table {
  const [left = 0, right = 0] = shareWidth(width, sides)
  return sideBySide(width, sides, [
    [
      ...head.parent.map((words) => paragraph(text, words, style.issuer)),
      ...head.body.map((words) => paragraph(text, words, style.issuer, { bold: true })),
      rule(left, 1400),
      ...(head.number === null ? [] : [paragraph(text, head.number, style.issuer)]),
      ...(head.subject ? [paragraph(text, head.subject, style.issuer)] : []),
    ],
    [
      paragraph(text, head.nation, style.nation),
      paragraph(text, head.motto, style.motto),
      rule(right, 3300),
      paragraph(text, head.placeAndDate, style.place),
    ],
  ])
}

/** A line of a given length in the middle of a cell: the upper edge of an empty line, drawn in from both sides. */
function rule(width: number, length: number): Paragraph {
  const side = Math.max(0, Math.floor((width - length) / 2) - 100)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 100, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}
