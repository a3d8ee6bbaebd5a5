import { strToU8, zipSync } from 'fflate'

/** One row of an annex as it stands in Word: number, title, points, way of scoring, evidence. */
export type AnnexLine = readonly [string, string, string, string, string]

const head: AnnexLine = [
  'STT',
  'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
  'Điểm tối đa',
  'Cách tính điểm',
  'Tài liệu kiểm chứng',
]

/**
 * An annex of 7 areas, 28 criteria and 84 sub-criteria, 100 points, in usual wording. `printed` replaces the points
 * of single rows, as misprints do.
 */
export function annexLines(printed: Readonly<Record<string, string>> = {}): readonly AnnexLine[] {
  const lines = areas.flatMap((title, index): AnnexLine[] => {
    const [first, last] = index === 0 ? ['1', '2'] : ['1', '1,5']
    const area = index + 1
    return [
      [roman[index] ?? '', title, index === 0 ? '16' : '14', '', ''],
      ...[1, 2, 3, 4].flatMap((number): AnnexLine[] => [
        [
          `${area}.${number}`,
          `${criteria[number - 1]} (${title.toLowerCase()})`,
          index === 0 ? '4' : '3,5',
          '',
          '',
        ],
        ...[first, first, last].map((points, at): AnnexLine => {
          const leaf = number * 3 + at
          const [name, scoring, evidence] = leaves[leaf % leaves.length] ?? ['', '', '']
          const full = `${name} của ${criteria[number - 1]?.toLowerCase()} ${area}.${number}`
          return [`${area}.${number}.${at + 1}`, full, points, scoring.replaceAll('{max}', points), evidence]
        }),
      ]),
    ]
  })
  return lines.map(([code, title, points, scoring, evidence]) => [
    code,
    title,
    printed[code] ?? points,
    scoring,
    evidence,
  ])
}

/** What Word puts on the clipboard, without its thousand styles. */
export function annexHtml(lines: readonly AnnexLine[]): string {
  const row = (cells: AnnexLine, tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell.replaceAll('\n', '<br>')}</${tag}>`).join('')}</tr>`
  return `<html><body><table border=1>${row(head, 'th')}${lines.map((line) => row(line, 'td')).join('')}</table></body></html>`
}

/** The same as a Word file. */
export function annexDocx(lines: readonly AnnexLine[]): Buffer {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
      .join('')}</w:tc>`
  const rows = [head, ...lines].map((line) => `<w:tr>${line.map(cell).join('')}</w:tr>`).join('')
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>PHỤ LỤC</w:t></w:r></w:p><w:tbl>${rows}</w:tbl></w:body></w:document>`
  const files = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
  }
  return Buffer.from(zipSync(files))
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const areas = [
  'Công tác chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền điện tử, chính quyền số',
]
const criteria = ['Kế hoạch', 'Tổ chức thực hiện', 'Kiểm tra', 'Kết quả']
const leaves: readonly (readonly [string, string, string])[] = [
  ['Chất lượng văn bản', '- Đầy đủ nội dung: {max} điểm\n- Không đầy đủ: 0 điểm', 'Văn bản ban hành'],
  [
    'Thời điểm ban hành',
    '- Ban hành trong Quý I: {max} điểm\n- Ban hành trong Quý II: 0,5 điểm\n- Không ban hành: 0 điểm',
    'Quyết định, kế hoạch',
  ],
  [
    'Tỷ lệ hoàn thành',
    'Tỷ lệ hoàn thành từ 80% đến 100% thì điểm đánh giá được tính theo công thức (b/a) × điểm tối đa\nTrong đó: a là tổng số nhiệm vụ; b là số nhiệm vụ đã hoàn thành\nDưới 80% thì điểm đánh giá là 0',
    'Báo cáo kết quả',
  ],
  ['Báo cáo đúng hạn', 'Mỗi báo cáo chậm trừ 0,25 điểm', 'Báo cáo định kỳ'],
]

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
