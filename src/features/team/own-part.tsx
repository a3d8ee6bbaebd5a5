import { useState } from 'react'
import { keysOf, type OfficePart } from '../../domain/assignment.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import { daysBetween, formatDay } from '../../domain/day.ts'
import { codesByKey } from '../../domain/documents/codes.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { isExplained, lacksEvidence } from '../../domain/evidence.ts'
import { formatFigure } from '../../domain/points.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { today } from '../../store/local-day.ts'
import { sheetOf } from '../../store/sheet.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { dossierHref } from '../../ui/route.ts'
import { ReturnForm } from './return-form.tsx'
import styles from './team.module.css'

/** An office's copy: its rows, how far they are, and the file that goes back. */
export function OwnPart({ dossier, part }: { readonly dossier: Dossier; readonly part: OfficePart }) {
  const { claimWhole } = useDossierVerbs()
  const [asking, setAsking] = useState(false)
  const { assignee, due, returnedAt } = part
  const open = new Set(sheetOf(dossier).open)
  const [leaves, codes] = [leavesByKey(dossier.set), codesByKey(dossier.set)]
  const keys = keysOf(dossier, assignee)
  const left = keys.filter((key) => open.has(key))
  const late = due === null || left.length === 0 ? 0 : Math.max(0, daysBetween(due, today()))
  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>
          Phần việc của {assignee}:{' '}
          {left.length === 0
            ? `đã chấm đủ ${keys.length} tiêu chí`
            : `còn ${left.length}/${keys.length} tiêu chí chưa chấm`}
          {due && `, hạn ${formatDay(due)}`}
        </h1>
        {late > 0 && <span className="chip warn">Quá hạn {late} ngày</span>}
      </div>
      <div className="stack">
        <p className="note">
          Chỉ điền các tiêu chí dưới đây. Các tiêu chí khác để xem; điền vào đó thì người giao sẽ được hỏi lại
          khi ghép.
          {returnedAt &&
            ` Đã lưu tệp trả về ngày ${formatDay(returnedAt)}; sửa thêm thì lưu lại và gửi tệp mới.`}
        </p>
        <div className="row">
          {left[0] !== undefined && (
            <a className="btn primary" href={dossierHref(dossier.id, 'tu-danh-gia', left[0])}>
              Điền tiêu chí chưa chấm đầu tiên
            </a>
          )}
          <button
            type="button"
            className={left.length === 0 ? 'btn primary' : 'btn'}
            onClick={() => setAsking(true)}
          >
            Lưu tệp trả về
          </button>
        </div>
        <div className="scroll" tabIndex={0} role="region" aria-label="Tiêu chí được giao">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Tiêu chí được giao</th>
                <th scope="col" className="num">
                  Điểm tối đa
                </th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => {
                const leaf = leaves.get(key)
                if (!leaf) return null
                const answer = answerOf(dossier, key)
                return (
                  <tr key={key}>
                    <td>
                      <a href={dossierHref(dossier.id, 'tu-danh-gia', key)}>
                        {codes.get(key) ?? leaf.code} {leaf.title}
                      </a>
                    </td>
                    <td className="num">{formatFigure(leaf.max)}</td>
                    <td>
                      {open.has(key) ? (
                        <span className="chip warn">Chưa chấm</span>
                      ) : lacksEvidence(leaf, answer) && !isExplained(answer) ? (
                        <span className="chip warn">Thiếu tài liệu kiểm chứng</span>
                      ) : (
                        <span className="muted">Đã chấm</span>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <p className={styles.whole}>
          <button type="button" className="btn quiet" onClick={() => claimWhole(dossier.id)}>
            Đây là hồ sơ của cả đơn vị, chuyển từ máy khác
          </button>
        </p>
      </div>
      <Dialog open={asking} title="Lưu tệp trả về" onClose={() => setAsking(false)}>
        <ReturnForm
          dossier={dossier}
          assignee={assignee}
          left={left.length}
          onDone={() => setAsking(false)}
        />
      </Dialog>
    </main>
  )
}
