import { roundHref } from '../../ui/round-route.ts'

/** The results of a block, or of one of its units, or one area of that unit: `#/dot/<round>/ket-qua/<block>/<unit>/<area>`. */
export function resultsHref(round: string, block?: string, unit?: string, area?: string): string {
  const parts = [block, unit, area].filter((part) => part !== undefined)
  return [roundHref(round, 'ket-qua'), ...parts.map(encodeURIComponent)].join('/')
}

/** A block's table of results as a printable paper. */
export function resultsPaperHref(round: string, block: string): string {
  return `#/dot/${encodeURIComponent(round)}/bang-ket-qua/${encodeURIComponent(block)}`
}

/** The board of a block: the same for the reviewer as Tổng quan is for a unit. */
export function blockBoardHref(round: string, block: string): string {
  return `#/dot/${encodeURIComponent(round)}/tong-quan-khoi/${encodeURIComponent(block)}`
}
