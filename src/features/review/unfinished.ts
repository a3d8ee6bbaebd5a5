import { useMemo, useSyncExternalStore } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { draftsOf, onDrafts, type VerdictDraft } from '../../store/verdict-drafts.ts'
import { wordFrom } from './verdict-draft.ts'

/** Words begun and not complete, by criterion: what each still wants. */
export type Unfinished = ReadonlyMap<string, string>

/** The appraiser's unfinished words on a dossier; none once its appraisal ended. The same map while they want the same. */
export function useUnfinished({ id, stage }: Dossier, appraiser: Appraiser): Unfinished {
  const isOpen = stage === 'submitted'
  const told = useSyncExternalStore(onDrafts, () => (isOpen ? tell(id, appraiser) : ''))
  return useMemo(
    () =>
      new Map(
        told === ''
          ? []
          : told.split('\n').map((line): [string, string] => {
              const at = line.indexOf('\t')
              return [line.slice(at + 1), line.slice(0, at)]
            }),
      ),
    [told],
  )
}

function tell(dossier: string, appraiser: Appraiser): string {
  return [...draftsOf({ dossier, appraiser })].map(([key, draft]) => `${wants(draft)}\t${key}`).join('\n')
}

function wants(draft: VerdictDraft): string {
  return draft.reason.trim() === '' && wordFrom(draft).ok ? 'chưa ghi lý do' : 'chưa ghi xong ý kiến'
}
