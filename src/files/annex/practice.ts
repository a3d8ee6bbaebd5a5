import { strToU8, zipSync } from 'fflate'
import type { AnnexSource } from './reading.ts'

/**
 * Small made-up annexes in the forms that people bring. A reader that has been through them reads the first real one
 * about twice as fast: its expressions are compiled and its loops are known to the engine. Figures differ from row to
 * row, since what was read once is remembered.
 */
export function practiceAnnexes(): AnnexSource[] {
  const rows = Array.from({ length: practiceRows }, (_, index) => rowOf(index))
  const document = {
    name: 'phu-luc.docx',
    file: zipSync({ 'word/document.xml': strToU8(writeDocument(rows)) }),
  }
  // Twice: XML takes the longest to learn.
  return [{ html: writeHtml(rows) }, document, document]
}

const practiceRows = 108

type Row = readonly (readonly string[])[]

function rowOf(index: number): Row {
  const area = Math.floor(index / 12) + 1
  const place = index % 12
  if (place === 0) return [[String(area)], [`Lĩnh vực ${area}`], ['12'], [], []]
  const low = 50 + index
  const scorings: Row = [
    [
      'Tính tỷ lệ % giữa số việc đúng hạn so với tổng số việc.',
      '- Đạt 100%: 1 điểm',
      `- Từ ${low}% đến dưới 100%: tính theo công thức (b/a) × điểm tối đa`,
      `- Dưới ${low}%: 0 điểm`,
      'Trong đó: a là tổng số việc; b là số việc đúng hạn.',
    ],
    [
      `- Ban hành trước ngày ${place}/02: 1 điểm`,
      '- Ban hành sau thời hạn: 0,5 điểm',
      '- Không ban hành: 0 điểm',
    ],
    [`Mỗi nhiệm vụ thứ ${index} chậm trừ 0,25 điểm, tối đa trừ 1 điểm`],
    [`- Có trên ${place} mô hình: 1 điểm`, '- Không có: 0 điểm', 'Điều tra xã hội học'],
  ]
  return [
    [`${area}.${place}`],
    [`Kết quả thực hiện nhiệm vụ ${index}`],
    ['1'],
    scorings[index % scorings.length] ?? [],
    [`Báo cáo số ${index}`],
  ]
}

const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng']

function writeHtml(rows: readonly Row[]): string {
  const cells = (texts: Row) =>
    `<tr>${texts.map((lines) => `<td width=60 style='border:solid'>${lines.map((line) => `<p class=MsoNormal><span style='font-size:13.0pt'>${line}<o:p></o:p></span></p>`).join('')}</td>`).join('')}</tr>`
  return `<html><body><table>${cells(head.map((word) => [word]))}${rows.map(cells).join('')}</table></body></html>`
}

function writeDocument(rows: readonly Row[]): string {
  const run = (part: string) =>
    `<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${part}</w:t></w:r>`
  const paragraph = (line: string) =>
    `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run(line.slice(0, 9))}<w:proofErr w:type="spellStart"/>${run(line.slice(9))}</w:p>`
  const cells = (texts: Row) =>
    `<w:tr>${texts.map((lines) => `<w:tc><w:tcPr/>${lines.map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`
  const table = `${cells(head.map((word) => [word]))}${rows.map(cells).join('')}`
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`
}
