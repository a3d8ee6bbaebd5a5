import type { CriteriaSet } from '../../domain/criteria.ts'
import { decisionDay, withTitle } from '../../domain/decision.ts'
import { formatDay } from '../../domain/day.ts'
import { formatFigure } from '../../domain/points.ts'
import { levelNames } from '../../domain/unit.ts'
import styles from './criteria.module.css'
import { StatusChip } from './set-table.tsx'

/** What a set is: who issued it, by which decision, for whom, and how its index is read. */
export function SetFacts({ set }: { readonly set: CriteriaSet }) {
  const { decision } = set
  const day = decisionDay(decision)
  const facts: readonly (readonly [string, string])[] = [
    ['Cơ quan ban hành', set.issuer],
    ['Văn bản', withTitle(`${decision.number}${day ? ` ngày ${formatDay(day)}` : ''}`, decision.title)],
    ['Căn cứ', decision.bases.join('; ')],
    ['Năm', set.appliesTo.years.join(', ')],
    ['Dùng cho', set.appliesTo.levels.map((level) => levelNames[level]).join('; ')],
    ['Cơ quan thẩm định', set.reviewer],
    ['Điểm tối đa', formatFigure(set.max)],
    [
      'Điều tra xã hội học',
      set.survey === 'required' ? 'bắt buộc' : 'không bắt buộc; không có thì tính lại theo 100',
    ],
    ['Xếp loại', set.tiers.map((tier) => `${tier.name} từ ${formatFigure(tier.from)}`).join(', ')],
    [
      'Điểm thưởng, điểm trừ',
      set.adjustments
        ? `thưởng tối đa ${formatFigure(set.adjustments.bonus.max)}, trừ tối đa ${formatFigure(set.adjustments.penalty.max)}`
        : '',
    ],
    ['Phiên bản', `${set.id} ${set.version}${set.follows ? `, thay phiên bản ${set.follows}` : ''}`],
  ]
  return (
    <section className="card" aria-label="Thông tin chung">
      <p className={styles.status}>
        <StatusChip status={set.status} />{' '}
        {set.status === 'illustrative' && (
          <span className="small muted">Bộ tiêu chí minh họa: điểm không phải điểm chính thức.</span>
        )}
      </p>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
