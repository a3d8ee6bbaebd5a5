import type { Document } from '../../domain/documents/document.ts'
import { Paper } from './paper.tsx'
import { usePrintedPages } from './printed-pages.ts'
import styles from './sheet.module.css'

/** A paper that stands on no screen: it is there when the page is printed. */
export function PrintedPaper({ paper }: { readonly paper: Document }) {
  usePrintedPages(paper)
  return (
    <div className={styles.printed}>
      <Paper paper={paper} hrefOf={() => null} />
    </div>
  )
}
