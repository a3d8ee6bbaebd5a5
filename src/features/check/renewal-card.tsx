import { leavesByKey } from '../../domain/criteria.ts'
import { formatDay } from '../../domain/day.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { keysToRenew } from '../../domain/renewal.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'
import styles from './check.module.css'

/** After an interim scoring: criteria whose figures are still those of the quarter, each until it is renewed or confirmed. */
export function RenewalCard({ dossier }: { readonly dossier: Dossier }) {
  const { confirmFigures } = useDossierVerbs()
  const keys = keysToRenew(dossier)
  if (keys.length === 0 || dossier.stage !== 'draft') return null
  const leaves = leavesByKey(dossier.set)
  const codes = codesByKey(dossier.set)
  return (
    <section className="card stack" aria-labelledby="renewal">
      <h2 id="renewal">
        {keys.length} tiêu chí còn dùng số liệu của bản tạm chấm {dossier.interim === true && 'trước'}
      </h2>
      <p className="small muted">
        Mở từng tiêu chí để cập nhật số liệu đến hết kỳ đánh giá; sửa số liệu thì tiêu chí tự ra khỏi danh
        sách. Số liệu không đổi thì xác nhận tại đây.
      </p>
      <ul className={styles.renewal}>
        {keys.map((key) => (
          <li key={key}>
            <a href={dossierHref(dossier.id, 'tu-danh-gia', key)}>
              {codes.get(key)} {leaves.get(key)?.title}
            </a>
            <span className="small muted">{describeDays(dossier, key)}</span>
            <button type="button" className="btn quiet" onClick={() => confirmFigures(key)}>
              Số liệu vẫn đúng
              <span className="visually-hidden">: {codes.get(key)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn" onClick={() => confirmFigures(null)}>
        Xác nhận {keys.length} tiêu chí còn lại vẫn đúng
      </button>
    </section>
  )
}

/** The days that the figures are of, as the cited documents say. */
function describeDays(dossier: Dossier, key: string): string {
  const cited = answerOf(dossier, key)?.citations.map(({ evidence }) => evidence) ?? []
  const days = dossier.evidence.flatMap(({ id, asOf }) => (asOf !== null && cited.includes(id) ? [asOf] : []))
  const latest = days.sort().at(-1)
  return latest === undefined ? '' : `số liệu đến ${formatDay(latest)}`
}
