import { useEffect, useState } from 'react'
import type { AnnexOrigin } from '../../domain/annex-origin.ts'
import type { OpenDraft } from '../../store/draft-state.ts'
import { draftPath } from './address.ts'
import { ComparisonSheet } from './comparison-sheet.tsx'

type Props = { readonly open: OpenDraft; readonly origin: AnnexOrigin }

/** The sheet on screen, with a button that prints it. */
export function ComparisonScreen({ open, origin }: Props) {
  const [thisYear] = useState(() => new Date().getFullYear())
  useEffect(() => {
    document.title = 'Bảng đối chiếu – Tự chấm CCHC'
  }, [])
  return (
    <main className="page stack" id="content">
      <div className="row no-print">
        <h1 tabIndex={-1}>Bảng đối chiếu với phụ lục</h1>
        <button type="button" className="btn primary" onClick={() => window.print()}>
          In bảng đối chiếu
        </button>
        <a className="btn" href={`#${draftPath(open.id)}`}>
          Về trình soạn
        </a>
      </div>
      <ComparisonSheet draft={open.draft} origin={origin} year={open.draft.appliesTo.years[0] ?? thisYear} />
    </main>
  )
}
