import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { GridCell, GridPage } from './grid.ts'

/** The same table written by the library that the app writes its own documents with. */
export async function toLibraryDocx(pages: readonly GridPage[]): Promise<Uint8Array> {
  const children = pages.flatMap(({ before, rows, after }) => [
    ...before.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] })),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row, index) => new TableRow({ tableHeader: index === 0, children: row.map(cellOf) })),
    }),
    ...after.map((line) => new Paragraph(line)),
  ])
  const file = new Document({ creator: 'Bộ kiểm thử', sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(file))
}

function cellOf({ lines, bold = false, colSpan = 1, rowSpan = 1 }: GridCell): TableCell {
  return new TableCell({
    columnSpan: colSpan,
    rowSpan,
    children: (lines.length === 0 ? [''] : lines).map(
      (line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }),
    ),
  })
}
