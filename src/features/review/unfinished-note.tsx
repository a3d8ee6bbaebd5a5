import { leavesByKey, type CriteriaSet } from '../../domain/criteria.ts'
import type { Seat } from '../../domain/criterion-table.ts'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { draftsOf } from '../../store/verdict-drafts.ts'
import type { Unfinished } from './unfinished.ts'

type Props = { readonly set: CriteriaSet; readonly unfinished: Unfinished }

/** Before an appraisal ends: the criteria with a word begun and not complete, which counts for nothing. */
export function UnfinishedNote({ set, unfinished }: Props) {
  if (unfinished.size === 0) return null
  return (
    <p className="note warn" data-unfinished>
      Còn ý kiến ghi dở ở tiêu chí {codesOf(set, unfinished)}: phần ghi dở không vào kết quả, điểm đã ghi
      trước đó (nếu có) giữ nguyên. Muốn tính thì quay lại ghi cho xong.
    </p>
  )
}

type ManyProps = { readonly seats: readonly Seat[]; readonly appraiser: Appraiser }

/** The same for many dossiers, each by its unit's name. */
export function UnfinishedInMany({ seats, appraiser }: ManyProps) {
  const begun = seats.flatMap(({ name, dossier: { id, set, stage } }) => {
    const drafts = draftsOf({ dossier: id, appraiser })
    return stage === 'submitted' && drafts.size > 0 ? [`${name} (${codesOf(set, drafts)})`] : []
  })
  if (begun.length === 0) return null
  return (
    <p className="note warn" data-unfinished>
      Còn ý kiến ghi dở ở {begun.join(', ')}: phần ghi dở không vào kết quả, điểm đã ghi trước đó (nếu có) giữ
      nguyên.
    </p>
  )
}

function codesOf(set: CriteriaSet, keys: ReadonlyMap<string, unknown>): string {
  return [...leavesByKey(set)].flatMap(([key, { code }]) => (keys.has(key) ? [code] : [])).join(', ')
}
