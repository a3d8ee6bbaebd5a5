import { headings, type Finding, type FindingKind, type Target } from '../../domain/check.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './check.module.css'

/** What was found, in two parts and under its headings; each line leads to its place. */
export function Findings(props: { readonly dossier: Dossier; readonly findings: readonly Finding[] }) {
  const { dossier, findings } = props
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  const [blocking, warnings] = [of('blocking'), of('warning')]
  return (
    <>
      {blocking.length > 0 && (
        <section className="card" aria-labelledby="blocking">
          <h2 id="blocking" className={styles.part} data-severity="blocking">
            Phải làm trước khi chốt
          </h2>
          <Groups dossier={dossier} findings={blocking} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className="card" aria-labelledby="warnings">
          <h2 id="warnings" className={styles.part} data-severity="warning">
            Nên xem lại {dossier.stage === 'draft' && <span>không chặn việc chốt hồ sơ</span>}
          </h2>
          <Groups dossier={dossier} findings={warnings} />
        </section>
      )}
      {findings.length === 0 && dossier.stage === 'draft' && (
        <p className="note good">
          Đã chấm đủ các tiêu chí của đơn vị, mỗi tiêu chí có tài liệu hoặc giải trình, tài liệu nào cũng ghi
          mục, trang.
        </p>
      )}
    </>
  )
}

function Groups(props: { readonly dossier: Dossier; readonly findings: readonly Finding[] }) {
  const kinds = [...new Set(props.findings.map(({ kind }) => kind))]
  return kinds.map((kind) => (
    <Group
      key={kind}
      kind={kind}
      id={props.dossier.id}
      findings={props.findings.filter((finding) => finding.kind === kind)}
    />
  ))
}

/** A long group shows its first lines, the rest on demand. */
function Group(props: {
  readonly kind: FindingKind
  readonly id: string
  readonly findings: readonly Finding[]
}) {
  const { findings, id, kind } = props
  const shared = sharedMessage(findings)
  const shown = findings.length <= most ? findings : findings.slice(0, most - 1)
  const rest = findings.slice(shown.length)
  return (
    <section className={styles.group} aria-label={headings[kind]}>
      <h3>
        {headings[kind]} <span className="muted">{findings.length}</span>
      </h3>
      {shared && <p className="small muted">{shared}</p>}
      <Lines findings={shown} id={id} bare={shared !== null} />
      {rest.length > 0 && (
        <details>
          <summary>Xem {rest.length} mục nữa</summary>
          <Lines findings={rest} id={id} bare={shared !== null} />
        </details>
      )}
    </section>
  )
}

const most = 8

/** What several findings say in the same words is said once. */
function sharedMessage(findings: readonly Finding[]): string | null {
  const [first] = findings
  if (!first || findings.length === 1) return null
  const isShared = findings.every(({ message, targets }) => message === first.message && targets.length === 1)
  return isShared ? first.message : null
}

function Lines(props: {
  readonly findings: readonly Finding[]
  readonly id: string
  /** Without their message, which stands above them. */
  readonly bare: boolean
}) {
  return (
    <ul className={props.bare ? styles.bare : styles.lines}>
      {props.findings.map(({ message, targets: [first, ...others] }) => (
        <li key={`${placeOf(first)} ${message}`}>
          <a href={hrefOf(first, props.id)}>{first.label}</a>
          {!props.bare && (
            <span className="small muted">
              {message}
              {others.map((target) => (
                <span key={placeOf(target)}>
                  {' '}
                  <a href={hrefOf(target, props.id)}>{target.label}</a>
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The address of a finding's place. */
export function hrefOf(target: Target, id: string): string {
  return target.kind === 'criterion'
    ? dossierHref(id, 'tu-danh-gia', target.key)
    : dossierHref(id, 'tai-lieu', target.id)
}

function placeOf(target: Target): string {
  return target.kind === 'criterion' ? target.key : target.id
}
