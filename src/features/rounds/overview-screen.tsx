import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { OpenRound } from '../../store/rounds.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { lowBaseMark } from './overview-columns.ts'
import { OverviewHead } from './overview-head.tsx'
import { OverviewTable } from './overview-table.tsx'
import { OverviewTools } from './overview-tools.tsx'
import { keepView, keptView } from './overview-memory.ts'
import { viewRows, wholeView, type View } from './overview-view.ts'
import styles from './overview.module.css'
import { today } from './today.ts'
import { UnitPanel } from './unit-panel.tsx'
import { unitRows } from './unit-rows.ts'

/** Tổng hợp: units × areas, with status, points and what to do next. */
export function OverviewScreen() {
  const open = useRounds((state) => state.open)
  useEffect(() => {
    document.title = 'Tổng hợp đợt đánh giá – Tự chấm CCHC'
  }, [])
  if (!open) return null
  return open.round.units.length === 0 ? <NoUnits id={open.round.id} /> : <Overview open={open} />
}

function Overview({ open }: { readonly open: OpenRound }) {
  const { round } = open
  const day = today()
  const rows = useMemo(() => unitRows(open, day), [open, day])
  const [view, setView] = useState(() => keptView(round.id))
  const [shownUnit, setShownUnit] = useState<string | null>(null)
  const deferred = useDeferredValue(view)
  const shown = useMemo(() => viewRows(rows, deferred), [rows, deferred])
  const change = (next: View) => {
    setView(next)
    keepView(round.id, next)
  }
  return (
    <main className={`page stack ${styles.page}`} id="content">
      <OverviewHead round={round} rows={rows} today={day} />
      <OverviewTools rows={rows} view={view} shown={shown.length} onChange={change} />
      {shown.length === 0 ? (
        <p className="note row" role="status">
          Không có đơn vị nào khớp với điều kiện lọc.
          <button type="button" className="btn quiet" onClick={() => change(wholeView)}>
            Bỏ lọc
          </button>
        </p>
      ) : (
        <OverviewTable round={round} rows={shown} view={view} onView={change} onUnit={setShownUnit} />
      )}
      <p className="small muted">
        Cột {round.set.areas.map(({ code }) => code).join(', ')}: chỉ số (%) từng lĩnh vực, theo điểm thẩm
        định khi đã có, trước đó theo điểm tự đánh giá. Chênh lệch = thẩm định − tự đánh giá, trên các tiêu
        chí đã thẩm định.
        {rows.some(({ lowBase }) => lowBase) &&
          ` Dấu ${lowBaseMark}: điểm tối đa áp dụng thấp hơn khối, dưới chín phần mười mức thường gặp.`}
      </p>
      <UnitPanel
        round={round}
        row={rows.find(({ unit }) => unit.id === shownUnit) ?? null}
        onClose={() => setShownUnit(null)}
      />
    </main>
  )
}

function NoUnits({ id }: { readonly id: string }) {
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Đợt chưa có đơn vị nào</h1>
      <p>Nhập danh sách đơn vị, lưu tệp đợt rồi phát hành; hồ sơ các đơn vị gửi về sẽ hiện ở đây.</p>
      <p className="row">
        <a className="btn primary" href={roundHref(id, 'don-vi')}>
          Nhập danh sách đơn vị
        </a>
        <a className="btn" href={roundHref(id, 'sua')}>
          Sửa thông tin đợt
        </a>
      </p>
    </main>
  )
}
