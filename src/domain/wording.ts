import { isRatioValue, type Value } from './answer.ts'
import type { Leaf, RuleOf } from './criterion.ts'
import { formatDay } from './day.ts'
import { divideFractions, formatFigure, formatShare, fractionFromNumber } from './points.ts'
import { dueDay, type RuleContext } from './rules.ts'

/** A rule in words, a line for each way to points: "Từ 97 % trở lên: 2 điểm". */
export function describeRule(leaf: Leaf, context: RuleContext): string[] {
  const { rule, max } = leaf
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((option) => `${option.label}: ${points(option.points)}`)
    case 'checklist':
      return [
        ...rule.items.map((item) => `${item.label}: ${points(item.points)}`),
        `Cộng điểm các mục đạt được, tối đa ${points(max)}.`,
      ]
    case 'ratio':
      return [...describeBands(rule, max), emptyDenominatorWords[rule.emptyDenominator]]
    case 'count':
      return [`Mỗi ${rule.unit}: ${points(rule.perUnit)}, tối đa ${points(max)}.`]
    case 'deadline':
      return describeSteps(rule, context)
    case 'deduction':
      return [
        `Bắt đầu từ ${points(max)}; mỗi ${rule.unit}: trừ ${points(rule.perUnit)}.`,
        `Không thấp hơn ${points(rule.floor)}.`,
      ]
    case 'number':
      return [
        rule.by === 'unit'
          ? `Ghi điểm từ 0 đến ${formatFigure(max)}, bội số của ${formatFigure(rule.step)}.`
          : `Cơ quan thẩm định chấm từ 0 đến ${formatFigure(max)}, bội số của ${formatFigure(rule.step)}.`,
      ]
    case 'survey':
      return [
        `Điều tra xã hội học: tỷ lệ điểm bình quân các phiếu × ${formatFigure(max)} điểm.`,
        `Các mức trả lời tính ${rule.options.map((option) => percent(option)).join(', ')}.`,
      ]
  }
}

/** What the unit declared, for the column "Số liệu kê khai": "1.182/1.224 = 96,57 %". Empty where nothing is. */
export function describeValue(leaf: Leaf, value: Value): string {
  if (value === null) return ''
  if (value === 'notApplicable') return 'Không áp dụng'
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return rule.options.find((option) => option.key === value)?.label ?? ''
    case 'checklist': {
      const ticks: readonly unknown[] = Array.isArray(value) ? value : []
      const labels = rule.items.filter((item) => ticks.includes(item.key)).map((item) => item.label)
      return labels.length === 0 ? 'Không đạt mục nào' : labels.join('; ')
    }
    case 'ratio':
      return isRatioValue(value) ? describeRatio(value.numerator, value.denominator) : ''
    case 'count':
    case 'deduction':
      return typeof value === 'number' ? `${formatFigure(value)} ${rule.unit}` : ''
    case 'deadline':
      if (value === 'notDone') return 'Không thực hiện'
      return typeof value === 'string' ? `Ngày ${formatDay(value)}` : ''
    case 'number':
      return typeof value === 'number' ? points(value) : ''
    case 'survey':
      return ''
  }
}

/** "2 điểm", "0,25 điểm". */
export function points(value: number): string {
  return `${formatFigure(value)} điểm`
}

/** 0.97 → "97 %". */
export function percent(share: number): string {
  return formatShare(fractionFromNumber(share), 6)
}

/** "Tổng số hồ sơ" → "tổng số hồ sơ"; an acronym stays: "TTHC". */
export function lowerFirst(words: string): string {
  return words.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
}

const emptyDenominatorWords = {
  exclude: 'Không phát sinh: không tính vào điểm tối đa.',
  full: 'Không phát sinh: tính điểm tối đa.',
  zero: 'Không phát sinh: 0 điểm.',
}

function describeBands(rule: RuleOf<'ratio'>, max: number): string[] {
  const lines = rule.bands.map((band, index) => {
    const former = rule.bands[index - 1]
    const lower = 'from' in band ? `từ ${percent(band.from)}` : `trên ${percent(band.above)}`
    const upper =
      former && ('from' in former ? `dưới ${percent(former.from)}` : `đến ${percent(former.above)}`)
    const range =
      upper === undefined
        ? 'from' in band
          ? `${lower} trở lên`
          : lower
        : `${lower} ${upper.startsWith('dưới') ? 'đến ' : ''}${upper}`
    return isBottom(band) && former
      ? `${capitalise(upper ?? '')}: ${describeAward(band.award, rule, max)}`
      : `${capitalise(range)}: ${describeAward(band.award, rule, max)}`
  })
  const last = rule.bands.at(-1)
  if (!last || isBottom(last)) return lines
  return [
    ...lines,
    `${'from' in last ? `Dưới ${percent(last.from)}` : `Từ ${percent(last.above)} trở xuống`}: 0 điểm`,
  ]
}

type Band = RuleOf<'ratio'>['bands'][number]

function isBottom(band: Band): boolean {
  return 'from' in band && band.from === 0
}

function describeAward(award: Band['award'], rule: RuleOf<'ratio'>, max: number): string {
  if (award === 'full') return points(max)
  if (award !== 'proportional') return points(award)
  const share = rule.target === undefined || rule.target === 1 ? 'tỷ lệ' : `(tỷ lệ ÷ ${percent(rule.target)})`
  return `${share} × ${formatFigure(max)} điểm`
}

function describeSteps(rule: RuleOf<'deadline'>, context: RuleContext): string[] {
  const due = formatDay(dueDay(rule, context))
  return [
    ...rule.steps.map((step) => {
      if (step.daysLate === 0) return `Chậm nhất ngày ${due}: ${points(step.points)}`
      if (step.daysLate < 0) return `Trước hạn ${due} ít nhất ${-step.daysLate} ngày: ${points(step.points)}`
      return `Chậm đến ${step.daysLate} ngày: ${points(step.points)}`
    }),
    'Chậm hơn nữa hoặc không thực hiện: 0 điểm',
  ]
}

function describeRatio(numerator: number | null, denominator: number | null): string {
  if (numerator === null && denominator === null) return ''
  if (numerator === 0 && denominator === 0) return 'Không phát sinh (0/0)'
  const figures = `${numerator === null ? '…' : formatFigure(numerator)}/${denominator === null ? '…' : formatFigure(denominator)}`
  if (numerator === null || denominator === null || denominator === 0) return figures
  return `${figures} = ${formatShare(divideFractions(fractionFromNumber(numerator), fractionFromNumber(denominator)), 2)}`
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
