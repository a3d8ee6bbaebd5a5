import { useEffect, useState } from 'react'
import { succeed } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { setEntryOf } from '../../domain/set-entry.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import { RoundForm } from './round-form.tsx'
import { setName, textsOfRound } from './round-fields.ts'
import { SaveRoundFile } from './save-round-file.tsx'
import { useSetChoice } from './set-choice.ts'

/** Sửa đợt đánh giá, and issue it again: new days, or an amended set. */
export function EditRoundScreen() {
  const round = useRounds((state) => state.open?.round)
  useEffect(() => {
    document.title = 'Sửa đợt đánh giá – Tự chấm CCHC'
  }, [])
  return round ? <Edit round={round} /> : null
}

function Edit({ round }: { readonly round: Round }) {
  const library = useSetChoice()
  const { editRound } = useRoundVerbs()
  const received = useRounds((state) => state.open?.received.length ?? 0)
  const [saved, setSaved] = useState(false)
  const own = setName(round.set)
  const others = (library.sets ?? []).filter((entry) => setName(entry) !== own)
  const sets = [setEntryOf(round.set), ...others]
  const openSet = async (name: string) => (name === own ? succeed(round.set) : library.openSet(name))
  return (
    <main className="page stack" id="content">
      <div>
        <h1 tabIndex={-1}>Sửa đợt đánh giá</h1>
        <p className="muted">
          Sửa xong, lưu tệp đợt và phát hành lại: đơn vị mở tệp mới thì hồ sơ đang làm được cập nhật thời hạn,
          chuyển sang bộ tiêu chí mới, không mất phần đã kê khai.
        </p>
      </div>
      {saved && (
        <div className="note good row" role="status">
          Đã lưu thay đổi.
          <SaveRoundFile label="Lưu tệp đợt để phát hành lại" />
          <a href={roundHref(round.id)}>Về tổng hợp</a>
        </div>
      )}
      <RoundForm
        texts={textsOfRound(round)}
        sets={sets}
        openSet={openSet}
        submit="Lưu thay đổi"
        onSubmit={async (head, set) => {
          const edited = await editRound({ ...head, set })
          setSaved(edited.ok)
          return edited
        }}
        otherSet={
          received > 0 && (
            <span className="note warn">
              {received} bản chốt đã nhận chấm theo phiên bản {round.set.version}: vẫn giữ nguyên, nhưng hồ sơ
              nhận sau phải theo bộ tiêu chí mới. Nên trả lại các hồ sơ đã nhận để đơn vị chuyển đổi.
            </span>
          )
        }
      />
    </main>
  )
}
