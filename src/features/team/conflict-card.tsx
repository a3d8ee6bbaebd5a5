import { useId, type ReactNode } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import { formatDay } from '../../domain/day.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import type { Conflict, Content } from '../../domain/part.ts'
import { describeValue } from '../../domain/wording.ts'
import styles from './team.module.css'

/** One place where parts disagree, its versions side by side; a person picks one. */
export function ConflictCard(props: {
  readonly dossier: Dossier
  readonly conflict: Conflict
  readonly chosen: number | undefined
  readonly onChoose: (version: number) => void
}) {
  const { dossier, conflict } = props
  const name = useId()
  const versions: readonly { readonly from: string; readonly shown: ReactNode }[] =
    conflict.kind === 'answer'
      ? conflict.versions.map(({ from, value }) => ({
          from,
          shown: <AnswerVersion dossier={dossier} leafKey={conflict.key} content={value} />,
        }))
      : conflict.versions.map(({ from, value }) => ({ from, shown: <EvidenceVersion evidence={value} /> }))
  return (
    <fieldset className={styles.conflict}>
      <legend>{titleOf(dossier, conflict)}</legend>
      <div className={styles.versions}>
        {versions.map(({ from, shown }, version) => (
          <label key={from} data-chosen={props.chosen === version || undefined}>
            <span>
              <input
                type="radio"
                name={name}
                checked={props.chosen === version}
                onChange={() => props.onChoose(version)}
              />{' '}
              <b>{from === '' ? 'Bản đang có trong hồ sơ' : `Bản của ${from}`}</b>
            </span>
            {shown}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function AnswerVersion(props: {
  readonly dossier: Dossier
  readonly leafKey: string
  readonly content: Content
}) {
  const { dossier, content } = props
  const leaf = leavesByKey(dossier.set).get(props.leafKey)
  const value = leaf ? describeValue(leaf, content.value) : ''
  return (
    <span className={styles.version}>
      <span>{value === '' ? <i className="muted">Chưa chấm</i> : value}</span>
      {content.note !== '' && <span className="small">Giải trình: {content.note}</span>}
      {content.citations.map(({ evidence, where }) => {
        const found = dossier.evidence.find(({ id }) => id === evidence)
        return (
          <span key={`${evidence} ${where}`} className="small muted">
            {found ? `Tài liệu số ${found.no}: ${nameEvidence(found)}` : 'Tài liệu đã bỏ'}
            {where !== '' && `, ${where}`}
          </span>
        )
      })}
    </span>
  )
}

function EvidenceVersion({ evidence }: { readonly evidence: Evidence }) {
  const lines: readonly (readonly [string, string])[] = [
    ['Cơ quan ban hành', evidence.issuer],
    ['Người ký', evidence.signer],
    ['Trích yếu', evidence.subject],
    ['Địa chỉ', evidence.url ?? ''],
    ['Tệp', evidence.file?.name ?? ''],
    ['Chốt số liệu', evidence.asOf ? formatDay(evidence.asOf) : ''],
    ['Nguồn', evidence.system],
    ['Ghi chú', evidence.note],
  ]
  return (
    <span className={styles.version}>
      <span>{nameEvidence(evidence)}</span>
      {lines
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <span key={label} className="small">
            <span className="muted">{label}:</span> {text}
          </span>
        ))}
    </span>
  )
}

function titleOf({ set, evidence }: Dossier, conflict: Conflict): string {
  if (conflict.kind === 'evidence') {
    return `Tài liệu số ${evidence.find(({ id }) => id === conflict.id)?.no ?? conflict.id}`
  }
  const leaf = leavesByKey(set).get(conflict.key)
  return `${codesByKey(set).get(conflict.key) ?? leaf?.code ?? ''} ${leaf?.title ?? conflict.key}`.trim()
}
