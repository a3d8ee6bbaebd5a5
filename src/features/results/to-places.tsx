import type { MouseEvent, ReactNode } from 'react'
import { resultsHref } from './address.ts'
import styles from './results.module.css'

type Props = {
  readonly round: string
  readonly block: string
  readonly children: ReactNode
}

/** A figure of a whole block, which leads to the units it is made of: to their table on this screen, or on its own. */
export function ToPlaces({ round, block, children }: Props) {
  const goThere = (event: MouseEvent) => {
    const table = document.getElementById(placesId(block))
    if (!table) return
    event.preventDefault()
    table.focus({ preventScroll: true })
    table.scrollIntoView({ block: 'start' })
  }
  return (
    <a
      className={styles.figure}
      href={resultsHref(round, block)}
      title="Xem các đơn vị tạo nên số này"
      onClick={goThere}
    >
      {children}
    </a>
  )
}

/** The id of a block's table of places. */
export function placesId(block: string): string {
  return `places ${block}`
}
