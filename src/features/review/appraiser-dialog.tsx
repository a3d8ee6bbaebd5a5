import { useId, useState } from 'react'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { autofocus } from '../../ui/autofocus.ts'
import { Dialog } from '../../ui/dialog.tsx'

type Props = {
  readonly open: boolean
  readonly appraiser: Appraiser
  /** The reviewer of the round, proposed as the office. */
  readonly reviewer: string
  readonly onClose: () => void
}

/** Who appraises at this computer; remembered, and written beside every score. */
export function AppraiserDialog({ open, appraiser, reviewer, onClose }: Props) {
  return (
    <Dialog open={open} title="Người thẩm định" onClose={onClose}>
      <AppraiserForm appraiser={appraiser} reviewer={reviewer} onDone={onClose} />
    </Dialog>
  )
}

function AppraiserForm(props: {
  readonly appraiser: Appraiser
  readonly reviewer: string
  readonly onDone: () => void
}) {
  const { setAppraiser } = useAppraisalVerbs()
  const [by, setBy] = useState(props.appraiser.by)
  const [body, setBody] = useState(props.appraiser.body || props.reviewer)
  const [problem, setProblem] = useState('')
  const id = useId()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim() === '') return setProblem('Ghi họ tên người thẩm định.')
        void setAppraiser({ by, body })
        props.onDone()
      }}
    >
      <p>Họ tên và cơ quan được ghi cạnh mỗi điểm thẩm định và đi theo tệp trả đơn vị.</p>
      <div className="field">
        <label htmlFor={`${id}-by`}>Họ tên</label>
        <input
          id={`${id}-by`}
          ref={autofocus}
          value={by}
          aria-invalid={problem !== ''}
          onChange={(event) => setBy(event.target.value)}
        />
        {problem !== '' && <p className="error">{problem}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-body`}>Cơ quan</label>
        <input id={`${id}-body`} value={body} onChange={(event) => setBody(event.target.value)} />
      </div>
      <div className="row">
        <button type="submit" className="btn primary">
          Lưu
        </button>
      </div>
    </form>
  )
}
