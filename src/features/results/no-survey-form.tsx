import { useId, useState, type FormEvent } from 'react'

/** Asks why a round has no survey: the reason goes into the history of each dossier. */
export function NoSurveyForm(props: { readonly onSay: (why: string) => void; readonly onClose: () => void }) {
  const [why, setWhy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (why.trim() === '') setMissing(true)
    else props.onSay(why)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>
        Tiêu chí điều tra XHH của mọi hồ sơ đã nhận được bỏ khỏi cả điểm đạt và điểm tối đa; chỉ số tính trên
        phần điểm còn lại. Hồ sơ đã có kết quả điều tra hoặc đã chốt kết quả thì giữ nguyên và được nêu tên.
      </p>
      <div className="field">
        <label htmlFor={id}>Lý do không điều tra (ghi trong lịch sử từng hồ sơ)</label>
        <textarea
          id={id}
          rows={2}
          value={why}
          aria-invalid={isMissing ? true : undefined}
          aria-describedby={isMissing ? `${id}-error` : undefined}
          onChange={(event) => {
            setWhy(event.target.value)
            setMissing(false)
          }}
        />
        {isMissing && (
          <span className="error" id={`${id}-error`} role="alert">
            Ghi lý do không điều tra, ví dụ văn bản cho phép.
          </span>
        )}
      </div>
      <div className="row">
        <button type="submit" className="btn primary">
          Không điều tra
        </button>
        <button type="button" className="btn" onClick={props.onClose}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
