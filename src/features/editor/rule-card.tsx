import { useId } from 'react'
import type { DraftLeaf, DraftRule } from '../../domain/draft.ts'
import { changeRuleKind, ruleKindNames, type RuleKind } from '../../domain/draft-rule.ts'
import { completeLeaf } from '../../domain/draft-check.ts'
import type { RuleContext } from '../../domain/rules.ts'
import styles from './form.module.css'
import { RuleForm } from './rule-form.tsx'
import { TryOut, type RulePicture } from './try-out.tsx'

type Props = {
  readonly leaf: DraftLeaf
  /** Grows when the rule changed other than by this form. */
  readonly shown: number
  readonly context: RuleContext
  readonly digits: number
  readonly picture?: RulePicture | undefined
  /** `anew`: the form must be filled anew. */
  readonly onRule: (rule: DraftRule | null, anew: boolean) => void
}

/** How a criterion is scored: the kind, its inputs, and at once what it comes to. */
export function RuleCard({ leaf, shown, context, digits, picture, onRule }: Props) {
  const kind = useId()
  const whole = completeLeaf(
    leaf.title === '' || leaf.code === '' ? { ...leaf, title: '-', code: '-' } : leaf,
  )
  return (
    <section className="card stack" aria-label="Chấm điểm tiêu chí">
      <div className={styles.kind}>
        <h2>
          <label htmlFor={kind}>Cách tính điểm</label>
        </h2>
        <select
          id={kind}
          data-field="rule"
          className={styles.select}
          value={leaf.rule?.kind ?? ''}
          onChange={({ target }) =>
            onRule(
              target.value === '' ? null : changeRuleKind(leaf.rule, target.value as RuleKind, leaf.max),
              true,
            )
          }
        >
          <option value="">Chưa chọn</option>
          {Object.entries(ruleKindNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {leaf.rule && (
        <>
          <p className="small muted">{kindHints[leaf.rule.kind]}</p>
          <RuleForm
            key={`${leaf.key} ${leaf.rule.kind} ${shown}`}
            rule={leaf.rule}
            onRule={(rule) => onRule(rule, false)}
          />
          {whole ? (
            <TryOut
              key={`${leaf.key} ${leaf.rule.kind} try`}
              leaf={whole}
              context={context}
              digits={digits}
              picture={picture}
            />
          ) : (
            <p className="note">Ghi đủ điểm tối đa và các ô trên để thử tính điểm.</p>
          )}
        </>
      )}
    </section>
  )
}

const kindHints: Readonly<Record<RuleKind, string>> = {
  choice: 'Đơn vị chọn đúng một mức; mỗi mức có điểm riêng. Điểm âm là trừ thêm do vi phạm.',
  checklist: 'Đơn vị đánh dấu các mục đạt được; điểm các mục cộng lại, không quá điểm tối đa.',
  ratio:
    'Tỷ lệ = tử số ÷ mẫu số. Lấy mức đầu tiên, từ cao xuống thấp, mà tỷ lệ đạt tới; dưới mức cuối là 0 điểm.',
  count: 'Điểm = số lượng × điểm mỗi đơn vị đếm, không quá điểm tối đa.',
  deadline:
    'Theo số ngày chậm so với hạn: lấy mức đầu tiên mà số ngày chậm chưa vượt quá; chậm hơn nữa là 0 điểm.',
  deduction: 'Bắt đầu từ điểm tối đa, mỗi lần trừ đi, không xuống dưới mức thấp nhất.',
  number: 'Ghi thẳng số điểm, từ 0 đến điểm tối đa.',
  survey:
    'Do cơ quan thẩm định điều tra; đơn vị không tự chấm. Điểm = tỷ lệ bình quân các phiếu × điểm tối đa.',
}
