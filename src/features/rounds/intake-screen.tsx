import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Round } from '../../domain/round.ts'
import type { IntakeFile } from '../../files/intake.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { describeArrivals } from './arrivals.ts'
import { ArrivalList } from './arrival-list.tsx'
import { clearArrivals, intakeDesk, stopIntake, takeFiles } from './intake-desk.ts'
import { IntakeProgress } from './intake-progress.tsx'
import { IntakeSource } from './intake-source.tsx'

/** Nhận hồ sơ: files, ZIPs or a folder at once; each checked and listed with what is wrong and what to do. */
export function IntakeScreen() {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Nhận hồ sơ – Tự chấm CCHC'
  }, [])
  return round ? <Intake round={round} /> : null
}

function Intake({ round }: { readonly round: Round }) {
  const { takeIn } = useRoundVerbs()
  const desk = useStore(intakeDesk)
  const isHere = desk.round === round.id
  const arrived = isHere ? desk.arrived : []
  const take = (files: readonly IntakeFile[]) => void takeFiles(round.id, files, takeIn)
  if (round.units.length === 0) return <NoUnits round={round} />
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Nhận hồ sơ</h1>
        <span className="muted">Mỗi hồ sơ vào trọn vẹn hoặc không vào; tệp gốc không bị thay đổi.</span>
      </div>
      <IntakeSource busy={desk.running !== null} onFiles={take} />
      {desk.running && <IntakeProgress onStop={stopIntake} />}
      {isHere && desk.failure && (
        <p className="note bad" role="alert">
          {desk.failure}
        </p>
      )}
      {isHere && desk.stopped && (
        <p className="note warn" role="status">
          Đã dừng giữa chừng. Hồ sơ đã nhận vẫn còn; chọn lại các tệp để nhận tiếp, hồ sơ đã có được bỏ qua.
        </p>
      )}
      {isHere && desk.beside > 0 && !desk.failure && (
        <p className="note">Bỏ qua {desk.beside} tệp khác loại nằm cùng chỗ (không phải .parx.json, .zip).</p>
      )}
      {arrived.length > 0 && (
        <>
          <div className="row" role="status">
            <b>{describeArrivals(arrived)}.</b>
          </div>
          <ArrivalList round={round} arrived={arrived} />
          <div className="row">
            <a className="btn primary" href={roundHref(round.id)}>
              Về tổng hợp
            </a>
            <button type="button" className="btn" onClick={clearArrivals} disabled={desk.running !== null}>
              Xóa danh sách này
            </button>
          </div>
        </>
      )}
    </main>
  )
}

function NoUnits({ round }: { readonly round: Round }) {
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>Nhận hồ sơ</h1>
      <p>Đợt chưa có đơn vị nào, nên chưa biết hồ sơ nào thuộc đợt.</p>
      <p>
        <a className="btn primary" href={roundHref(round.id, 'don-vi')}>
          Nhập danh sách đơn vị
        </a>
      </p>
    </main>
  )
}
