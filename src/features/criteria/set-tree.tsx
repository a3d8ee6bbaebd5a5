import type { CriteriaSet } from '../../domain/criteria.ts'
import { isLeaf, type Criterion, type Leaf } from '../../domain/criterion.ts'
import { formatFigure } from '../../domain/points.ts'
import { matchesQuery } from '../../domain/search.ts'
import { describeRule } from '../../domain/wording.ts'
import { textsOf } from './criterion-texts.ts'
import styles from './criteria.module.css'

/** Every criterion of a set, in order; where something is searched for, only what matches, with what stands above it. */
export function SetTree({ set, query }: { readonly set: CriteriaSet; readonly query: string }) {
  const year = set.appliesTo.years[0] ?? 2000
  const areas = set.areas.filter((area) => hasMatch(area, query))
  const blocks = set.adjustments
    ? [
        { title: 'Điểm thưởng', items: set.adjustments.bonus.items },
        { title: 'Điểm trừ', items: set.adjustments.penalty.items },
      ]
    : []
  const shownBlocks = blocks.filter(({ items }) => items.some((item) => hasMatch(item, query)))
  if (areas.length === 0 && shownBlocks.length === 0) {
    return <p className="muted">Không có tiêu chí nào chứa “{query.trim()}”.</p>
  }
  return (
    <div className={styles.tree}>
      {areas.map((area) => (
        <Node key={area.key} criterion={area} query={query} year={year} depth={0} />
      ))}
      {shownBlocks.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          {items
            .filter((item) => hasMatch(item, query))
            .map((item) => (
              <LeafCard key={item.key} leaf={item} year={year} />
            ))}
        </section>
      ))}
    </div>
  )
}

type NodeProps = {
  readonly criterion: Criterion
  readonly query: string
  readonly year: number
  readonly depth: number
}

function Node({ criterion, query, year, depth }: NodeProps) {
  if (isLeaf(criterion)) return <LeafCard leaf={criterion} year={year} />
  const Heading = depth === 0 ? 'h2' : 'h3'
  const own = matchesQuery(query, ...textsOf(criterion))
  return (
    <section id={`tc-${criterion.key}`} tabIndex={-1}>
      <Heading className={styles.branch}>
        <span>
          {criterion.code} {criterion.title}
        </span>
        <span className={styles.points}>{formatFigure(criterion.max)} điểm</span>
      </Heading>
      {criterion.guidance && <p className="lines muted">{criterion.guidance}</p>}
      {criterion.children
        .filter((child) => own || hasMatch(child, query))
        .map((child) => (
          <Node key={child.key} criterion={child} query={own ? '' : query} year={year} depth={depth + 1} />
        ))}
    </section>
  )
}

function LeafCard({ leaf, year }: { readonly leaf: Leaf; readonly year: number }) {
  const lead = [
    leaf.lead && `Phụ trách: ${leaf.lead}`,
    leaf.reviewLead && `Thẩm định: ${leaf.reviewLead}`,
    notApplicableWords[leaf.notApplicable],
  ]
  return (
    <article
      className={styles.leaf}
      id={`tc-${leaf.key}`}
      tabIndex={-1}
      aria-label={`${leaf.code} ${leaf.title}`}
    >
      <h4 className={styles.branch}>
        <span>
          {leaf.code} {leaf.title}
        </span>
        <span className={styles.points}>{formatFigure(leaf.max)} điểm</span>
      </h4>
      <div className={styles.columns}>
        <div>
          <p className="label">Cách tính điểm</p>
          <ul>
            {describeRule(leaf, { year }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {leaf.guidance && <p className="lines small muted">{leaf.guidance}</p>}
        </div>
        <div>
          <p className="label">Tài liệu kiểm chứng{leaf.evidence.required ? '' : ' (không bắt buộc)'}</p>
          <ul>
            {leaf.evidence.expected.map((expected) => (
              <li key={expected}>{expected}</li>
            ))}
          </ul>
        </div>
      </div>
      <p className="small muted">{lead.filter(Boolean).join(' · ')}</p>
      {leaf.source && <p className="small muted">Nguồn: {leaf.source}</p>}
    </article>
  )
}

const notApplicableWords: Readonly<Record<Leaf['notApplicable'], string>> = {
  exclude: 'Không áp dụng: không tính vào điểm tối đa',
  full: 'Không áp dụng: tính điểm tối đa',
  reviewer: 'Không áp dụng: do cơ quan thẩm định xác định',
  never: '',
}

function hasMatch(criterion: Criterion, query: string): boolean {
  if (matchesQuery(query, ...textsOf(criterion))) return true
  return !isLeaf(criterion) && criterion.children.some((child) => hasMatch(child, query))
}
