import { useEffect, useMemo, useState } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { columnsOf, type SheetColumn } from '../../domain/documents/score-columns.ts'
import { scoreSheetDocument } from '../../domain/documents/score-sheet.ts'
import { formatIndex, formatPoints } from '../../domain/points.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { codeOf } from '../../store/code.ts'
import { keepLeftColumns, readLeftColumns } from '../../store/sheet-columns.ts'
import { useDossiers } from '../../store/context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierHref } from '../../ui/route.ts'
import { ColumnChoice } from './column-choice.tsx'
import { Paper } from './paper.tsx'
import { PdfExport } from './pdf-export.tsx'
import { usePrintedPages } from './printed-pages.ts'
import styles from './sheet.module.css'

/** Bảng điểm: the sheet as it will be printed, on screen, on paper and as PDF. */
export function SheetScreen() {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Bảng điểm – Tự chấm CCHC'
  }, [])
  return dossier ? <Sheet dossier={dossier} /> : null
}

function Sheet({ dossier }: { readonly dossier: Dossier }) {
  const sheet = sheetOf(dossier)
  const offered = columnsOf(sheet)
  const [left, setLeft] = useState<ReadonlySet<SheetColumn>>(readLeftColumns)
  const choose = (column: SheetColumn, wanted: boolean) => {
    const next = wanted ? without(left, column) : new Set([...left, column])
    keepLeftColumns(next)
    setLeft(next)
  }
  const code = codeOf(dossier)
  const paper = useMemo(() => {
    const columns = columnsOf(sheet).filter((column) => !left.has(column))
    return scoreSheetDocument(dossier, sheet, { code, columns })
  }, [dossier, sheet, code, left])
  const leaves = useMemo(() => leavesByKey(dossier.set), [dossier.set])
  usePrintedPages(paper)

  return (
    <main className={`page ${styles.screen}`} id="content">
      <div className="no-print">
        <div className="lede">
          <h1 tabIndex={-1}>{describeSheet(dossier, sheet)}</h1>
        </div>
        <div className={styles.tools}>
          <PdfExport paper={paper} />
          <button type="button" className="btn" onClick={() => print()}>
            In
          </button>
          <ColumnChoice
            sheet={sheet}
            offered={offered}
            left={left}
            reviewed={dossier.review.rounds.length > 0}
            onChange={choose}
          />
        </div>
        {code === null && (
          <p className={`note ${styles.draft}`}>
            Hồ sơ chưa chốt nên bảng điểm chưa có mã hồ sơ.{' '}
            <a href={dossierHref(dossier.id, 'kiem-tra')}>Kiểm tra, chốt hồ sơ</a> trước khi in bản trình ký.
          </p>
        )}
      </div>
      <Paper
        paper={paper}
        hrefOf={(key) => (leaves.has(key) ? dossierHref(dossier.id, 'tu-danh-gia', key) : null)}
      />
    </main>
  )
}

function without<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  return new Set([...all].filter((other) => other !== one))
}

/** What the sheet comes to, in one line; never one figure that counts open rows as nothing. */
function describeSheet({ set }: Dossier, { total, open, range, tier }: ScoreSheet): string {
  if (total.final === null) return 'Bảng điểm, chưa chấm tiêu chí nào'
  const points = `${formatPoints(total.final, set.digits)} điểm`
  if (open.length > 0 && range) {
    const index = `${formatIndex(range.low, set.digits)} đến ${formatIndex(range.high, set.digits)}`
    return `Bảng điểm: đã chấm được ${points}, còn ${open.length} tiêu chí; chỉ số từ ${index}`
  }
  const index = total.index === null ? '' : `, chỉ số ${formatIndex(total.index, set.digits)}`
  return `Bảng điểm: ${points}${index}${tier ? `, dự kiến xếp loại ${tier}` : ''}`
}
