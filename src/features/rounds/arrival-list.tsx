import { useState } from 'react'
import type { Round } from '../../domain/round.ts'
import { ArrivalDecision } from './arrival-decision.tsx'
import { partNames, partOf, type Arrived, type Part } from './arrivals.ts'
import { LetterDialog } from './letter-form.tsx'
import { TakenTable } from './taken-table.tsx'
import { WrongList } from './wrong-list.tsx'
import styles from './intake.module.css'

/** What came of each file: first what waits for a person, then what is wrong, then what is in. */
export function ArrivalList(props: { readonly round: Round; readonly arrived: readonly Arrived[] }) {
  const { round, arrived } = props
  const [letterOf, setLetterOf] = useState<string | null>(null)
  const of = (part: Part) => arrived.filter((one) => partOf(one) === part)
  return (
    <>
      <Group part="asks" list={of('asks')}>
        {of('asks').map((one, at) => (
          <ArrivalDecision key={keyOf(one, at)} round={round} one={one} />
        ))}
      </Group>
      <Group part="wrong" list={of('wrong')}>
        <WrongList list={of('wrong')} />
      </Group>
      <Group part="taken" list={of('taken')}>
        <TakenTable round={round} list={of('taken')} onLetter={setLetterOf} />
      </Group>
      <Group part="idle" list={of('idle')}>
        <WrongList list={of('idle')} />
      </Group>
      <LetterDialog unit={letterOf} onDone={() => setLetterOf(null)} />
    </>
  )
}

function Group(props: {
  readonly part: Part
  readonly list: readonly Arrived[]
  readonly children: React.ReactNode
}) {
  const { part, list } = props
  if (list.length === 0) return null
  return (
    <section className="stack" aria-labelledby={`arrived-${part}`}>
      <h2 id={`arrived-${part}`} className={styles.part} data-part={part}>
        {partNames[part]} <span>{list.length}</span>
      </h2>
      {props.children}
    </section>
  )
}

function keyOf({ incoming }: Arrived, at: number): string {
  return `${incoming.file} ${at}`
}
