import { useEffect, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { fileNameOf } from '../../domain/documents/marks.ts'
import type { PrintFormat, PrintJob } from '../../files/print.ts'
import { codeOf } from '../../store/code.ts'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { today } from '../../store/local-day.ts'
import { noWords, readPaperWords, type PaperWords } from '../../store/paper-words.ts'
import { sheetOf } from '../../store/sheet.ts'
import { ExportStatus } from '../../ui/export-status.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './documents.module.css'
import { useExport } from './export-run.ts'
import { PaperTable } from './paper-table.tsx'
import { paperKinds, workbookJob, type PaperKind } from './papers.ts'
import { TemplateCard } from './template-card.tsx'
import { WordsForm } from './words-form.tsx'

/** Văn bản: every paper of the dossier as PDF, Word or Excel, alone or together. */
export function DocumentsScreen() {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Văn bản – Tự chấm CCHC'
  }, [])
  return dossier ? <Documents key={dossier.id} dossier={dossier} /> : null
}

function Documents({ dossier }: { readonly dossier: Dossier }) {
  const [words, setWords] = useState<PaperWords | null>(null)
  const former = useFormer(dossier)
  const { state, start, cancel } = useExport()
  const unit = dossier.unit.id
  useEffect(() => {
    let stale = false
    void readPaperWords(unit).then((kept) => {
      if (!stale) setWords(kept)
    })
    return () => {
      stale = true
    }
  }, [unit])

  const code = codeOf(dossier)
  const source = { dossier, sheet: sheetOf(dossier), code, words: words ?? noWords, former, today: today() }
  const kinds = paperKinds.filter(({ fits }) => fits(dossier))
  const jobsOf = (chosen: readonly PaperKind[], format: PrintFormat): PrintJob[] =>
    chosen.map((kind) => ({
      format: kind.formats.includes(format) ? format : 'docx',
      document: kind.make(source),
    }))
  const zipName = fileNameOf('văn bản', dossier, code)
  const busy = state.kind === 'working' || words === null
  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Văn bản: {kinds.length} loại, xuất Word, PDF, Excel</h1>
      </div>
      {code === null && (
        <p className={`note ${styles.draft}`}>
          Hồ sơ chưa chốt nên văn bản chưa có mã hồ sơ.{' '}
          <a href={dossierHref(dossier.id, 'kiem-tra')}>Kiểm tra, chốt hồ sơ</a> trước khi trình ký.
        </p>
      )}
      <div className={styles.columns}>
        <div className="stack">
          <PaperTable
            kinds={kinds}
            busy={busy}
            onExport={(chosen, format) => void start(jobsOf(chosen, format), zipName)}
            onWorkbook={() => void start([workbookJob(source)], zipName)}
          />
          <ExportStatus state={state} onCancel={cancel} />
          <TemplateCard dossier={dossier} />
        </div>
        {words && <WordsForm unit={unit} words={words} onKept={setWords} />}
      </div>
    </main>
  )
}

/** Last year's dossier of the unit; null while it is looked for, and where this computer has none. */
function useFormer(dossier: Dossier): Dossier | null {
  const { formerDossier } = useDossierVerbs()
  const [former, setFormer] = useState<Dossier | null>(null)
  const [asked] = useState(dossier)
  useEffect(() => {
    let stale = false
    void formerDossier(asked).then((found) => !stale && setFormer(found))
    return () => {
      stale = true
    }
  }, [asked, formerDossier])
  return former
}
