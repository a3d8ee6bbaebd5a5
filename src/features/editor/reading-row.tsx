import { memo, useState } from 'react'
import type { OriginRow } from '../../domain/annex-origin.ts'
import { completeLeaf, type DraftProblem } from '../../domain/draft-check.ts'
import type { CriterionFields } from '../../domain/draft-edit.ts'
import { ruleKindNames, type RuleKind } from '../../domain/draft-rule.ts'
import { isDraftLeaf, type DraftCriterion } from '../../domain/draft.ts'
import { describeRule } from '../../domain/wording.ts'
import styles from './intake.module.css'
import { ConfidenceMark } from './origin-card.tsx'
import { readPoints, refusePoints, textOf } from './typed.ts'

type Props = {
  readonly criterion: DraftCriterion
  readonly level: number
  readonly row: OriginRow | undefined
  readonly problems: readonly DraftProblem[]
  readonly year: number
  readonly act: RowActions
}

/** What can be done with a row, by the key of its criterion. The same object for all rows, so that one edit draws one row. */
export type RowActions = {
  readonly edit: (key: string, field: string, fields: CriterionFields) => void
  readonly setKind: (key: string, kind: RuleKind | null) => void
  readonly openRule: (key: string) => void
  readonly indent: (key: string) => void
  readonly outdent: (key: string) => void
  readonly remove: (key: string) => void
  readonly compared: (key: string) => void
}

/**
 * One row: its cells as they stand in the annex on the left, the criterion made of it on the right. Its inputs are
 * plain ones, since a form for each row would cost more than the rest of a long table; names that only a screen reader
 * needs are attributes, since hidden text would have to be laid out too.
 */
export const ReadingRow = memo(function ReadingRow({ criterion, level, row, problems, year, act }: Props) {
  const { key } = criterion
  const [error, setError] = useState<string | null>(null)
  const name = `${criterion.code} ${criterion.title}`.trim() || 'dòng chưa có tên'
  const leaf = isDraftLeaf(criterion) ? criterion : null
  return (
    <article className={styles.row} data-level={level} data-key={key} aria-label={name}>
      <div className={styles.read}>
        {row ? (
          <>
            <p className={styles.line}>
              Dòng {row.line} <ConfidenceMark confidence={row.confidence} />
            </p>
            <dl>
              {row.source.map(({ column, text }, at) => (
                <div key={`${at} ${column}`}>
                  <dt>{column}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <p className="small muted">Dòng thêm khi sửa.</p>
        )}
      </div>
      <div className={styles.understood}>
        <div className={`field ${styles.names}`}>
          <input
            aria-label={`Số thứ tự của ${name}`}
            autoComplete="off"
            defaultValue={criterion.code}
            onChange={({ target }) => act.edit(key, 'code', { code: target.value })}
          />
          <textarea
            aria-label={`Tên của ${name}`}
            rows={1}
            defaultValue={criterion.title}
            onChange={({ target }) => act.edit(key, 'title', { title: target.value.replace(/\s+/g, ' ') })}
          />
          <input
            aria-label={`Điểm tối đa của ${name}`}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={error !== null || problems.some(({ field }) => field === 'max')}
            className={styles.max}
            defaultValue={textOf(criterion.max)}
            onChange={({ target }) => {
              setError(refusePoints(target.value) ?? null)
              act.edit(key, 'max', { max: readPoints(target.value) })
            }}
          />
        </div>
        <div className={styles.tools}>
          <span className="small muted">Cấp {level}</span>
          <button
            type="button"
            className="btn quiet"
            aria-label={`Đưa ra cấp trên: ${name}`}
            disabled={level === 1}
            onClick={() => act.outdent(key)}
          >
            Đưa ra
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label={`Lùi vào cấp dưới: ${name}`}
            onClick={() => act.indent(key)}
          >
            Lùi vào
          </button>
          {leaf && (
            <>
              <select
                aria-label={`Cách tính điểm của ${name}`}
                value={leaf.rule?.kind ?? ''}
                onChange={({ target }) =>
                  act.setKind(key, target.value === '' ? null : (target.value as RuleKind))
                }
              >
                <option value="">Chưa có cách tính</option>
                {Object.entries(ruleKindNames).map(([kind, label]) => (
                  <option key={kind} value={kind}>
                    {label}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="btn quiet"
                aria-label={`Sửa cách tính của ${name}`}
                onClick={() => act.openRule(key)}
              >
                Sửa cách tính
              </button>
            </>
          )}
          <button
            type="button"
            className="btn quiet"
            aria-label={`Bỏ ${name}`}
            onClick={() => act.remove(key)}
          >
            Bỏ
          </button>
          {row && row.confidence !== 'sure' && (
            <button
              type="button"
              className="btn quiet"
              aria-label={`Đúng rồi: ${name}`}
              onClick={() => act.compared(key)}
            >
              Đúng rồi
            </button>
          )}
        </div>
        {leaf && <RuleWords leaf={leaf} year={year} />}
        {error !== null && <p className={styles.bad}>{error}</p>}
        {problems.map(({ field, message }) => (
          <p key={`${field} ${message}`} className={styles.bad}>
            {message}
          </p>
        ))}
        {row && row.confidence !== 'sure' && row.doubts.length > 0 && (
          <ul className={styles.doubts}>
            {row.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        )}
      </div>
    </article>
  )
})

/** The rule in the words of the scoring screen, where it is whole. */
function RuleWords({ leaf, year }: { readonly leaf: DraftCriterion; readonly year: number }) {
  const whole = completeLeaf(
    leaf.title === '' || leaf.code === '' ? { ...leaf, title: '-', code: '-' } : leaf,
  )
  if (!whole) return null
  return (
    <ul className={styles.words}>
      {describeRule(whole, { year }).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
