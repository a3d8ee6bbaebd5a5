import { PageOrientation } from 'docx'
import type { Section } from '../domain/documents/document.ts'

/** By Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25 mm, left 30–35, right 15–20; the number 10 mm from the edge. */
const margin = { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 454 } as const

/** Width of the text in twentieths of a point, as Word counts: the page less 30 and 15 mm. */
export const textWidths: Readonly<Record<Section['orientation'], number>> = {
  portrait: 9354,
  landscape: 14286,
}

/** The sides of A4 in twentieths of a point. */
export const pageSides = { short: 11906, long: 16838 } as const

/** A4 with its margins. The library turns the page by itself, so both ways give it as it stands upright. */
export function pageOf(orientation: Section['orientation']) {
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { size: { width: pageSides.short, height: pageSides.long, orientation: turned }, margin }
}

/** A width shared out by weights, in whole twentieths of a point; the last takes what is left. */
export function shareWidth(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map((weight) => Math.floor((weight / sum) * whole))
  const rest = whole - shares.reduce((total, share) => total + share, 0)
  return shares.map((share, index) => (index === shares.length - 1 ? share + rest : share))
}
