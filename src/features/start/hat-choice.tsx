import type { Hat } from './hat.ts'
import styles from './start.module.css'

const hats: readonly (readonly [Hat, string, string])[] = [
  ['unit', 'Đơn vị tự đánh giá', 'Kê khai, chấm điểm và chốt hồ sơ của đơn vị mình'],
  ['review', 'Cơ quan thẩm định', 'Lập đợt đánh giá, nhận và thẩm định hồ sơ của nhiều đơn vị'],
]

/** Which of the two works one is here for; the choice is remembered and can be changed at any time. */
export function HatChoice(props: { readonly hat: Hat; readonly onChange: (hat: Hat) => void }) {
  return (
    <fieldset className={styles.hats}>
      <legend className="visually-hidden">Bạn làm việc với vai trò nào?</legend>
      {hats.map(([hat, name, what]) => (
        <label key={hat} data-chosen={props.hat === hat || undefined}>
          <input
            type="radio"
            name="hat"
            value={hat}
            checked={props.hat === hat}
            onChange={() => props.onChange(hat)}
          />
          <b>{name}</b>
          <span className="small muted">{what}</span>
        </label>
      ))}
    </fieldset>
  )
}
