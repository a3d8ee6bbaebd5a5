import { memo } from 'react'
import { dossierHref } from '../../ui/route.ts'
import { describeMark, stateNames, type Mark } from './marks.ts'
import type { Heading, Stop } from './outline.ts'
import styles from './list.module.css'

type Props = {
  readonly dossierId: string
  readonly digits: number
  readonly stops: readonly Stop[]
  readonly marks: ReadonlyMap<string, Mark>
  readonly current: string
  /** Whether each stretch names its area: where criteria of several areas stand in one list. */
  readonly withSections: boolean
  readonly onPick?: (() => void) | undefined
}

/** Criteria with their state and points, under the headings they stand under in the set. */
export function CriteriaList({ dossierId, digits, stops, marks, current, withSections, onPick }: Props) {
  return (
    <ol className={styles.list}>
      {stops.map((stop, index) => {
        const former = stops[index - 1]
        const { leaf, section, parents } = stop
        const parent = parents.at(-1)
        return (
          <Item
            key={leaf.key}
            criterion={leaf.key}
            section={withSections && former?.section !== section ? nameOf(section) : null}
            parent={parent && former?.parents.at(-1)?.key !== parent.key ? nameOf(parent) : null}
            href={dossierHref(dossierId, 'tu-danh-gia', leaf.key)}
            name={nameOf(leaf)}
            isCurrent={leaf.key === current}
            digits={digits}
            onPick={onPick}
            {...(marks.get(leaf.key) ?? unmarked)}
          />
        )
      })}
    </ol>
  )
}

type ItemProps = Mark & {
  readonly criterion: string
  /** Headings that begin with this criterion. */
  readonly section: string | null
  readonly parent: string | null
  readonly href: string
  readonly name: string
  readonly isCurrent: boolean
  readonly digits: number
  readonly onPick: (() => void) | undefined
}

/** Only items whose state or points changed are drawn again. */
const Item = memo(function Item(props: ItemProps) {
  return (
    <li>
      {props.section !== null && <p className={styles.section}>{props.section}</p>}
      {props.parent !== null && <p className={styles.parent}>{props.parent}</p>}
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
          {props.name}
          {props.lacksEvidence && <span className={styles.lacks}>thiếu tài liệu</span>}
        </span>
        <span className={styles.points}>{describeMark(props, props.digits)}</span>
      </a>
    </li>
  )
})

function nameOf({ code, title }: Pick<Heading, 'code' | 'title'>): string {
  return `${code} ${title}`.trim()
}

const unmarked: Mark = { state: 'open', lacksEvidence: false, own: false, final: null, max: 0 }
