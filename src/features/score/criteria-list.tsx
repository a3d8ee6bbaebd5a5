import { memo } from 'react'
import { dossierHref } from '../../ui/route.ts'
import { stateNames, type Mark } from './marks.ts'
import type { Section, Stop } from './outline.ts'
import styles from './list.module.css'

type Props = {
  readonly dossierId: string
  readonly stops: readonly Stop[]
  readonly marks: ReadonlyMap<string, Mark>
  readonly current: string
  /** Whether each stretch names its area: where criteria of several areas stand in one list. */
  readonly withSections: boolean
  readonly onPick?: (() => void) | undefined
}

/** Criteria with their state and points, under the headings they stand under in the set. */
export function CriteriaList({ dossierId, stops, marks, current, withSections, onPick }: Props) {
  return (
    <ol className={styles.list}>
      {stops.map((stop, index) => {
        const former = stops[index - 1]
        const parent = stop.parents.at(-1)
        const isNewSection = withSections && former?.section !== stop.section
        const isNewParent = parent !== undefined && former?.parents.at(-1)?.key !== parent.key
        return (
          <li key={stop.leaf.key}>
            {isNewSection && <SectionName section={stop.section} />}
            {isNewParent && (
              <p className={styles.parent}>
                {parent.code} {parent.title}
              </p>
            )}
            <Row
              criterion={stop.leaf.key}
              href={dossierHref(dossierId, 'tu-danh-gia', stop.leaf.key)}
              code={stop.leaf.code}
              title={stop.leaf.title}
              isCurrent={stop.leaf.key === current}
              onPick={onPick}
              {...wordsOf(marks.get(stop.leaf.key))}
            />
          </li>
        )
      })}
    </ol>
  )
}

function SectionName({ section }: { readonly section: Section }) {
  return (
    <p className={styles.section}>
      {section.code} {section.title}
    </p>
  )
}

type RowProps = {
  readonly criterion: string
  readonly href: string
  readonly code: string
  readonly title: string
  readonly isCurrent: boolean
  readonly state: Mark['state']
  readonly lacksEvidence: boolean
  readonly points: string
  readonly onPick: (() => void) | undefined
}

/** Only rows whose state or points changed are drawn again. */
const Row = memo(function Row(props: RowProps) {
  return (
    <a
      className={styles.row}
      data-key={props.criterion}
      href={props.href}
      aria-current={props.isCurrent ? 'step' : undefined}
      onClick={props.onPick}
    >
      <span className={styles.mark} data-state={props.state} title={stateNames[props.state]} />
      <span className={styles.title}>
        <span className="visually-hidden">{stateNames[props.state]}: </span>
        {props.code} {props.title}
        {props.lacksEvidence && <span className={styles.lacks}>thiếu tài liệu</span>}
      </span>
      <span className={styles.points}>{props.points}</span>
    </a>
  )
})

function wordsOf(mark: Mark | undefined): Pick<RowProps, 'state' | 'lacksEvidence' | 'points'> {
  return mark ?? { state: 'open', lacksEvidence: false, points: '' }
}
