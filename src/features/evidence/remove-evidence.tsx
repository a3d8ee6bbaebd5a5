import type { Leaf } from '../../domain/criterion.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { nameEvidence } from '../../domain/evidence.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import styles from './evidence.module.css'

/** Asks before a cited document is removed, and says which criteria lose it. */
export function RemoveEvidence(props: {
  readonly dossier: Dossier
  readonly evidence: Evidence | null
  readonly leaves: readonly Leaf[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const { evidence, leaves } = props
  const codes = codesByKey(props.dossier.set)
  return (
    <ConfirmDialog
      open={evidence !== null}
      title={`Xóa tài liệu số ${evidence?.no ?? ''}?`}
      confirm="Xóa tài liệu"
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      {evidence && <p>{nameEvidence(evidence)}</p>}
      <p>Tài liệu này đang dùng cho {leaves.length} tiêu chí; xóa thì các tiêu chí này mất tài liệu:</p>
      <ul className={styles.leaves}>
        {leaves.map((leaf) => (
          <li key={leaf.key}>
            {codes.get(leaf.key) ?? leaf.code} {leaf.title}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
