import type { Table } from '../domain/documents/document.ts'

/** Column of a table on its sheet: the columns of the sheet that it covers, from 0, both included, and its letters. */
export type Span = { readonly from: number; readonly to: number; readonly width: number }

/** Columns of a sheet, in letters, on which each of its tables finds its own. */
export type Grid = {
  readonly widths: readonly number[]
  /** For the widths of a table, where its columns lie. */
  readonly spansOf: (table: Table) => readonly Span[]
}

/**
 * The columns for tables that stand under one another, each as wide as the page. The table of most columns has its own
 * ones; the edges of the others are put to an edge near by, or else cut a column in two. Without tables there are still
 * several columns, for some programs cannot make one fit the page that is wider than it.
 *
 * @param letters of the whole width
 */
export function gridOf(tables: readonly Table[], letters: number): Grid {
  const edges = [0, ...(tables.length === 0 ? plain : []), 1]
  const found = new Map<Table, readonly number[]>()
  for (const table of [...tables].sort((a, b) => b.columns.length - a.columns.length)) {
    found.set(table, placeEdges(edges, table))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const widths = sorted.slice(1).map((edge, at) => (edge - (sorted[at] ?? 0)) * letters)
  return {
    widths,
    spansOf: (table) => {
      const places = (found.get(table) ?? []).map((edge) => sorted.indexOf(edge))
      return places.slice(1).map((end, at) => {
        const [from, to] = [places[at] ?? 0, end - 1]
        return { from, to, width: widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0) }
      })
    },
  }
}

const plain = [0.25, 0.5, 0.75]

/** Share of the page by which the edge of a column may be moved to meet another. */
const near = 0.03

/**
 * Edges of a table, from left to right; those that meet none are added to the edges there are. None moves by half a column,
 * so they stay in order.
 */
function placeEdges(edges: number[], { columns }: Table): readonly number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const shares = columns.map(({ width }) => width / sum)
  const placed = [0]
  let wanted = 0
  for (const [at, share] of shares.slice(0, -1).entries()) {
    wanted += share
    const last = placed.at(-1) ?? 0
    const most = Math.min(near, share / 2, (shares[at + 1] ?? 0) / 2)
    const far = (edge: number) => Math.abs(edge - wanted)
    const [nearest] = edges
      .filter((edge) => edge > last && edge < 1 && far(edge) < most)
      .sort((a, b) => far(a) - far(b))
    if (nearest === undefined) edges.push(wanted)
    placed.push(nearest ?? wanted)
  }
  return [...placed, 1]
}
