import { Dialog } from '../../ui/dialog.tsx'
import { LinkForm } from './link-form.tsx'
import type { DraftRow } from './table-draft.ts'
import type { Follows, FormerUnit } from '../../domain/lineage.ts'

type Props = {
  /** The row that is linked; null while none is. */
  readonly row: DraftRow | null
  readonly former: readonly FormerUnit[]
  /** What was confirmed last: units are often linked by one and the same decision. */
  readonly last: Follows
  readonly onLink: (follows: Follows) => void
  readonly onClose: () => void
}

/** Which units of the years before this one was: proposed by like names, confirmed by a person. */
export function LinkDialog({ row, former, last, onLink, onClose }: Props) {
  return (
    <Dialog open={row !== null} title={`${row?.name ?? ''} trước đây`} onClose={onClose} wide>
      {row && <LinkForm row={row} former={former} last={last} onLink={onLink} onClose={onClose} />}
    </Dialog>
  )
}
