import { keysOf } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/day.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { leaveParts } from '../../store/part-shelf.ts'
import { dossierPath } from '../../ui/route.ts'
import type { Arrival } from './arrival.ts'
import type { ArrivedProps } from './arrived-dossier.tsx'
import styles from './start.module.css'

type Props = Omit<ArrivedProps, 'arrival'> & {
  readonly arrival: Extract<Arrival, { readonly part: unknown }>
}

/** Rows for an office, or rows that an office gives back. */
export function ArrivedPart({ arrival, dossier, name, onShow, onRefused }: Props) {
  const { importDossier, claimWhole } = useDossierVerbs()
  const { assignee, due, returnedAt } = arrival.part
  const take = async (whole: boolean, how?: 'replace') => {
    const result = await importDossier(dossier, how)
    if (!result.ok) return onRefused(name, result.problems)
    if (whole) claimWhole(dossier.id)
    onShow(dossierPath(dossier.id, whole ? 'tu-danh-gia' : 'phan-cong'))
  }
  const merge = () => {
    leaveParts(dossier.id, [{ name, dossier }])
    onShow(dossierPath(dossier.id, 'phan-cong'))
  }
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Hồ sơ</dt>
          <dd>
            {dossier.unit.name}, năm {dossier.year}
          </dd>
        </div>
        <div>
          <dt>Phần việc của</dt>
          <dd>
            <b>{assignee}</b>, {keysOf(dossier, assignee).length} tiêu chí
          </dd>
        </div>
        {due && (
          <div>
            <dt>Hạn nộp</dt>
            <dd>{formatDay(due)}</dd>
          </div>
        )}
      </dl>
      {arrival.kind === 'returned' && (
        <>
          <p>Phần việc đã điền xong. Ghép vào hồ sơ trên máy này; chỗ nào khác nhau sẽ hỏi từng chỗ.</p>
          <div className="row">
            <button type="button" className="btn primary" onClick={merge}>
              Ghép kết quả
            </button>
          </div>
        </>
      )}
      {arrival.kind === 'ownPart' && (
        <>
          <p>
            Tệp này giao từ chính hồ sơ trên máy này và chưa điền gì. Gửi tệp cho {assignee} để mở ở máy của
            họ.
          </p>
          <div className="row">
            <a className="btn primary" href={`#${dossierPath(dossier.id, 'phan-cong')}`}>
              Xem phân công
            </a>
          </div>
        </>
      )}
      {arrival.kind === 'part' && (
        <>
          <p>
            {returnedAt !== null
              ? 'Phần việc đã điền xong; hồ sơ đã giao phần việc không có trên máy này. Muốn ghép, hãy mở tệp ở máy đã giao.'
              : arrival.known
                ? 'Trên máy này đang có phần việc giao lần trước của hồ sơ này. Nhận tệp mới sẽ thay bản lần trước.'
                : 'Điền các tiêu chí được giao, rồi lưu tệp trả về cho người giao.'}
          </p>
          <div className="row">
            <button
              type="button"
              className="btn primary"
              onClick={() => void take(false, arrival.known ? 'replace' : undefined)}
            >
              {returnedAt !== null
                ? 'Mở phần việc'
                : arrival.known
                  ? 'Nhận bản mới, thay bản cũ'
                  : 'Nhận phần việc'}
            </button>
            {!arrival.known && (
              <button type="button" className="btn quiet" onClick={() => void take(true)}>
                Đây là hồ sơ của cả đơn vị, chuyển từ máy khác
              </button>
            )}
          </div>
        </>
      )}
    </>
  )
}
