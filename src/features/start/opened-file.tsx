import { Dialog } from '../../ui/dialog.tsx'
import { ArrivedDossier } from './arrived-dossier.tsx'
import { ArrivedPackage } from './arrived-package.tsx'
import { ArrivedRound } from './arrived-round.tsx'
import { ArrivedSet } from './arrived-set.tsx'
import type { Hat } from './hat.ts'
import { Refusal } from './problem-list.tsx'
import { useOpenedFile, type Step } from './use-opened-file.ts'

/** A file that was chosen: read, recognised by its content, and what can be done with it. Nothing is kept unasked that would replace something. */
export function OpenedFile(props: {
  readonly file: File
  readonly hat: Hat
  readonly onShow: (path: string) => void
  readonly onClose: () => void
}) {
  const { onShow } = props
  const { step, open, refuse } = useOpenedFile(props.file, props.hat, onShow)
  return (
    // Opened anew with each step, so that the keyboard begins in what is new.
    <Dialog key={step.kind} open title={titleOf(step)} onClose={props.onClose} wide={step.kind === 'round'}>
      {step.kind === 'reading' && <p role="status">Đang đọc tệp {props.file.name}…</p>}
      {step.kind === 'refused' && <Refusal name={step.name} problems={step.problems} />}
      {step.kind === 'dossier' && <ArrivedDossier {...step} onShow={onShow} onRefused={refuse} />}
      {step.kind === 'round' && (
        <ArrivedRound round={step.round} hat={props.hat} onShow={onShow} onRefused={refuse} />
      )}
      {step.kind === 'set' && <ArrivedSet set={step.set} onShow={onShow} onRefused={refuse} />}
      {step.kind === 'package' && <ArrivedPackage content={step.content} onOpen={open} />}
    </Dialog>
  )
}

function titleOf(step: Step): string {
  switch (step.kind) {
    case 'reading':
      return 'Mở tệp'
    case 'refused':
      return 'Không mở được tệp'
    case 'round':
      return 'Tệp đợt đánh giá'
    case 'set':
      return 'Tệp bộ tiêu chí'
    case 'package':
      return 'Tệp ZIP'
    case 'dossier':
      switch (step.arrival.kind) {
        case 'part':
        case 'ownPart':
          return 'Phần việc được giao'
        case 'returned':
          return 'Phần việc nộp về'
        case 'review':
          return 'Kết quả thẩm định'
        case 'submission':
          return 'Hồ sơ đơn vị gửi'
        case 'exists':
          return 'Hồ sơ đã có trên máy'
        case 'new':
        case 'same':
          return 'Đã mở, có điểm cần lưu ý'
      }
  }
}
