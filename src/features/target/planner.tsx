import { useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { apartLosses, improvementsOf } from '../../domain/improvement.ts'
import type { TargetAsk } from '../../domain/target.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { sheetOf } from '../../store/sheet.ts'
import { ApartList } from './apart-list.tsx'
import { ChanceCard } from './chance-card.tsx'
import type { Field } from '../../domain/target-field.ts'
import { formatFigure, formatIndex } from '../../domain/points.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { figureOf, goalDraftFor, goalFromDraft } from './goal.ts'
import { GoalForm } from './goal-form.tsx'
import { Ladder } from './ladder.tsx'
import { PastGains } from './past-gains.tsx'
import { usePlan } from './use-plan.ts'
import type { ChoiceDesk } from './use-target-choice.ts'
import { WayTable } from './way-table.tsx'
import {
  bar,
  chooseEffort,
  chooseGoal,
  chooseWays,
  chosenWays,
  effortsOf,
  goalFor,
} from '../../domain/target-choice.ts'
import { describeTarget } from '../../domain/target-words.ts'
import styles from './target.module.css'

type Props = {
  readonly dossier: Dossier
  readonly field: Field
  readonly offered: readonly StoredTable[]
  readonly chosen: string | null
  readonly desk: ChoiceDesk
}

/** Chance drawn from the same seed is the same tomorrow and on another computer. */
const seed = 43

/** One target in one block: the answer, the chance, the ladder, and the way there. */
export function Planner({ dossier, field, offered, chosen, desk }: Props) {
  const isAlone = field.ranking.units.length < 2
  const { choice, choose } = desk
  const table = chosen ?? ''
  const kept = goalFor(choice, table)
  const draft = useMemo(() => goalDraftFor(kept, field), [kept, field])
  const efforts = useMemo(() => effortsOf(choice.efforts), [choice.efforts])
  const barred = useMemo(() => new Set(choice.barred), [choice.barred])
  const sheet = sheetOf(dossier)
  const ways = useMemo(() => improvementsOf(dossier, sheet, efforts), [dossier, sheet, efforts])
  const ceiling = dossier.set.adjustments?.ceiling
  const tierNames = field.ranking.tiers.map(({ name }) => name)
  const ask = useMemo((): TargetAsk | null => {
    const goal = goalFromDraft(
      draft,
      field.ranking.tiers.map(({ name }) => name),
    )
    if (!goal) return null
    const { ranking, history, unit, digits } = field
    return {
      ...goal,
      ranking,
      history,
      unit,
      digits,
      top: field.table?.max ?? 100,
      seed,
      margin: figureOf(draft.margin) ?? 0,
      ...(field.isOwnIndex ? { sheet, ways: ways.filter(({ key }) => !barred.has(key)) } : {}),
      ...(ceiling === undefined ? {} : { ceiling }),
    }
  }, [draft, field, sheet, ways, barred, ceiling])
  const plan = usePlan(ask)
  const own = useMemo(() => chosenWays(choice, table, ways), [choice, table, ways])
  return (
    <>
      <div className="stack">
        <h1 tabIndex={-1} className={styles.answer} aria-live="polite">
          {plan ? describeTarget(plan, field.digits, field.table?.max ?? 100) : 'Đặt mục tiêu xếp hạng'}
        </h1>
        <GoalForm
          {...{ draft, offered, chosen, field, tierNames }}
          onChoose={(id) => choose({ ...choice, table: id }, null)}
          onChange={(next) => choose(chooseGoal(choice, table, next), `goal:${next.kind}`)}
        />
        <ChoiceBar desk={desk} />
        {field.table === null && (
          <p className="note warn">
            Chưa có bảng xếp hạng nào có tên {dossier.unit.name}, nên mới đặt được mục tiêu theo chỉ số hoặc
            xếp loại. <a href="#/xep-hang">Nhập bảng xếp hạng của khối</a> để tính theo bậc.
          </p>
        )}
        {draft.kind === 'places' && plan && draft.places > plan.own.place - 1 && (
          <p className="note">
            {plan.own.place === 1
              ? 'Đơn vị đã ở hạng 1, không còn bậc nào phía trên: mục tiêu là giữ hạng.'
              : `Đang ở hạng ${plan.own.place} nên chỉ có thể tăng nhiều nhất ${plan.own.place - 1} bậc: mục tiêu tính đến hạng 1.`}
          </p>
        )}
        {plan &&
          field.isOwnIndex &&
          field.table &&
          differsInPrint(sheet.total.index, plan.own.index, field) && (
            <p className="note">
              Số điểm cần thêm tính từ hồ sơ năm {dossier.year} (
              {formatIndex(sheet.total.index ?? 0, field.digits)}); số điểm phần trăm tính từ kết quả công bố
              năm {field.table.year} ({formatIndex(plan.own.index, field.digits)}).
            </p>
          )}
        {sheet.open.length > 0 && field.isOwnIndex && (
          <p className="note">
            Còn {sheet.open.length} tiêu chí chưa chấm, tạm tính 0 điểm: số điểm cần thêm sẽ giảm khi chấm
            xong.
          </p>
        )}
      </div>
      {plan && (
        <>
          {!isAlone && (
            <div className={styles.cols}>
              <ChanceCard plan={plan} field={field} />
              <div className="stack">
                <Ladder plan={plan} field={field} />
                <PastGains plan={plan} digits={field.digits} top={field.table?.max ?? 100} />
              </div>
            </div>
          )}
          {field.isOwnIndex ? (
            <div className="stack">
              <WayTable
                {...{ dossier, field, plan, ways, barred, draft }}
                chosen={own ?? plan.improvements}
                onChoose={(next) => choose(chooseWays(choice, table, next), null)}
                onEffort={(key, effort) => choose(chooseEffort(choice, key, effort), null)}
                onBar={(key, isBarred) => choose(bar(choice, key, isBarred), null)}
              />
              <ApartList losses={apartLosses(dossier.set, sheet)} digits={dossier.set.digits} />
            </div>
          ) : (
            <p className="note">
              Bảng này xếp hạng theo {field.table?.index}, thang {formatFigure(field.table?.max ?? 100)}, khác
              Chỉ số CCHC (%) của hồ sơ: chương trình tính được bậc cần đạt, còn việc cần làm phải lấy từ bộ
              chỉ số ấy.
            </p>
          )}
        </>
      )}
    </>
  )
}

/** Whether the sheet's index and the published one differ as they are printed. */
function differsInPrint(own: number | null, published: number, { digits }: Field): boolean {
  return own !== null && formatIndex(own, digits) !== formatIndex(published, digits)
}
