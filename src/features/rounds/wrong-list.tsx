import { verdictNames } from '../../domain/intake.ts'
import { remarksOn, type Arrived } from './arrivals.ts'
import styles from './intake.module.css'

/** Files that did not come in, each with what is wrong and what to do, and what its package lacks or has wrong. */
export function WrongList({ list }: { readonly list: readonly Arrived[] }) {
  return (
    <ul className={styles.wrong}>
      {list.map((one, at) => {
        const { decision } = one
        const { file, arrival } = one.incoming
        const words = remarksOn(one)
        return (
          <li key={`${file} ${at}`}>
            <p className={styles.file}>{file || 'Khi nhận'}</p>
            <div>
              <p className="small">
                <b>
                  {arrival ? verdictNames[arrival.verdict] : 'Tệp không đọc được'}
                  {arrival?.unit && `: ${arrival.unit.name}`}
                </b>
                {decision === 'left' &&
                  (arrival?.verdict === 'confirm' ? ' · Không nhận' : ' · Giữ bản đang có')}
              </p>
              {words.slice(0, mostShown).map(({ code, message }, index) => (
                <p key={index}>
                  {code && <b>Tiêu chí {code}: </b>}
                  {message}
                </p>
              ))}
              {words.length > mostShown && (
                <details>
                  <summary>Còn {words.length - mostShown} chỗ sai khác trong tệp</summary>
                  {words.slice(mostShown).map(({ code, message }, index) => (
                    <p key={index}>
                      {code && <b>Tiêu chí {code}: </b>}
                      {message}
                    </p>
                  ))}
                </details>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const mostShown = 3
