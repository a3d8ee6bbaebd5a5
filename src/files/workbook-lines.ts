import type { CriteriaSet } from '../domain/criteria.ts'
import { isLeaf, type Criterion, type Leaf } from '../domain/criterion.ts'

/** Columns of the score sheet in a workbook. The first is hidden; a reader finds the others by these names too. */
export const workbookColumns = [
  'key',
  'code',
  'title',
  'max',
  'first',
  'second',
  'notApplicable',
  'self',
  'appraised',
  'survey',
  'final',
  'applicableMax',
  'base',
  'index',
  'open',
  'citations',
  'note',
  'rule',
] as const
export type WorkbookColumn = (typeof workbookColumns)[number]

export function columnAt(column: WorkbookColumn): number {
  return workbookColumns.indexOf(column)
}

/** A line of the sheet; `row` is its row from 0, `parts` the rows that it sums up. */
export type WorkbookLine =
  | {
      readonly kind: 'branch'
      readonly row: number
      readonly level: number
      readonly criterion: Criterion
      readonly parts: readonly number[]
    }
  | {
      readonly kind: 'leaf'
      readonly row: number
      readonly level: number
      readonly leaf: Leaf
      readonly block: Block
      readonly items: number
    }
  /** One item of a checklist, under its leaf. */
  | {
      readonly kind: 'item'
      readonly row: number
      readonly level: number
      readonly leaf: Leaf
      readonly item: number
    }
  | { readonly kind: 'areas'; readonly row: number; readonly parts: readonly number[] }
  | { readonly kind: 'total'; readonly row: number; readonly parts: readonly number[] }
  | {
      readonly kind: 'bonus' | 'penalty'
      readonly row: number
      readonly max: number
      readonly parts: readonly number[]
    }

type Block = 'areas' | 'bonus' | 'penalty'

/** All lines in order, the first in row `start`: the areas, their sum, bonus and penalty with their items, the total. */
export function layLines(set: CriteriaSet, start: number): readonly WorkbookLine[] {
  const lines: WorkbookLine[] = []
  const at = () => start + lines.length
  const addLeaf = (leaf: Leaf, level: number, block: Block): number => {
    const row = at()
    const items = leaf.rule.kind === 'checklist' ? leaf.rule.items.length : 0
    lines.push({ kind: 'leaf', row, level, leaf, block, items })
    for (let item = 0; item < items; item++)
      lines.push({ kind: 'item', row: at(), level: level + 1, leaf, item })
    return row
  }
  const add = (criterion: Criterion, level: number): number => {
    if (isLeaf(criterion)) return addLeaf(criterion, level, 'areas')
    const index = lines.length
    const row = at()
    lines.push({ kind: 'branch', row, level, criterion, parts: [] })
    const parts = criterion.children.map((child) => add(child, level + 1))
    lines[index] = { kind: 'branch', row, level, criterion, parts }
    return row
  }
  const areas = set.areas.map((area) => add(area, 0))
  lines.push({ kind: 'areas', row: at(), parts: areas })
  for (const kind of ['bonus', 'penalty'] as const) {
    const block = set.adjustments?.[kind]
    if (!block || block.items.length === 0) continue
    const index = lines.length
    const row = at()
    lines.push({ kind, row, max: block.max, parts: [] })
    const parts = block.items.map((leaf) => addLeaf(leaf, 1, kind))
    lines[index] = { kind, row, max: block.max, parts }
  }
  lines.push({ kind: 'total', row: at(), parts: areas })
  return lines
}
