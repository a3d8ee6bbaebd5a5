import { useEffect, useState } from 'react'
import { refusalOf } from '../../domain/result.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { addUnits } from '../../domain/round-units.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { AddUnits } from './add-units.tsx'
import { SaveRoundFile } from './save-round-file.tsx'
import { UnitTable } from './unit-table.tsx'

/** Đơn vị: the list of a round, and the file that is handed out to all of them. */
export function UnitsScreen() {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Đơn vị của đợt – Tự chấm CCHC'
  }, [])
  return round ? <Units round={round} /> : null
}

function Units({ round }: { readonly round: Round }) {
  const { editRound } = useRoundVerbs()
  const [added, setAdded] = useState<number | null>(null)
  const count = round.units.length
  const add = async (units: readonly RoundUnit[]): Promise<string | null> => {
    const made = addUnits(round, units)
    const kept = made.ok ? await editRound({ units: made.value.units }) : made
    setAdded(kept.ok ? units.length : null)
    return refusalOf(kept)
  }
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>{count === 0 ? 'Nhập danh sách đơn vị' : `${count} đơn vị trong đợt`}</h1>
      </div>
      {count > 0 && (
        <div className="row">
          <SaveRoundFile label="Lưu tệp đợt để phát hành" primary />
          <a className="btn" href={roundHref(round.id, 'sua')}>
            Sửa thông tin đợt
          </a>
        </div>
      )}
      {added !== null && (
        <p className="note good" role="status">
          Đã thêm {added} đơn vị. Đã phát hành tệp đợt rồi thì lưu lại tệp và gửi cho các đơn vị mới.
        </p>
      )}
      <AddUnits round={round} isFirst={count === 0} onAdd={add} />
      {count > 0 && <UnitTable round={round} />}
    </main>
  )
}
