import type { Block, Fact, Picture, Signature } from '../domain/documents/document.ts'
import { clustersOf, leadsOn } from './pdf-clusters.ts'
import { runningLines } from './pdf-running.ts'
import {
  addPage,
  centerOf,
  drawLine,
  lineOf,
  margin,
  pageHeight,
  roomLeft,
  textWidth,
  widthOf,
  wrap,
  type Press,
  type Setting,
} from './pdf-press.ts'

/** What is printed as running text: everything but tables. */
export type TextBlock = Exclude<Block, { readonly kind: 'table' }>

/**
 * Prints blocks: those that belong together on one page where they fit on one, else line by line. `after`: what must
 * find room under the last one, in millimetres.
 */
export function drawBlocks(press: Press, blocks: readonly TextBlock[], after = 0): void {
  const clusters = clustersOf(blocks)
  for (const cluster of clusters) {
    const last = cluster.at(-1)
    drawCluster(press, cluster, cluster === clusters.at(-1) && last && leadsOn(last) ? after : 0)
  }
}

/** In millimetres. */
export function heightOf(press: Press, block: TextBlock): number {
  return piecesOf(press, block).reduce((sum, piece) => sum + piece.height, 0)
}

function drawCluster(press: Press, blocks: readonly TextBlock[], after: number): void {
  const pieces = blocks.flatMap((block) => piecesOf(press, block))
  const height = pieces.reduce((sum, piece) => sum + piece.height, after)
  const page = pageHeight(press) - margin.top - margin.bottom
  if (height > roomLeft(press) && height <= page && press.y > margin.top) addPage(press)
  for (const piece of pieces) {
    if (piece.isSpace && press.y === margin.top) continue
    if (piece.height > roomLeft(press)) addPage(press)
    piece.draw(press.y)
    press.y += piece.height
  }
}

/** Something that is never cut in two. Space at the head of a page is left out. */
export type Piece = { readonly height: number; readonly isSpace?: true; readonly draw: (y: number) => void }

const body: Setting = { face: 'normal', size: 12, align: 'left' }
const note: Setting = { face: 'italic', size: 11, align: 'left' }
const address: Setting = { face: 'normal', size: 13, align: 'center' }
const order: Setting = { face: 'bold', size: 13, align: 'center' }
const running: Setting = { face: 'normal', size: 13 }
const ground: Setting = { face: 'italic', size: 13 }
const tones = { body, note, address, order } as const
const heading: Setting = { face: 'bold', size: 13 }
const label: Setting = { face: 'normal', size: 12 }
const value: Setting = { face: 'normal', size: 12 }
const strongValue: Setting = { face: 'bold', size: 12 }
const signer: Setting = { face: 'bold', size: 13, align: 'center' }
const signerNote: Setting = { face: 'italic', size: 11, align: 'center' }

function piecesOf(press: Press, block: TextBlock): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [space(3), ...lines(press, block.text, margin.left, textWidth(press), heading), space(1.5)]
    case 'paragraph':
      return block.tone === 'text' || block.tone === 'ground'
        ? [...runningLines(press, block.text, block.tone === 'text' ? running : ground), space(2.2)]
        : [
            ...lines(press, block.text, placeOf(press, block.tone), textWidth(press), tones[block.tone]),
            space(1.5),
          ]
    case 'picture':
      return [...picturePieces(press, block), space(3)]
    case 'facts':
      return factsPieces(press, block.facts)
    case 'signatures':
      return [signaturePiece(press, block.left, block.right)]
    case 'closing':
      return [signaturePiece(press, null, block.signature, block.recipients)]
  }
}

function space(height: number): Piece {
  return { height, isSpace: true, draw: () => undefined }
}

function lines(press: Press, text: string, x: number, width: number, setting: Setting): Piece[] {
  return wrap(press, text, width, setting).map((line) => ({
    height: lineOf(setting.size),
    draw: (y) => drawLine(press, line, x, y, setting),
  }))
}

function placeOf(press: Press, tone: keyof typeof tones): number {
  return tones[tone].align === 'center' ? centerOf(press) : margin.left
}

