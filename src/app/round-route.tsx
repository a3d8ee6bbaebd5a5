import { useEffect, useState, type ReactNode } from 'react'
import { useRounds, useRoundVerbs } from '../store/rounds-context.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { NotFound, type Reason } from './not-found.tsx'
import styles from './frame.module.css'

/** Opens the round that the address names, then shows its screen; says at once when work on it cannot be stored. */
export function RoundRoute(props: { readonly id: string; readonly children: ReactNode }) {
  const { id } = props
  const openId = useRounds((state) => state.open?.round.id)
  const storage = useRounds((state) => state.storage)
  const { openRound } = useRoundVerbs()
  const [refused, setRefused] = useState<{ id: string; problems: readonly Reason[] } | null>(null)
  useEffect(() => {
    if (openId === id) return
    let stale = false
    void openRound(id).then((result) => {
      if (!stale && !result.ok) setRefused({ id, problems: result.problems })
    })
    return () => {
      stale = true
    }
  }, [id, openId, openRound])
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  if (openId !== id) return refused?.id === id ? <NotFound problems={refused.problems} /> : <Waiting />
  return (
    <>
      {storage !== 'ok' && (
        <p className={`${styles.notice} note bad`} role="alert">
          <b>
            {storage === 'full'
              ? 'Máy không lưu được (hết chỗ). Việc vừa làm chưa được lưu; giải phóng chỗ trống rồi làm lại.'
              : 'Trình duyệt không cho lưu dữ liệu trên máy này (cửa sổ ẩn danh hoặc bị chặn). Việc vừa làm chưa được lưu.'}
          </b>
        </p>
      )}
      {props.children}
    </>
  )
}
