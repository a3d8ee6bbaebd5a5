import { formatDay } from '../../domain/day.ts'
import { formatFigure, formatIndex } from '../../domain/points.ts'
import { receptionNames } from '../../domain/reception.ts'
import type { Round } from '../../domain/round.ts'
import type { Summary } from '../../domain/summary.ts'
import { codeFromHash } from '../../store/code.ts'
import { isBeingAppraised } from '../../store/received-entry.ts'
import { formatMoment } from '../../ui/moment.ts'
import styles from './overview.module.css'
import { lateWords, type UnitRow } from './unit-rows.ts'

/** Where a unit's dossier stands, and what came in last. */
export function UnitFacts({ round, row }: { readonly round: Round; readonly row: UnitRow }) {
  const { unit, standing, status, entry, due, late } = row
  const { digits } = round.set
  const figure = (value: number | null) => (value === null ? 'chưa có' : formatFigure(value, digits, digits))
  const facts: readonly (readonly [string, string])[] = [
    [
      'Tình trạng',
      [receptionNames[status], standing && `từ ${formatMoment(standing.at)}`].filter(Boolean).join(', '),
    ],
    ...(standing?.reason ? [['Lý do', standing.reason] as const] : []),
    ['Thời hạn', `${formatDay(due)}${late > 0 ? `: ${lateWords(late).toLowerCase()}` : ''}`],
    ...(unit.contact ? [['Đầu mối liên hệ', unit.contact] as const] : []),
    ...(entry
      ? ([
          ['Hồ sơ', `Bản chốt số ${entry.revision}, mã ${codeFromHash(entry.hash)}`],
          [
            'Điểm',
            `tự đánh giá ${figure(entry.summary.self)}; thẩm định ${figure(entry.summary.appraised)}${isBeingAppraised(entry) && entry.rounds.length > 0 ? ' (thẩm định chưa kết thúc)' : ''}; tối đa áp dụng ${figure(entry.summary.applicableMax)}`,
          ],
          [
            entry.summary.appraised === null ? 'Chỉ số tự đánh giá' : 'Chỉ số',
            entry.summary.index === null ? 'chưa có' : formatIndex(entry.summary.index, digits),
          ],
          ['Cần xem', describeGaps(entry.summary)],
        ] as const)
      : []),
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {entry?.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </>
  )
}

/** What the reviewer will want to look at, without what there is none of. */
function describeGaps({ noEvidence, notApplicable, open, questions, unexplained }: Summary): string {
  const gaps = [
    ...(noEvidence > 0 ? [`${noEvidence} tiêu chí thiếu tài liệu và giải trình`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} tiêu chí không áp dụng`] : []),
    ...(open > 0 ? [`${open} tiêu chí chưa chấm`] : []),
    ...(questions > 0
      ? [`${questions} tiêu chí cần giải trình (${questions - unexplained} đã giải trình)`]
      : []),
  ]
  return gaps.length > 0 ? gaps.join('; ') : 'không có gì thiếu'
}
