import type { Dossier } from '../../domain/dossier.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidencePicker } from './evidence-picker.tsx'

export type Asking = 'pick' | 'add' | null

/** Chooses a document for a criterion, from the register or new to it: one dialog for each way. */
export function ChooseEvidence(props: {
  readonly dossier: Dossier
  readonly leafKey: string
  readonly cited: ReadonlySet<string>
  readonly asking: Asking
  readonly onAsk: (change: (asking: Asking) => Asking) => void
  readonly onChoose: (id: string) => void
}) {
  const { asking, dossier, leafKey, onAsk, onChoose } = props
  // Closing one dialog to open the other must not close both: only the one that is asking goes.
  const close = (which: Asking) => onAsk((now) => (now === which ? null : now))
  return (
    <>
      <Dialog open={asking === 'pick'} title="Chọn tài liệu đã có" onClose={() => close('pick')} wide>
        <EvidencePicker
          dossier={dossier}
          leafKey={leafKey}
          cited={props.cited}
          onChoose={onChoose}
          onAdd={() => onAsk(() => 'add')}
        />
      </Dialog>
      <EvidenceDialog
        open={asking === 'add'}
        evidence={null}
        submit="Thêm và dùng cho tiêu chí này"
        onClose={() => close('add')}
        onSaved={onChoose}
        onReuse={onChoose}
      />
    </>
  )
}
