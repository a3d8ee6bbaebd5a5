import type { SetFields } from '../../domain/draft-edit.ts'
import type { DraftSet } from '../../domain/draft.ts'
import { AdjustmentFields } from './adjustment-fields.tsx'
import { DecisionCard } from './decision-card.tsx'
import { PointsCard } from './points-card.tsx'
import { ScopeCard } from './scope-card.tsx'
import { SetNameCard } from './set-name-card.tsx'
import { TierFields } from './tier-fields.tsx'

type Props = {
  readonly draft: DraftSet
  readonly onEdit: (field: string, fields: SetFields) => void
}

/** The data of the set itself: what it is called, who issued it, for whom, and how its points add up. */
export function SetForm({ draft, onEdit }: Props) {
  return (
    <>
      <SetNameCard draft={draft} onEdit={onEdit} />
      <DecisionCard draft={draft} onEdit={onEdit} />
      <ScopeCard draft={draft} onEdit={onEdit} />
      <PointsCard draft={draft} onEdit={onEdit} />
      <TierFields tiers={draft.tiers} onTiers={(tiers) => onEdit('tiers', { tiers })} />
      <AdjustmentFields
        adjustments={draft.adjustments}
        onEdit={(adjustments) => onEdit('adjustments', { adjustments })}
      />
    </>
  )
}
