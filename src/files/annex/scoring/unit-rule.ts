import {
  divideFractions,
  formatFigure,
  fractionFromNumber,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
} from '../../../domain/points.ts'
import { pointsOfAward } from './award.ts'
import type { Clause } from './clause.ts'
import { eachesOf, gradesOf, type Each, type RuleDraft, type Scoring } from './draft.ts'
import { keysOf } from './option-key.ts'

/** "Mỗi báo cáo chậm trừ 0,25 điểm" → starts at the maximum, minus for each; null without such a line. */
export function readDeduction({ clauses, max }: Scoring): RuleDraft | null {
  const eaches = eachesOf(clauses, true)
  const unit = readUnit(eaches, max)
  if (!unit || max === null) return null
  const { doubts, faults } = unit
  const used = new Set<Clause>(eaches)
  let floor = 0
  for (const clause of clauses) {
    if (clause.kind === 'floor') {
      used.add(clause)
      const most = clause.award && pointsOfAward(clause.award, max)
      if (typeof most === 'number')
        floor = pointsToNumber(subtractPoints(pointsFromNumber(max), pointsFromNumber(most)))
    }
    if (clause.kind === 'grade' && !clause.minus) {
      const points = pointsOfAward(clause.award, max)
      if (points === max) used.add(clause)
      else if (points === 0) {
        used.add(clause)
        doubts.push(`Trường hợp 0 điểm "${clause.condition}" không nằm trong quy tắc trừ điểm.`)
      }
    }
  }
  if (floor < 0) doubts.push('Điểm trừ có thể vượt điểm tối đa của dòng, thành điểm âm.')
  if (unit.perUnit > max) faults.push('Điểm trừ mỗi lần lớn hơn điểm tối đa.')
  return {
    rule: { kind: 'deduction', unit: unit.name, perUnit: unit.perUnit, floor },
    used,
    best: max,
    doubts,
    faults,
  }
}

/** A lone "báo cáo chậm trừ 0,25 điểm" without saying for each of what: offered, never trusted. */
export function readLooseDeduction({ clauses, max }: Scoring): RuleDraft | null {
  const minus = gradesOf(clauses).filter((clause) => clause.minus)
  const [only] = minus
  if (!only || minus.length > 1 || max === null || only.condition === '') return null
  const perUnit = pointsOfAward(only.award, max)
  if (perUnit === null || perUnit <= 0) return null
  const full = gradesOf(clauses).filter((clause) => !clause.minus && pointsOfAward(clause.award, max) === max)
  return {
    rule: { kind: 'deduction', unit: only.condition, perUnit, floor: 0 },
    used: new Set<Clause>([only, ...full]),
    best: max,
    doubts: [],
    faults: ['Chưa rõ điểm trừ tính một lần hay tính cho mỗi lần.'],
  }
}

/** "Mỗi hình thức 0,5 điểm, tối đa 1,5 điểm" → points for each; with the things listed below it, a checklist. */
export function readCount({ clauses, max }: Scoring): RuleDraft | null {
  const eaches = eachesOf(clauses, false)
  const unit = readUnit(eaches, max)
  if (!unit || max === null) return null
  const { doubts, faults } = unit
  const used = new Set<Clause>(eaches)
  let capped = false
  for (const clause of clauses) {
    if (clause.kind === 'cap' && pointsOfAward(clause.award, max) === max) {
      capped = true
      used.add(clause)
    }
    if (clause.kind !== 'grade' || clause.minus) continue
    const points = pointsOfAward(clause.award, max)
    if (points === 0) used.add(clause)
    else if (points === max) {
      capped = true
      used.add(clause)
    }
  }
  const items = clauses.filter((clause) => clause.kind === 'item')
  if (items.length >= 2 && isTimes(max, unit.perUnit, items.length)) {
    const keys = keysOf(items.map(({ label }) => label))
    return {
      rule: {
        kind: 'checklist',
        items: items.map(({ label }, index) => ({
          key: keys[index] ?? String(index),
          label,
          points: unit.perUnit,
        })),
      },
      used: new Set<Clause>([...used, ...items]),
      best: max,
      doubts,
      faults,
    }
  }
  if (unit.perUnit > max) faults.push('Điểm cho mỗi đơn vị lớn hơn điểm tối đa.')
  if (!capped && !isMultiple(max, unit.perUnit))
    doubts.push(`Không ghi mức tối đa; tính không quá ${formatFigure(max)} điểm.`)
  return { rule: { kind: 'count', unit: unit.name, perUnit: unit.perUnit }, used, best: max, doubts, faults }
}

/** "Có 01 sáng kiến: 0,5 điểm, tối đa 1 điểm": one counts for each, since several may reach the maximum. */
export function countsOne(clauses: readonly Clause[], max: number | null): Clause[] | null {
  const given = gradesOf(clauses).filter((clause) => !clause.minus && pointsOfAward(clause.award, max) !== 0)
  const [only] = given
  const capped = clauses.some((clause) => clause.kind === 'cap' && pointsOfAward(clause.award, max) === max)
  const unit = only && /^(?:có |đạt )?(?:0?1|một)\s+(\p{L}.*)$/iu.exec(only.condition)?.[1]
  if (!only || !unit || given.length > 1 || !capped || pointsOfAward(only.award, max) === max) return null
  const { award, condition, text } = only
  return clauses.map((clause) =>
    clause === only ? { kind: 'each', unit, size: 1, award, minus: false, condition, text } : clause,
  )
}

type Unit = {
  readonly name: string
  readonly perUnit: number
  readonly doubts: string[]
  readonly faults: string[]
}

/** One figure for each unit; several lines with the same figure count together, with different ones they are no rule. */
function readUnit(eaches: readonly Each[], max: number | null): Unit | null {
  const figures = eaches.map(({ award }) => pointsOfAward(award, max))
  const [perUnit] = figures
  if (perUnit === undefined || perUnit === null || perUnit <= 0) return null
  if (figures.some((figure) => figure !== perUnit)) return null
  const doubts: string[] = []
  const names = eaches.map(({ size, unit }) => {
    if (size > 1) doubts.push(`Tính theo từng nhóm ${size} ${unit}.`)
    if (/%/.test(unit)) doubts.push('Tính theo số phần trăm, không phải số lần.')
    return size > 1 ? `${size} ${unit}` : unit
  })
  const name = [...new Set(names)].join(' hoặc ')
  return name === '' ? null : { name, perUnit, doubts, faults: [] }
}

function isTimes(max: number, perUnit: number, times: number): boolean {
  const { num, den } = divideFractions(fractionFromNumber(max), fractionFromNumber(perUnit))
  return num === den * BigInt(times)
}

function isMultiple(max: number, perUnit: number): boolean {
  const { num, den } = divideFractions(fractionFromNumber(max), fractionFromNumber(perUnit))
  return num % den === 0n
}
