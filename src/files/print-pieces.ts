import type { Block, Document, Row } from '../domain/documents/document.ts'

/** A document whose rows were handed over before it, and how many each of its tables has, in their order. */
export type BareDocument = { readonly document: Document; readonly rowCounts: readonly number[] }

/**
 * Takes the rows out of a document, in pieces: copying a table of thousands to a worker at once would hold the page up.
 */
export function takeRowsOut(
  document: Document,
): BareDocument & { readonly pieces: readonly (readonly Row[])[] } {
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  const rows = tables.flatMap((table) => table.rows)
  if (rows.length <= most) return { document, rowCounts: [], pieces: [] }
  return {
    document: withRows(document, () => []),
    rowCounts: tables.map((table) => table.rows.length),
    pieces: Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
      rows.slice(at * most, (at + 1) * most),
    ),
  }
}

/** Puts rows that came before their document back into its tables. */
export function createRowStore() {
  let rows: Row[] = []
  return {
    take: (piece: readonly Row[]) => {
      rows.push(...piece)
    },
    /** The whole document; the store is empty after it. */
    putBack: ({ document, rowCounts }: BareDocument): Document => {
      if (rowCounts.length === 0) return document
      let [table, from] = [0, 0]
      const whole = withRows(document, () => rows.slice(from, (from += rowCounts[table++] ?? 0)))
      rows = []
      return whole
    },
  }
}

const most = 400

function withRows(document: Document, next: () => readonly Row[]): Document {
  const fill = (block: Block): Block => (block.kind === 'table' ? { ...block, rows: next() } : block)
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(fill) })),
  }
}
