import { useEffect, useMemo, useRef } from 'react'
import { findIssues, type Finding } from '../../domain/check.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { useDossiers, useOffice } from '../../store/context.tsx'
import { today } from '../../store/local-day.ts'
import { sheetOf } from '../../store/sheet.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './check.module.css'
import { Findings } from './findings.tsx'
import { FreezeCard } from './freeze-card.tsx'
import { FreezeHistory } from './freeze-history.tsx'
import { FrozenCard } from './frozen-card.tsx'
import { InterimCard } from './interim-card.tsx'
import { RenewalCard } from './renewal-card.tsx'

/** Kiểm tra, chốt hồ sơ: what is still to do, the freeze, and what comes after it. */
export function CheckScreen() {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Kiểm tra, chốt hồ sơ – Tự chấm CCHC'
  }, [])
  const office = useOffice()
  if (!dossier) return null
  return office === null ? <Check dossier={dossier} /> : <OfficePart id={dossier.id} office={office} />
}

function Check({ dossier }: { readonly dossier: Dossier }) {
  const sheet = sheetOf(dossier)
  const findings = useMemo(() => findIssues(dossier, sheet, { today: today() }), [dossier, sheet])
  const frozen = dossier.stage !== 'draft'
  const heading = useFocusAfter(frozen)
  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1} ref={heading}>
          {answerOf(dossier, findings)}
        </h1>
      </div>
      <div className={styles.columns}>
        <div className={`stack ${styles.main}`}>
          {frozen && <FrozenCard dossier={dossier} />}
          <RenewalCard dossier={dossier} />
          <Findings dossier={dossier} findings={findings.filter(({ kind }) => kind !== 'interim')} />
        </div>
        <div className={`stack ${styles.aside}`}>
          {!frozen && <FreezeCard dossier={dossier} sheet={sheet} findings={findings} />}
          <InterimCard dossier={dossier} />
          {dossier.history.length > 0 && <FreezeHistory dossier={dossier} />}
        </div>
      </div>
    </main>
  )
}

/** An office's copy is not frozen: it goes back to the unit. */
function OfficePart({ id, office }: { readonly id: string; readonly office: string }) {
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Đây là phần việc của {office}</h1>
      <p>Đơn vị giao phần việc kiểm tra và chốt hồ sơ sau khi ghép. Điền xong thì lưu tệp trả về.</p>
      <p>
        <a className="btn primary" href={dossierHref(id, 'phan-cong')}>
          Về phần việc được giao
        </a>
      </p>
    </main>
  )
}

/** What the person came to know, in one line. */
function answerOf({ stage, revision, sent }: Dossier, findings: readonly Finding[]): string {
  if (stage !== 'draft') {
    const letter = sent ? `, đã gửi theo Báo cáo số ${sent.number}` : ''
    return `Đã chốt hồ sơ, bản chốt số ${revision}${letter}`
  }
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length
  if (blocking > 0) return `Còn ${blocking} việc phải làm trước khi chốt`
  return findings.length === 0
    ? 'Hồ sơ đã đủ, có thể chốt'
    : `Hồ sơ đã đủ, có thể chốt; ${findings.length} điều nên xem lại`
}

/** After a freeze or a reopening the button that did it is gone: the keyboard and the reader go on from the heading. */
function useFocusAfter(frozen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(frozen)
  useEffect(() => {
    if (before.current !== frozen) heading.current?.focus()
    before.current = frozen
  }, [frozen])
  return heading
}
