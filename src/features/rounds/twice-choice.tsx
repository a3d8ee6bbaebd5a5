import { useState } from 'react'
import { refusalOf } from '../../domain/result.ts'
import { saveFile } from '../../store/export.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import type { Arrived } from './arrivals.ts'
import { settleArrival } from './intake-desk.ts'

/** A unit sent another dossier: keep the one that is here, or take this one; what that replaces is saved as a file first. */
export function TwiceChoice(props: {
  readonly one: Arrived
  readonly onRefused: (message: string | null) => void
}) {
  const { one, onRefused } = props
  const { takeAnyway, saveReviewFile } = useRoundVerbs()
  const [asking, setAsking] = useState(false)
  const { arrival, dossier } = one.incoming
  const unit = arrival?.unit?.id
  /** Under the same number of the freeze only one dossier can lie here. */
  const replaced = useRounds(({ open }) =>
    open?.received.find((other) => other.unit === unit && other.revision === dossier?.revision),
  )
  const take = async () => {
    setAsking(false)
    if (replaced) {
      const saved = await saveReviewFile(replaced.unit, replaced.revision)
      if (!saved.ok) return onRefused(refusalOf(saved))
      saveFile(saved.value.name, saved.value.blob)
    }
    const taken = await takeAnyway(one.incoming)
    if (taken.ok) settleArrival(one, 'taken')
    else onRefused(refusalOf(taken))
  }
  const judged = replaced?.rounds.length ?? 0
  return (
    <div className="row">
      <button type="button" className="btn" onClick={() => settleArrival(one, 'left')}>
        Giữ hồ sơ đang có
      </button>
      <button type="button" className="btn" onClick={() => (replaced ? setAsking(true) : void take())}>
        Nhận hồ sơ này thay bản đang có
      </button>
      <ConfirmDialog
        open={asking}
        title="Thay hồ sơ đang có?"
        confirm="Lưu tệp hồ sơ đang có, rồi thay"
        onConfirm={() => void take()}
        onClose={() => setAsking(false)}
      >
        <p>
          Hồ sơ đang có của <b>{arrival?.unit?.name}</b>, bản chốt số {replaced?.revision}
          {judged > 0 && `, cùng ${judged} phần thẩm định đã ghi trên bản đó`}, sẽ không còn trong đợt trên
          máy này. Chương trình lưu hồ sơ đó ra tệp trước, kèm phần thẩm định nếu có, rồi mới thay.
        </p>
      </ConfirmDialog>
    </div>
  )
}
