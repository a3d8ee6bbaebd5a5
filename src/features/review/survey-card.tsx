import type { Dossier } from '../../domain/dossier.ts'
import { surveyOf } from '../../domain/review.ts'
import type { SurveyLeaf } from '../../domain/survey-check.ts'
import { describeSurvey, surveyTraces } from '../../domain/survey-words.ts'
import { roundHref } from '../../ui/round-route.ts'
import { describeMoment } from './words.ts'
import styles from './criterion.module.css'

type Props = { readonly dossier: Dossier; readonly leaf: SurveyLeaf; readonly round: string }

/** The survey figures behind the points of a criterion, and who entered them. */
export function SurveyCard({ dossier, leaf, round }: Props) {
  const entry = surveyOf(dossier.review, leaf.key)
  return (
    <section className={`card ${styles.card}`} aria-labelledby="survey">
      <h2 id="survey">Điểm điều tra xã hội học (XHH)</h2>
      {entry ? (
        describeSurvey(leaf, entry, dossier.set.digits).map((line) => <p key={line}>{line}</p>)
      ) : (
        <p className="muted">Chưa nhập kết quả điều tra.</p>
      )}
      {surveyTraces(dossier, leaf).map(({ at, by, what }) => (
        <p key={`${at} ${what}`} className="small muted">
          {what}: {by}, {describeMoment(at)}
        </p>
      ))}
      <p>
        <a href={roundHref(round, 'dieu-tra')}>Nhập, sửa ở màn hình Điều tra XHH</a>
      </p>
    </section>
  )
}
