import { foldText } from '../../domain/search.ts'
import type { Total } from './item.ts'
import type { Branch } from './tree.ts'

/** Outside the points of the areas: given on top, or taken away. */
export type Side = 'bonus' | 'penalty' | null

/** The areas, the blocks of bonus and penalty points, and totals that stood over all areas. */
export type Sides = {
  readonly roots: readonly Branch[]
  readonly areas: readonly Branch[]
  readonly sides: readonly Branch[]
  readonly totals: readonly Total[]
}

/**
 * The tree with its bonus and penalty points apart. "A. Điểm đánh giá" over all areas and "B. Điểm thưởng, điểm trừ"
 * over both blocks only part the table: what stands under them moves up.
 */
export function partSides(tree: readonly Branch[]): Sides {
  const outer = tree.map((branch) => ({ branch, side: sideOf(branch) !== null || holdsSides(branch) }))
  const inner = outer.filter(({ side }) => !side)
  const [only] = inner
  const whole =
    inner.length === 1 && inner.length < outer.length && only && holdsAreas(only.branch) ? only.branch : null
  const roots = outer.flatMap(({ branch }) =>
    branch === whole || holdsSides(branch) ? branch.children.map(raise) : [branch],
  )
  return {
    roots,
    areas: roots.filter((branch) => sideOf(branch) === null),
    sides: roots.filter((branch) => sideOf(branch) !== null),
    totals: whole === null || whole.item.max === null ? [] : [totalOf(whole, whole.item.max)],
  }
}

/** "Điểm thưởng", "Điểm trừ" as an area of their own. */
export function sideOf({ item, level }: Branch): Side {
  if (level !== 1) return null
  const title = foldText(item.title)
  if (bonusWords.test(title)) return /\b(?:tru|phat)\b|dich vu cong/.test(title) ? null : 'bonus'
  return penaltyWords.test(title) ? 'penalty' : null
}

const bonusWords = /^(?:phan |cac |noi dung |muc |tieu chi )*diem (?:thuong|cong)\b/
const penaltyWords = /^(?:phan |cac |noi dung |muc |tieu chi )*diem (?:tru|phat)\b/

/** A heading whose children are all blocks of bonus or penalty points. */
function holdsSides({ children, level }: Branch): boolean {
  return (
    level === 1 && children.length > 0 && children.every((child) => sideOf({ ...child, level: 1 }) !== null)
  )
}

/** A lettered heading over everything, with areas that have criteria of their own. */
function holdsAreas({ item, children }: Branch): boolean {
  const [kind] = item.code?.parts ?? []
  const lettered = item.code === null || item.code.area || kind === 'capital' || kind === 'roman'
  return (
    lettered &&
    children.length >= 2 &&
    children.filter((child) => child.children.length > 0).length * 2 > children.length
  )
}

function raise({ item, level, children }: Branch): Branch {
  return { item, level: level - 1, children: children.map(raise) }
}

function totalOf({ item }: Branch, value: number): Total {
  return { label: item.title, value, where: item.row.where, of: null, after: 0 }
}
