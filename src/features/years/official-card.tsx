import { useMemo, useState } from 'react'
import { describeStanding, quartileNames } from '../../domain/standing-words.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { likelyRows, officialResult, type LikelyRow } from '../../domain/official-result.ts'
import { formatChange, formatIndex } from '../../domain/points.ts'
import { isApart, nameInTable, reorganisedIn } from '../../domain/reorganisation.ts'
import { refusalOf, type Result } from '../../domain/result.ts'
import { useRankings, useRankingVerbs, useTablesOf } from '../../store/rankings-context.tsx'
import { printOnScale } from '../../domain/target-words.ts'
import { sheetOf } from '../../store/sheet.ts'
import styles from './years.module.css'

const mostAsked = 5

/** Kết quả công bố: what the decision says of this year beside what the dossier comes to; an unknown name is asked about. */
export function OfficialCard({ dossier }: { readonly dossier: Dossier }) {
  const held = useTablesOf(dossier)
  const knownAs = useRankings((state) => state.knownAs)
  const { confirmUnit } = useRankingVerbs()
  const [refusal, setRefusal] = useState<string | null>(null)
  const tables = useMemo(() => (held ?? []).map(({ table }) => table), [held])
  const official = useMemo(() => officialResult(tables, dossier, sheetOf(dossier)), [tables, dossier])
  const asked = useMemo(() => likelyRows(tables, dossier.unit).slice(0, mostAsked), [tables, dossier.unit])
  const confirmed = Object.entries(knownAs).flatMap(([row, unit]) => (unit === dossier.unit.id ? [row] : []))
  const tell = (done: Result<null>) => setRefusal(refusalOf(done))
  if (!official && asked.length === 0 && confirmed.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="official">
      <h2 id="official">Kết quả công bố năm {dossier.year}</h2>
      {official ? (
        <>
          <div className={styles.split}>
            <div>
              <span className="label">
                Theo hồ sơ{official.computed?.provisional ? ' (tự đánh giá)' : ''}
              </span>
              <span className={styles.figure}>
                {official.computed ? formatIndex(official.computed.index, dossier.set.digits) : 'chưa có'}
              </span>
            </div>
            <div>
              <span className="label">Công bố</span>
              <span className={styles.figure}>
                {printOnScale(official.index, official.digits, official.max)}
              </span>
              <span className="small muted">
                hạng {describeStanding(official)}, {quartileNames[official.standing.quartile]}
              </span>
            </div>
            <div>
              <span className="label">Công bố − hồ sơ</span>
              <span className={styles.figure}>
                {official.difference === null ? '–' : formatChange(official.difference, official.digits)}
              </span>
              <span className="small muted">điểm phần trăm</span>
            </div>
          </div>
          <p className="small muted">Theo {official.source}.</p>
          {official.differs && (
            <p className="note warn">
              {official.computed?.provisional
                ? 'Chỉ số công bố khác chỉ số tự đánh giá của hồ sơ; hồ sơ này chưa có đủ điểm thẩm định.'
                : 'Chỉ số công bố khác chỉ số tính từ hồ sơ đã thẩm định. Đối chiếu với văn bản công bố hoặc hỏi cơ quan thẩm định.'}
            </p>
          )}
        </>
      ) : (
        <p>Chưa có bảng xếp hạng năm {dossier.year} nào có tên đơn vị.</p>
      )}
      {asked.length > 0 && (
        <Asked
          asked={asked}
          name={dossier.unit.name}
          onConfirm={(row) => void confirmUnit(row, dossier.unit.id).then(tell)}
        />
      )}
      {confirmed.map((row) => (
        <p key={row} className="small muted">
          Đã xác nhận dòng có mã “{row}” trong bảng xếp hạng là {dossier.unit.name}.{' '}
          <button type="button" className="btn quiet" onClick={() => void confirmUnit(row, null).then(tell)}>
            Bỏ xác nhận
            <span className="visually-hidden"> dòng {row}</span>
          </button>
        </p>
      ))}
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}

/** Rows of like names: one press says that they are the unit's. */
function Asked(props: {
  readonly asked: readonly LikelyRow[]
  readonly name: string
  readonly onConfirm: (row: string) => void
}) {
  const { asked, name, onConfirm } = props
  const apart = asked.filter(({ row }) => isApart(row))
  const others = asked.filter(({ row }) => !isApart(row))
  return (
    <div className="stack">
      {apart.length > 0 && (
        <>
          <p className="note warn">
            Có bảng {apart.some(({ table }) => table.year < reorganisedIn) ? 'trước' : 'sau'} khi sắp xếp đơn
            vị hành chính năm {reorganisedIn} ghi tên trùng với {name}. Xác nhận là cùng một đơn vị thì mới so
            các năm; đơn vị lập từ nhiều đơn vị cũ thì chọn <b>Liên kết…</b> ở{' '}
            <a href="#/xep-hang">bảng xếp hạng</a>.
          </p>
          <Rows rows={apart} verb="Cùng một đơn vị" onConfirm={onConfirm} />
        </>
      )}
      {others.length > 0 && (
        <>
          <p>Có bảng chưa thấy tên {name}. Nếu một dòng dưới đây chính là đơn vị này thì xác nhận:</p>
          <Rows rows={others} verb="Là đơn vị này" onConfirm={onConfirm} />
        </>
      )}
    </div>
  )
}

function Rows(props: {
  readonly rows: readonly LikelyRow[]
  readonly verb: string
  readonly onConfirm: (row: string) => void
}) {
  return (
    <ul>
      {props.rows.map(({ table, row }) => (
        <li key={`${table.index} ${table.block} ${table.year} ${row.id}`}>
          {nameInTable(row.name)}{' '}
          <span className="small muted">
            ({table.index}, {table.block}, {table.year})
          </span>{' '}
          <button type="button" className="btn quiet" onClick={() => props.onConfirm(row.id)}>
            {props.verb}
            <span className="visually-hidden">
              : {nameInTable(row.name)}, {table.index} {table.year}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
