import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundPath } from '../../ui/round-route.ts'
import { RoundForm } from './round-form.tsx'
import { setName, textsForYear } from './round-fields.ts'
import { useSetChoice } from './set-choice.ts'

/** Lập đợt đánh giá: what is stated once; the units follow on the next screen. */
export function NewRoundScreen() {
  const { sets, openSet } = useSetChoice()
  const { makeRound } = useRoundVerbs()
  const [, navigate] = useLocation()
  useEffect(() => {
    document.title = 'Lập đợt đánh giá – Tự chấm CCHC'
  }, [])
  const [first] = sets ?? []
  return (
    <main className="page stack" id="content">
      <div>
        <h1 tabIndex={-1}>Lập đợt đánh giá</h1>
        <p className="muted">Ghi một lần ở đây; đơn vị mở tệp đợt là có đúng bộ tiêu chí, kỳ và thời hạn.</p>
      </div>
      {!sets || !first ? (
        <p role="status">Đang đọc các bộ tiêu chí…</p>
      ) : (
        <RoundForm
          texts={{ ...textsForYear(String(first.years.at(-1) ?? '')), set: setName(first), reviewer: '' }}
          isNew
          sets={sets}
          openSet={openSet}
          submit="Lập đợt, nhập đơn vị"
          onSubmit={async (head, set) => {
            const made = await makeRound({ ...head, set, units: [] })
            if (made.ok) navigate(roundPath(made.value, 'don-vi'))
            return made
          }}
        />
      )}
    </main>
  )
}
