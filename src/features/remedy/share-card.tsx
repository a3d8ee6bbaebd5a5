import { useState } from 'react'
import type { PlanShare } from '../../domain/plan-share.ts'
import { messageOf } from '../../domain/result.ts'
import { describeValue } from '../../domain/wording.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { dossierHref } from '../../ui/route.ts'

/** The share of tasks done as the answer of a criterion: both answers side by side, taken over only when confirmed. */
export function ShareCard({ share, dossier }: { readonly share: PlanShare; readonly dossier: string }) {
  const { answer } = useDossierVerbs()
  const [told, setTold] = useState<{ readonly bad: boolean; readonly words: string } | null>(null)
  const { leaf, now, proposed, isSame, ofOther } = share
  const name = `${leaf.code} ${leaf.title}`
  const takeOver = () => {
    const taken = answer(leaf.key, proposed)
    setTold(
      taken.ok
        ? { bad: false, words: `Đã ghi ${proposed.numerator}/${proposed.denominator} vào tiêu chí ${name}.` }
        : { bad: true, words: messageOf(taken.problems) },
    )
  }
  return (
    <section className="card stack no-print" aria-labelledby="share">
      <h2 id="share">Tỷ lệ hoàn thành kế hoạch</h2>
      <p>
        <a href={dossierHref(dossier, 'tu-danh-gia', leaf.key)}>{name}</a>{' '}
        {now === null ? 'chưa kê khai' : <>đang kê khai: {describeValue(leaf, now)}</>}. Theo kế hoạch này:{' '}
        {describeValue(leaf, proposed)}.
      </p>
      {!isSame && ofOther !== null && (
        <p className="note">
          Đây là kế hoạch của {ofOther}, không phải của đơn vị. Chỉ ghi khi tiêu chí tính theo các nhiệm vụ
          của kế hoạch này.
        </p>
      )}
      {!isSame && (
        <div>
          <button type="button" className="btn" onClick={takeOver}>
            Ghi {proposed.numerator}/{proposed.denominator} vào tiêu chí {leaf.code}
          </button>
        </div>
      )}
      {told && (
        <p className={`note ${told.bad ? 'bad' : 'good'}`} role={told.bad ? 'alert' : 'status'}>
          {told.words}
        </p>
      )}
    </section>
  )
}