/** As wide as the text, never higher than half a page; its caption under it. */
function picturePieces(press: Press, picture: Picture): readonly Piece[] {
  const most = pageHeight(press) / 2
  const scale = Math.min(textWidth(press) / picture.width, most / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const x = centerOf(press) - width / 2
  const caption = lines(press, picture.caption, centerOf(press), textWidth(press), {
    ...note,
    align: 'center',
  })
  return [{ height, draw: (y) => press.pdf.addImage(picture.jpeg, 'JPEG', x, y, width, height) }, ...caption]
}

function factsPieces(press: Press, facts: readonly Fact[]): readonly Piece[] {
  const labelWidth = labelWidthOf(press, facts)
  return [space(4), ...facts.flatMap((fact) => factPieces(press, fact, labelWidth)), space(1.5)]
}

/** As wide as its widest label, within bounds. */
function labelWidthOf(press: Press, facts: readonly Fact[]): number {
  const widest = Math.max(0, ...facts.map((fact) => widthOf(press, `${fact.label}:`, label))) + 5
  return Math.max(50, Math.min(widest, textWidth(press) * 0.45))
}

function factPieces(press: Press, fact: Fact, labelWidth: number): readonly Piece[] {
  const setting = fact.strong ? strongValue : value
  const names = lines(press, `${fact.label}:`, margin.left, labelWidth - 3, label)
  const values = lines(
    press,
    fact.value.text,
    margin.left + labelWidth,
    textWidth(press) - labelWidth,
    setting,
  )
  return Array.from({ length: Math.max(names.length, values.length) }, (_, index) => ({
    height: lineOf(setting.size) + 0.6,
    draw: (y) => {
      names[index]?.draw(y)
      values[index]?.draw(y)
    },
  }))
}

const signatureRoom = 24
const recipientsHead: Setting = { face: 'bold', size: 12 }
const recipient: Setting = { face: 'normal', size: 11 }

/** Title, remark, room for the signature, name; two columns. */
function signaturePiece(
  press: Press,
  left: Signature | null,
  right: Signature,
  recipients: readonly string[] = [],
): Piece {
  const width = textWidth(press) / 2
  const columns = [
    ...(left ? [{ signature: left, x: margin.left + width * 0.5 }] : []),
    { signature: right, x: margin.left + width * 1.5 },
  ].map(({ signature, x }) => ({
    x,
    title: signature.title.flatMap((line) => wrap(press, line, width - 10, signer)),
    note: wrap(press, signature.note, width - 10, signerNote),
    name: signature.name === '' ? [] : wrap(press, signature.name, width - 10, signer),
  }))
  const titleLines = Math.max(...columns.map(({ title }) => title.length))
  const nameLines = Math.max(1, ...columns.map(({ name }) => name.length))
  const gap = 6
  const list = recipients.flatMap((line) => wrap(press, line, width - 10, recipient))
  const listHeight =
    recipients.length === 0 ? 0 : lineOf(recipientsHead.size) + list.length * lineOf(recipient.size)
  const height =
    gap +
    Math.max(
      listHeight,
      titleLines * lineOf(signer.size) +
        lineOf(signerNote.size) +
        signatureRoom +
        nameLines * lineOf(signer.size),
    )
  return {
    height,
    draw: (top) => {
      if (recipients.length > 0) {
        drawLine(press, 'Nơi nhận:', margin.left, top + gap, recipientsHead)
        for (const [index, line] of list.entries()) {
          const y = top + gap + lineOf(recipientsHead.size) + index * lineOf(recipient.size)
          drawLine(press, line, margin.left, y, recipient)
        }
      }
      for (const { x, title, note: remark, name } of columns) {
        let y = top + gap
        const put = (line: string, setting: Setting) => {
          drawLine(press, line, x, y, setting)
          y += lineOf(setting.size)
        }
        for (const line of title) put(line, signer)
        for (const line of remark) put(line, signerNote)
        y = top + height - nameLines * lineOf(signer.size)
        for (const line of name) put(line, signer)
      }
    },
  }
}
