import { useCallback, useEffect, useRef } from 'react'
import type { Dossier } from '../../domain/dossier.ts'

/** The row of a document, so that an address can lead to it. */
export function rowId(evidence: string): string {
  return `tl-${evidence}`
}

/**
 * Brings the row that the address names into view. What it gives back is called just before the register changes: the
 * keyboard then goes on from that row, for the button that was pressed may be gone; null: from the heading.
 */
export function useRowFocus(marked: string | undefined, dossier: Dossier): (evidence: string | null) => void {
  const wanted = useRef<{ readonly row: string | null } | null>(null)
  useEffect(() => {
    if (marked !== undefined) focusRow(marked)
  }, [marked])
  useEffect(() => {
    const next = wanted.current
    wanted.current = null
    if (next && dossier.stage === 'draft') focusRow(next.row)
  }, [dossier])
  return useCallback((row) => {
    wanted.current = { row }
  }, [])
}

function focusRow(evidence: string | null) {
  const row = evidence === null ? null : document.getElementById(rowId(evidence))
  row?.scrollIntoView({ block: 'nearest' })
  const target = row?.querySelector('button') ?? document.querySelector<HTMLElement>('main h1')
  target?.focus({ preventScroll: row !== null })
}
