import type { Head, Section } from '../domain/documents/document.ts'
import {
  centerOf,
  drawLine,
  lineOf,
  margin,
  pageWidth,
  textWidth,
  widthOf,
  wrap,
  type Press,
  type Setting,
} from './pdf-press.ts'

/** Head, title and lines under it, at the top of a section. */
export function drawOpening(press: Press, section: Section, marks: readonly string[]): void {
  if (section.head) drawHead(press, section.head)
  const center = centerOf(press)
  drawCentred(press, section.title, center, textWidth(press), title)
  press.y += 1.5
  drawCentred(press, section.subtitle, center, textWidth(press), subtitle)
  if (marks.length > 0) {
    press.y += 1.5
    drawCentred(press, [marks.join('  ·  ')], center, textWidth(press), mark)
  }
  press.y += 4
}

const small: Setting = { face: 'normal', size: 12, align: 'center' }
const strong: Setting = { face: 'bold', size: 12, align: 'center' }
const motto: Setting = { face: 'bold', size: 13, align: 'center' }
const place: Setting = { face: 'italic', size: 13, align: 'center' }
const title: Setting = { face: 'bold', size: 14, align: 'center' }
const subtitle: Setting = { face: 'normal', size: 11.5, align: 'center' }
const mark: Setting = { face: 'italic', size: 11.5, align: 'center' }

/** What the nation's name needs to stand on one line, in millimetres. */
const nationWidth = 97

/** Issuing body on the left, nation, place and date on the right, each centred in its half, each with its rule. */
function drawHead(press: Press, head: Head): void {
  const whole = textWidth(press)
  const dateWidth = Math.min(widthOf(press, head.placeAndDate, place) + 1, whole * 0.66)
  const rightWidth = Math.max(whole * 0.5, nationWidth, dateWidth)
  const leftWidth = Math.min(whole * 0.42, whole - rightWidth - 3)
  const left = margin.left + leftWidth / 2
  const right = pageWidth(press) - margin.right - rightWidth / 2
  const top = press.y

  drawCentred(press, head.parent, left, leftWidth, small)
  drawCentred(press, head.body, left, leftWidth, strong)
  const bodyWidth = Math.min(leftWidth, widthOf(press, head.body.at(-1) ?? '', strong))
  drawRule(press, left, bodyWidth * 0.45)
  if (head.number !== null) {
    press.y += 2
    drawCentred(press, [head.number], left, leftWidth, { ...small, size: 13 })
  }
  if (head.subject) drawCentred(press, [head.subject], left, leftWidth, small)
  const bottom = press.y

  press.y = top
  drawCentred(press, [head.nation], right, rightWidth, strong)
  drawCentred(press, [head.motto], right, rightWidth, motto)
  drawRule(press, right, widthOf(press, head.motto, motto))
  press.y += 2.5
  drawCentred(press, [head.placeAndDate], right, rightWidth, place)
  press.y = Math.max(bottom, press.y) + 6
}

function drawCentred(
  press: Press,
  texts: readonly string[],
  x: number,
  width: number,
  setting: Setting,
): void {
  for (const line of texts.flatMap((text) => wrap(press, text, width, setting))) {
    drawLine(press, line, x, press.y, setting)
    press.y += lineOf(setting.size)
  }
}

function drawRule(press: Press, center: number, length: number): void {
  press.y += 0.6
  press.pdf.setDrawColor(0).setLineWidth(0.25)
  press.pdf.line(center - length / 2, press.y, center + length / 2, press.y)
  press.y += 0.6
}
