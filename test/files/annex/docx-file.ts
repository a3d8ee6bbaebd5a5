import { strToU8, zipSync } from 'fflate'
import type { GridCell, GridPage } from './grid.ts'
import { escapeHtml } from './word-html.ts'

/** A Word list that numbers the paragraphs of the code column by itself: the text of each level ("%1.", "%1.%2."). */
export type AutoNumbers = readonly { readonly format: string; readonly text: string }[]

/**
 * A .docx written part by part, as Word writes it: merged cells, bold runs, bullets as lists. With `numbers` the
 * codes of the first column are drawn by Word's own numbering and stand nowhere in the text.
 */
export function toDocx(pages: readonly GridPage[], numbers: AutoNumbers = []): Uint8Array {
  const body = pages
    .map(({ before, rows, after }) =>
      [
        ...before.map((line) => paragraph(line, true)),
        table(rows, numbers.length > 0),
        ...after.map((line) => paragraph(line, false)),
      ].join(''),
    )
    .join('')
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="${wordNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(rootRelations),
    'word/document.xml': strToU8(document),
    'word/_rels/document.xml.rels': strToU8(documentRelations),
    'word/numbering.xml': strToU8(numbering(numbers)),
    'word/styles.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordNamespace}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    ),
  })
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
const rootRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`

function numbering(numbers: AutoNumbers): string {
  const levels = numbers
    .map(
      ({ format, text }, depth) =>
        `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
}

function table(rows: readonly (readonly GridCell[])[], auto: boolean): string {
  const open = new Map<number, { left: number; span: number }>()
  const written = rows.map((row) => {
    const cells: string[] = []
    let column = 0
    const fill = () => {
      for (let reach = open.get(column); reach && reach.left > 0; reach = open.get(column)) {
        cells.push(
          `<w:tc><w:tcPr>${reach.span > 1 ? `<w:gridSpan w:val="${reach.span}"/>` : ''}<w:vMerge/></w:tcPr><w:p/></w:tc>`,
        )
        open.set(column, { ...reach, left: reach.left - 1 })
        column += reach.span
      }
    }
    for (const one of row) {
      fill()
      const span = one.colSpan ?? 1
      const tall = (one.rowSpan ?? 1) > 1
      const properties = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${tall ? '<w:vMerge w:val="restart"/>' : ''}`
      cells.push(`<w:tc><w:tcPr>${properties}</w:tcPr>${content(one, auto && column === 0)}</w:tc>`)
      if (tall) open.set(column, { left: (one.rowSpan ?? 1) - 1, span })
      column += span
    }
    fill()
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${written.join('')}</w:tbl>`
}

/** A code such as "1.2.3" of the first column becomes an empty paragraph on level 2 of the list. */
function content({ lines, bold = false }: GridCell, auto: boolean): string {
  const [code = ''] = lines
  if (auto && /^(?:[IVX]+|\d+(?:\.\d+)*)\.?$/.test(code)) {
    const depth = code.replace(/\.$/, '').split('.').length - 1
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`
  }
  return lines.length === 0 ? '<w:p/>' : lines.map((line) => paragraph(line, bold)).join('')
}

/** A run is split in the middle of words, as Word leaves it after editing. */
function paragraph(line: string, bold: boolean): string {
  const bullet = line.startsWith('- ')
  const text = bullet ? line.slice(2) : line
  const half = Math.floor(text.length / 2)
  const run = (part: string) =>
    `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${escapeHtml(part)}</w:t></w:r>`
  const list = bullet ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>' : ''
  return `<w:p>${list}${run(text.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(text.slice(half))}</w:p>`
}
