import { surveyOf } from '../../domain/review.ts'
import { scoreSurvey } from '../../domain/rules.ts'
import type { SurveyLine } from '../../domain/survey-lines.ts'
import { showPoints } from './figures.tsx'
import type { RoundDossiers } from './use-dossiers-of-round.ts'
import styles from './results.module.css'

/** What a list comes to, line by line, before it is entered: points, what is wrong, what stands there already. */
export function SurveyPreview(props: {
  readonly lines: readonly SurveyLine[]
  readonly read: RoundDossiers
  readonly onEnter: () => void
}) {
  const { lines, read } = props
  const rows = lines.map((line) => ({ line, ...judge(line, read) }))
  const ready = rows.filter(({ ok }) => ok).length
  const wrong = rows.filter(({ bad }) => bad).length
  return (
    <div className="stack">
      <div className="scroll">
        <table className={`grid ${styles.table} ${styles.worded}`}>
          <caption className="visually-hidden">Xem trước kết quả điều tra</caption>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="num">
                Điểm
              </th>
              <th scope="col">Nhận xét</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, points, words, bad }) => (
              <tr key={line.lines.join()}>
                <td>{line.lines.join(', ')}</td>
                <td>{line.unit?.name ?? '–'}</td>
                <td>{line.leaf ? `${line.leaf.code} ${line.leaf.title}` : '–'}</td>
                <td className="num">{points}</td>
                <td className={bad ? 'note bad' : undefined}>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row">
        <button type="button" className="btn primary" disabled={ready === 0} onClick={props.onEnter}>
          Nhập {ready} kết quả
        </button>
        {wrong > 0 && (
          <span className="note warn">{wrong} dòng có lỗi, không nhập. Sửa rồi xem trước lại.</span>
        )}
      </p>
    </div>
  )
}

type Judged = { readonly ok: boolean; readonly bad: boolean; readonly points: string; readonly words: string }

function judge({ unit, leaf, entry, problems }: SurveyLine, read: RoundDossiers): Judged {
  if (problems.length > 0) return { ok: false, bad: true, points: '–', words: problems.join(' ') }
  if (!unit || !leaf || !entry) return { ok: false, bad: false, points: '–', words: 'để trống, bỏ qua' }
  const dossier = read.dossiers.get(unit.id)
  if (!dossier) return { ok: false, bad: true, points: '–', words: 'Chưa nhận hồ sơ của đơn vị này.' }
  const points = showPoints(scoreSurvey(leaf, entry), dossier.set.digits)
  const former = surveyOf(dossier.review, leaf.key)
  return {
    ok: true,
    bad: false,
    points,
    words: former
      ? `thay kết quả đã có (${showPoints(scoreSurvey(leaf, former), dossier.set.digits)} điểm)`
      : '',
  }
}
