import { useRounds } from '../../store/rounds-context.tsx'
import styles from './intake.module.css'

/** How far an intake has come, and the way to stop it. */
export function IntakeProgress(props: { readonly onStop: () => void }) {
  const intake = useRounds((state) => state.intake)
  const { done, total, name } = intake ?? { done: 0, total: 1, name: '' }
  return (
    <section className={`card ${styles.progress}`} aria-label="Đang nhận hồ sơ">
      <progress value={done} max={total} aria-label={`Đã đọc ${done} trên ${total} tệp`} />
      <span>
        <b>
          {done}/{intake ? total : '…'}
        </b>{' '}
        tệp
      </span>
      <span className={styles.file}>{name}</span>
      <button type="button" className="btn" onClick={props.onStop}>
        Dừng
      </button>
    </section>
  )
}
