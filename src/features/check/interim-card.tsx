import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { figuresUntil, isDayOfScoring } from '../../domain/interim.ts'
import { messageOf, refusalOf, type Result } from '../../domain/result.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierPath } from '../../ui/route.ts'

/** An interim dossier: the day of its figures, the next one of the year, and the official one in one step. Itself it stays. */
export function InterimCard({ dossier }: { readonly dossier: Dossier }) {
  const { makeOfficial, makeNextInterim } = useDossierVerbs()
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (dossier.interim !== true) return null
  const make = async (making: Promise<Result<string>>) => {
    setBusy(true)
    const made = await making
    setBusy(false)
    if (made.ok) navigate(dossierPath(made.value, 'kiem-tra'))
    else setRefusal(messageOf(made.problems))
  }
  return (
    <section className="card stack" aria-labelledby="interim">
      <h2 id="interim">Hồ sơ tạm chấm</h2>
      <FiguresDay dossier={dossier} onRefused={setRefusal} />
      <p className="small">
        Quý sau, lập lần tạm chấm tiếp theo; hết năm, lập hồ sơ chính thức. Cả hai bắt đầu từ số liệu, tài
        liệu, giải trình của bản này và nhắc cập nhật số liệu từng tiêu chí. Bản này vẫn giữ để so sánh.
      </p>
      <div className="row">
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => void make(makeNextInterim(dossier, null))}
        >
          Lập lần tạm chấm tiếp theo
        </button>
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => void make(makeOfficial(dossier))}
        >
          Lập hồ sơ chính thức
        </button>
      </div>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}

/** Which day the figures are of: it tells the scorings of a year apart. */
function FiguresDay(props: {
  readonly dossier: Dossier
  readonly onRefused: (refusal: string | null) => void
}) {
  const { dossier, onRefused } = props
  const { stateFiguresDay } = useDossierVerbs()
  const id = useId()
  const [fault, setFault] = useState<string | null>(null)
  const until = figuresUntil(dossier)
  const take = (typed: string) => {
    const day = parseDay(typed)
    const isOff = day !== null && !isDayOfScoring(dossier, day)
    setFault(
      isOff
        ? `Ngày ${formatDay(day)} không thuộc năm đánh giá ${dossier.year}. Ghi một ngày trong năm ấy.`
        : day === null && typed.trim() !== ''
          ? 'Ghi ngày/tháng/năm.'
          : null,
    )
    if (day === null || isOff || day === until) return
    void stateFiguresDay(day).then((done) => onRefused(refusalOf(done)))
  }
  return (
    <div className="field">
      <label htmlFor={id}>Số liệu của lần tạm chấm này đến ngày</label>
      <input
        id={id}
        key={until}
        type="text"
        autoComplete="off"
        placeholder={`30/06/${dossier.year}`}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-hint`}
        defaultValue={until === null ? '' : formatDay(until)}
        onBlur={({ target: { value } }) => take(value)}
      />
      <span className={fault === null ? 'hint' : 'error'} id={`${id}-hint`}>
        {fault ?? 'Để phân biệt các lần tạm chấm trong năm khi so sánh.'}
      </span>
    </div>
  )
}
