// 200 score sheets in one PDF beside pdfmake on the same tables; a workbook of 200 units beside exceljs. Each three
// times in turn; the middle of the three counts.
import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const units = 200
const rounds = 3
const demand = createRequire(import.meta.url)

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const load = (/** @type {string} */ path) => server.ssrLoadModule(path)
const { writePdf } = await load('/src/files/pdf.ts')
const { scoreSheetDocument } = await load('/src/domain/documents/score-sheet.ts')
const { scoreDossier } = await load('/src/domain/score.ts')
const { subsetTinos } = await load('/src/build/fonts.ts')
const { scoreSheet } = await load('/src/files/workbook.ts')
const { writeBook, placeOf } = await load('/src/files/xlsx-book.ts')
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(`${root}/criteria/${path}`, 'utf8'))

const dossier = { ...read('samples/quy-nhon-2022.json'), set: read('quy-nhon/2022.json') }
const sheet = scoreDossier(dossier)
const paper = scoreSheetDocument(dossier, sheet, { code: null })
const table = paper.sections[0].blocks.find((/** @type {{ kind: string }} */ block) => block.kind === 'table')
/** A table for each unit: criteria are the same for all, what the units write is not. */
const tables = Array.from({ length: units }, (_, unit) => ({
  ...table,
  rows: table.rows.map(
    (/** @type {{ cells: { kind: string, text: string }[] }} */ row, /** @type {number} */ line) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        column > 2 && cell.kind === 'text' && cell.text !== ''
          ? { ...cell, text: `${cell.text} (${unit + 1}/${line}-BC)` }
          : cell,
      ),
    }),
  ),
}))
const many = { ...paper, sections: tables.map((one) => ({ ...paper.sections[0], blocks: [one] })) }
const [regular, bold, italic] = await Promise.all(
  ['regular', 'bold', 'italic'].map((face) => subsetTinos(face)),
)

const pdfMake = demand('pdfmake')
pdfMake.virtualfs.writeFileSync('regular.ttf', Buffer.from(regular))
pdfMake.virtualfs.writeFileSync('bold.ttf', Buffer.from(bold))
pdfMake.virtualfs.writeFileSync('italic.ttf', Buffer.from(italic))
pdfMake.setFonts({
  Tinos: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'italic.ttf', bolditalics: 'bold.ttf' },
})

/** The same tables for pdfmake: head repeated, rows whole. */
function printWithPdfmake() {
  const widths = table.columns.map((/** @type {{ width: number }} */ { width }) => width * 2.4)
  const bodyOf = (/** @type {typeof table} */ one) => [
    table.columns.map((/** @type {{ title: string }} */ { title }) => ({ text: title, bold: true })),
    ...one.rows.map((/** @type {{ kind: string, cells: { text: string }[] }} */ row) =>
      row.cells.map(({ text }) => ({ text, bold: row.kind !== 'leaf' })),
    ),
  ]
  return pdfMake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [85, 57, 43, 57],
      defaultStyle: { font: 'Tinos', fontSize: 10.5 },
      content: tables.map((one, index) => ({
        ...(index === 0 ? {} : { pageBreak: 'before' }),
        table: { headerRows: 1, dontBreakRows: true, widths, body: bodyOf(one) },
      })),
    })
    .getBuffer()
}

const sheets = Array.from({ length: units }, (_, index) => ({
  ...scoreSheet({ dossier, sheet, code: null }, ''),
  name: `Đơn vị ${index + 1}`,
}))

/** @type {import('exceljs').Border} */
const hair = { style: 'thin', color: { argb: 'FF999999' } }
/** @type {Record<string, string>} */
const fills = { head: 'FFEAE7DF', area: 'FFF4F2ED', total: 'FFEAE7DF', input: 'FFFFFBE6' }

/**
 * @param {{ fill?: string }} look
 * @returns {import('exceljs').Fill | null}
 */
function fillOf({ fill }) {
  return fill ? { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[fill] ?? '' } } : null
}

/** The same cells, looks and formulas for exceljs. */
async function writeWithExceljs() {
  const book = new ExcelJS.Workbook()
  for (const { name, rows, widths, choices } of sheets) {
    const target = book.addWorksheet(name)
    for (const [at, width] of widths.entries()) target.getColumn(at + 1).width = width
    for (const [at, { cells, height }] of rows.entries()) {
      const row = target.getRow(at + 1)
      if (height !== undefined) row.height = height
      for (const [column, { value, formula, look }] of cells.entries()) {
        const cell = row.getCell(column + 1)
        cell.value = formula === undefined ? value : { formula, result: value ?? undefined }
        cell.font = {
          name: 'Times New Roman',
          size: look.size ?? 11,
          bold: Boolean(look.bold),
          italic: Boolean(look.italic),
        }
        cell.alignment = {
          wrapText: true,
          vertical: look.middle ? 'middle' : 'top',
          horizontal: look.align ?? 'left',
          ...(look.indent ? { indent: look.indent } : {}),
        }
        if (look.lined) cell.border = { top: hair, right: hair, bottom: hair, left: hair }
        const fill = fillOf(look)
        if (fill) cell.fill = fill
        if (look.digits !== undefined) cell.numFmt = `#,##0.${'0'.repeat(look.digits)}`
        if (look.input) cell.protection = { locked: false }
      }
    }
    for (const { row, column, values } of choices) {
      target.getCell(placeOf(row, column)).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${values.join(',')}"`],
      }
    }
    await target.protect('', {})
  }
  return book.xlsx.writeBuffer()
}

/**
 * Each in turn, as often as `rounds` says; the median of each, in milliseconds.
 * @param {(() => unknown)[]} works
 */
async function compare(works) {
  const times = works.map(() => /** @type {number[]} */ ([]))
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const begin = performance.now()
      await work()
      times[index]?.push(performance.now() - begin)
    }
  }
  return times.map((all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}

/**
 * @param {string} what
 * @param {number[]} times ours and theirs
 * @param {number} limit
 */
function report(what, [own = 0, other = 1], limit) {
  const ratio = own / other
  const verdict = ratio <= limit ? 'kept' : 'MISSED'
  console.log(
    `${what}: ${own.toFixed(0)} ms beside ${other.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${limit}: ${verdict})`,
  )
  if (ratio > limit) process.exitCode = 1
}

const fonts = { regular, bold, italic }
report(
  `${units} score sheets as PDF beside pdfmake`,
  await compare([() => writePdf(many, fonts), printWithPdfmake]),
  0.8,
)
report(
  `workbook of ${units} units beside exceljs`,
  await compare([() => writeBook({ title: '', author: '', subject: '', sheets }), writeWithExceljs]),
  0.4,
)
await server.close()
