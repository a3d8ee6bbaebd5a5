import { AlignmentType, ImageRun, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx'
import type { Block, Fact, Picture, Signature } from '../domain/documents/document.ts'
import { sideBySide } from './docx-head.ts'
import { pageSides, textWidths } from './docx-page.ts'
import { style } from './docx-styles.ts'
import { wordTable, type Names } from './docx-table.ts'
import { paragraph, runsOf } from './docx-text.ts'
import type { OfficeText } from './office-text.ts'

/** A block of the document as Word has it; `keepNext` holds its end on the page of what follows. */
export function blockOf(
  text: OfficeText,
  block: Block,
  width: number,
  names: Names,
  keepNext = false,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(text, block.text, style.heading)]
    case 'paragraph':
      return block.text.split('\n').map((line) => paragraph(text, line, style[block.tone], { keepNext }))
    case 'facts':
      // The empty line before them must not part a heading from what it heads.
      return [
        paragraph(text, '', style.body, { keepNext: true }),
        ...factsOf(text, block.facts, width, keepNext),
      ]
    case 'table':
      return [wordTable(text, block, width, names, keepNext), paragraph(text, '', style.cell, { keepNext })]
    case 'picture':
      return pictureOf(text, block, width, keepNext)
    case 'signatures':
      return endOf(
        text,
        width,
        block.left ? signatureOf(text, block.left) : [],
        signatureOf(text, block.right),
      )
    case 'closing':
      return endOf(
        text,
        width,
        [
          paragraph(text, 'Nơi nhận:', style.recipientsHead),
          ...block.recipients.map((line) => paragraph(text, line, style.recipient)),
        ],
        signatureOf(text, block.signature),
      )
  }
}

/** Label and value, the values in a column of their own: right of the longest label, within bounds. */
function factsOf(
  text: OfficeText,
  facts: readonly Fact[],
  width: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const longest = Math.max(0, ...facts.map(({ label }) => label.length))
  const stop = Math.max(3740, Math.min(longest * letter, Math.floor(width * 0.6)))
  return facts.map((fact, at) => factOf(text, fact, stop, keepNext && at === facts.length - 1))
}

/** Width of a letter of a label, more or less, in twentieths of a point. */
const letter = 115

function factOf(text: OfficeText, fact: Fact, stop: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: style.body,
    keepNext,
    spacing: { before: 30, after: 30 },
    tabStops: [{ type: TabStopType.LEFT, position: stop }],
    indent: { left: stop, hanging: stop },
    children: [
      ...runsOf(text, `${fact.label}:`),
      new TextRun({ children: [new Tab()] }),
      ...runsOf(text, fact.value.text, fact.strong ? { bold: true } : {}),
    ],
  })
}

/** As wide as the text, never higher than half a page; the caption under it is also read to those who cannot see it. */
function pictureOf(
  text: OfficeText,
  picture: Picture,
  width: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const most = (width > textWidths.portrait ? pageSides.short : pageSides.long) / 2
  const pixels = Math.min(width, (most * picture.width) / picture.height) / 15
  const caption = text.clean(picture.caption)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'jpg',
          data: picture.jpeg,
          transformation: { width: pixels, height: (pixels * picture.height) / picture.width },
          altText: { name: caption, description: caption, title: caption },
        }),
      ],
    }),
    paragraph(text, picture.caption, style.note, { alignment: AlignmentType.CENTER, keepNext }),
  ]
}

function endOf(
  text: OfficeText,
  width: number,
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): readonly (Paragraph | Table)[] {
  return [
    paragraph(text, '', style.body, { keepNext: true }),
    sideBySide(width, [50, 50], [left, right]),
    paragraph(text, '', style.cell),
  ]
}

/** Title, remark, room for the signature, name. */
function signatureOf(text: OfficeText, { title, note, name }: Signature): readonly Paragraph[] {
  return [
    ...title.map((line) => paragraph(text, line, style.signer)),
    paragraph(text, note, style.signerNote),
    ...Array.from({ length: emptyLines }, () => paragraph(text, '', style.signer)),
    paragraph(text, name, style.signer),
  ]
}

const emptyLines = 4
