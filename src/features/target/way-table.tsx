import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { readCurve, runsOf100 } from '../../domain/chance.ts'
import { effortOf } from '../../domain/cheapest-way.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Improvement } from '../../domain/improvement.ts'
import { formatFigure, formatIndex } from '../../domain/points.ts'
import { draftRemedy, targetPhrase } from '../../domain/remedy.ts'
import { messageOf } from '../../domain/result.ts'
import { placeAmong, type TargetPlan } from '../../domain/target.ts'
import { whatIf } from '../../domain/what-if.ts'
import { usePlans, usePlanVerbs } from '../../store/plans-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierPath } from '../../ui/route.ts'
import type { Field } from '../../domain/target-field.ts'
import type { GoalDraft } from '../../domain/target-choice.ts'
import { pointsOfWork } from '../../domain/way-words.ts'
import { Alternatives } from './alternatives.tsx'
import { WayRow } from './way-row.tsx'
import styles from './target.module.css'

type Props = {
  readonly dossier: Dossier
  readonly field: Field
  readonly plan: TargetPlan
  readonly ways: readonly Improvement[]
  readonly barred: ReadonlySet<string>
  readonly draft: GoalDraft
  readonly chosen: readonly Improvement[]
  readonly onChoose: (ways: readonly Improvement[]) => void
  readonly onEffort: (key: string, effort: number) => void
  readonly onBar: (key: string, isBarred: boolean) => void
}

/** The easiest way, and all else one could do: switched on and off, with what each choice comes to at once. */
export function WayTable(props: Props) {
  const { dossier, field, plan, ways, barred, draft, chosen, onChoose, onEffort, onBar } = props
  const [refusal, setRefusal] = useState<string | null>(null)
  const [, navigate] = useLocation()
  const { keepPlan } = usePlanVerbs()
  const planned = usePlans(({ plans }) => plans)
  const plannedKeys = useMemo(
    () =>
      new Set(
        (planned ?? [])
          .filter((one) => one.plan.unit.id === dossier.unit.id)
          .flatMap((one) => one.plan.tasks.flatMap(({ criteria }) => criteria)),
      ),
    [planned, dossier.unit.id],
  )
  const sheet = sheetOf(dossier)
  const { digits } = dossier.set
  const outcome = whatIf(sheet, chosen, dossier.set)
  const others = field.ranking.units.filter(({ unit }) => unit !== field.unit).map(({ index }) => index)
  const chance = outcome.index === null || others.length === 0 ? null : readCurve(plan.chance, outcome.index)
  const all = useMemo(() => linesOf(ways), [ways])
  const [isWhole, setWhole] = useState(false)
  const picked = (line: readonly Improvement[]) => chosen.some(({ key }) => key === line[0]?.key)
  const lines = isWhole ? all : all.filter((line, at) => at < shownFirst || picked(line))

  const makePlan = async () => {
    const improvements = [...chosen]
    const target =
      draft.kind === 'places' && field.table && plan.own.place > 1 && draft.places > 0
        ? targetPhrase(Math.min(draft.places, plan.own.place - 1), field.table.year)
        : describeGoal(plan, field.digits)
    const kept = await keepPlan(
      draftRemedy(sheet, { dossier, improvements, target, partner: 'Các bộ phận, cơ quan liên quan' }),
    )
    if (kept.ok) navigate(dossierPath(dossier.id, 'ke-hoach', kept.value))
    else setRefusal(messageOf(kept.problems))
  }
  return (
    <section className="stack">
      <h2>{describeWay(plan, digits)}</h2>
      <Alternatives plan={plan} chosen={chosen} digits={digits} onChoose={onChoose} />
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng việc cần làm">
        <table className={`grid ${styles.ways}`}>
          <thead>
            <tr>
              <th scope="col">Chọn</th>
              <th scope="col">Tiêu chí chưa đạt điểm tối đa</th>
              <th scope="col">Mức cần đạt</th>
              <th scope="col">Phụ trách</th>
              <th scope="col">Độ khó</th>
              <th scope="col" className="num">
                Thêm điểm
              </th>
              <th scope="col">Không thể làm</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((options) => {
              const [first] = options
              return (
                first && (
                  <WayRow
                    key={first.key}
                    options={options}
                    chosen={chosen.find(({ key }) => key === first.key) ?? null}
                    isBarred={barred.has(first.key)}
                    isPlanned={plannedKeys.has(first.key)}
                    digits={digits}
                    onChoose={(way) =>
                      onChoose([...chosen.filter(({ key }) => key !== first.key), ...(way ? [way] : [])])
                    }
                    onEffort={(effort) => onEffort(first.key, effort)}
                    onBar={(isBarred) => onBar(first.key, isBarred)}
                  />
                )
              )
            })}
          </tbody>
        </table>
      </div>
      {lines.length < all.length && (
        <div className="no-print">
          <button type="button" className="btn" onClick={() => setWhole(true)}>
            Xem cả {all.length} tiêu chí chưa đạt điểm tối đa
          </button>
        </div>
      )}
      <div className={styles.outcome} role="status">
        <span>
          Với <b>{chosen.length}</b> việc đã chọn: thêm <b>{formatFigure(outcome.added, digits)}</b> điểm
          {outcome.index !== null && (
            <>
              , chỉ số <b>{formatIndex(outcome.index, digits)}</b>
            </>
          )}
          {outcome.tier !== null && <>, xếp loại dự kiến {outcome.tier}</>}
          {outcome.index !== null && others.length > 0 && (
            <>
              , hạng <b>{placeAmong(others, outcome.index)}</b>/{others.length + 1} nếu các đơn vị khác giữ
              nguyên
            </>
          )}
          {chance !== null && <>; khoảng {runsOf100(chance)} trên 100 lần mô phỏng đạt mục tiêu</>}.
        </span>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.length === 0}
          onClick={() => void makePlan()}
        >
          Lập kế hoạch khắc phục
        </button>
      </div>
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}

/** Criteria shown at first: those that bring most for their effort. */
const shownFirst = 12

/** The ways of each criterion together, the easiest points first. */
function linesOf(ways: readonly Improvement[]): readonly (readonly Improvement[])[] {
  const lines = new Map<string, Improvement[]>()
  for (const way of ways) lines.set(way.key, [...(lines.get(way.key) ?? []), way])
  const worth = (line: readonly Improvement[]) =>
    Math.max(...line.map(({ points, effort }) => points / effort))
  return [...lines.values()].sort((a, b) => worth(b) - worth(a))
}

function describeWay(plan: TargetPlan, digits: number): string {
  const { improvements, enough, reached, neededPoints } = plan
  if (plan.outOfReach)
    return 'Chỉ số cần đạt vượt trần tổng điểm của bộ tiêu chí: không việc nào đưa tới được'
  const sum = pointsOfWork(improvements)
  if (reached || neededPoints === 0) return 'Không cần thêm điểm; có thể chọn việc để giữ vững'
  if (!enough) return `Mọi việc trong tầm tay thêm được ${formatFigure(sum, digits)} điểm, chưa đủ`
  return `Cách dễ nhất: ${improvements.length} việc, thêm ${formatFigure(sum, digits)} điểm, tổng độ khó ${effortOf(improvements)}`
}

function describeGoal({ neededIndex }: TargetPlan, digits: number): string {
  return `chỉ số đạt từ ${formatIndex(neededIndex, digits)} trở lên`
}
