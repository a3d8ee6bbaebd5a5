import type { ComponentProps } from 'react'
import { Paper } from '../features/sheet/paper.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { usePrintedPages } from '../features/sheet/printed-pages.ts'

/** A printable document for screens of other features: on screen, on paper, as PDF. */
export function PaperView({ paper }: Pick<ComponentProps<typeof Paper>, 'paper'>) {
  usePrintedPages(paper)
  return (
    <>
      <div className="row no-print">
        <PdfExport paper={paper} />
        <button type="button" className="btn" onClick={() => print()}>
          In
        </button>
      </div>
      <Paper paper={paper} hrefOf={() => null} />
    </>
  )
}
