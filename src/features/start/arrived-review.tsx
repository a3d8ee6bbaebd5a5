import { useMemo } from 'react'
import { formatDay } from '../../domain/day.ts'
import { messageOf } from '../../domain/result.ts'
import { reviewNews } from '../../domain/reviewed-row.ts'
import { describeProgress, unfinishedReview } from '../../domain/review-progress.ts'
import { takeReview } from '../../domain/take-review.ts'
import { codeFromHash } from '../../store/code.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { checkSeals } from '../../store/seals.ts'
import { sheetOf } from '../../store/sheet.ts'
import { dossierPath } from '../../ui/route.ts'
import type { ArrivedProps } from './arrived-dossier.tsx'
import styles from './start.module.css'

/** The reviewer's file of a dossier that is here: what it brings, and that the own answers stay as they are. */
export function ArrivedReview({ dossier: incoming, here, name, onShow, onRefused }: ArrivedProps) {
  const { openDossier, takeReview: keepReview } = useDossierVerbs()
  const taken = useMemo(() => here && takeReview(here, incoming), [here, incoming])
  if (!here || !taken) return null
  if (checkSeals(incoming).review === false) {
    return (
      <p className="note bad" role="alert">
        Kết quả thẩm định trong tệp đã bị thay đổi sau khi cơ quan thẩm định chốt. Hồ sơ đang có được giữ
        nguyên. Hãy xin lại tệp gốc.
      </p>
    )
  }
  if (!taken.ok) {
    return (
      <p className="note bad" role="alert">
        {messageOf(taken.problems)}
      </p>
    )
  }
  const after = taken.value
  const { rounds, questions, changed, surveys } = reviewNews(here, after, sheetOf(after))
  const partial = unfinishedReview(after)
  const due = after.round?.due.explain
  const keep = async () => {
    const opened = await openDossier(here.id)
    const result = opened.ok ? await keepReview(incoming) : opened
    if (result.ok) onShow(dossierPath(here.id, 'giai-trinh'))
    else onRefused(name, result.problems)
  }
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Hồ sơ</dt>
          <dd>
            {here.unit.name}, năm {here.year}
          </dd>
        </div>
        {incoming.seal && (
          <div>
            <dt>Bản được thẩm định</dt>
            <dd>
              Bản chốt số {incoming.revision}, mã {codeFromHash(incoming.seal.hash)}; đúng như đơn vị đã chốt
            </dd>
          </div>
        )}
        {rounds.map(({ id, round, body, by, at, items }) => (
          <div key={id}>
            <dt>Lần {round}</dt>
            <dd>
              {[body, by].filter(Boolean).join(', ')}, ngày {formatDay(at)}: {Object.keys(items).length} tiêu
              chí
            </dd>
          </div>
        ))}
        <div>
          <dt>Nội dung</dt>
          <dd>
            {changed} tiêu chí điều chỉnh điểm, {questions} tiêu chí yêu cầu giải trình
            {surveys > 0 && `, ${surveys} điểm điều tra XHH`}
          </dd>
        </div>
        {partial && (
          <div>
            <dt>Tình trạng</dt>
            <dd>
              <b>Thẩm định chưa kết thúc</b>, {describeProgress(partial)}; điểm trong tệp chưa phải kết quả
            </dd>
          </div>
        )}
        {due && questions > 0 && (
          <div>
            <dt>Hạn giải trình</dt>
            <dd>{formatDay(due)}</dd>
          </div>
        )}
      </dl>
      <p>
        {after === here
          ? 'Kết quả này đã có trên máy, không có gì mới.'
          : 'Kết quả được đặt cạnh số liệu của đơn vị; số liệu, tài liệu và mã hồ sơ giữ nguyên.'}
      </p>
      <div className="row">
        <button type="button" className="btn primary" onClick={() => void keep()}>
          {after === here ? 'Xem kết quả thẩm định' : 'Nhận kết quả thẩm định'}
        </button>
      </div>
    </>
  )
}
