import type { CriteriaSet } from './criteria.ts'
import { isLeaf, reservedOptionKeys, type Criterion, type Leaf, type RuleOf } from './criterion.ts'
import { addPoints, formatFigure, noPoints, pointsFromNumber, pointsToNumber } from './points.ts'
import { problemAt, type Place } from './place.ts'
import type { Problem } from './result.ts'

/** What a schema cannot say of a set: unique keys and codes, sums, order of bands, steps and tiers. */
export function* checkSet(set: CriteriaSet): Generator<Problem> {
  yield* checkKeys(set)
  yield* checkSisters(set.areas, ['areas'])
  yield* checkSum(set.areas, set.max, ['max'], undefined)
  for (const [index, area] of set.areas.entries()) yield* checkCriterion(area, ['areas', index])
  for (const side of ['bonus', 'penalty'] as const) {
    const items = set.adjustments?.[side].items ?? []
    yield* checkSisters(items, ['adjustments', side, 'items'])
    for (const [index, item] of items.entries())
      yield* checkCriterion(item, ['adjustments', side, 'items', index])
  }
  for (const [index, tier] of set.tiers.entries()) {
    const former = set.tiers[index - 1]
    if (former && tier.from >= former.from) {
      yield problemAt(['tiers', index, 'from'], undefined, 'Các mức xếp loại phải xếp từ cao xuống thấp.')
    }
  }
  if (new Set(set.tiers.map((tier) => tier.name)).size < set.tiers.length) {
    yield problemAt(['tiers'], undefined, 'Hai mức xếp loại trùng tên.')
  }
}

function* checkKeys(set: CriteriaSet): Generator<Problem> {
  const seen = new Set<string>()
  for (const { criterion, place } of walk(set)) {
    if (seen.has(criterion.key)) {
      yield problemAt(
        [...place, 'key'],
        criterion.code,
        `Khóa "${criterion.key}" đã dùng cho tiêu chí khác. Đặt khóa khác.`,
      )
    }
    seen.add(criterion.key)
  }
}

function* walk(set: CriteriaSet): Generator<{ criterion: Criterion; place: Place }> {
  function* under(
    criteria: readonly Criterion[],
    place: Place,
  ): Generator<{ criterion: Criterion; place: Place }> {
    for (const [index, criterion] of criteria.entries()) {
      yield { criterion, place: [...place, index] }
      if (!isLeaf(criterion)) yield* under(criterion.children, [...place, index, 'children'])
    }
  }
  yield* under(set.areas, ['areas'])
  yield* under(set.adjustments?.bonus.items ?? [], ['adjustments', 'bonus', 'items'])
  yield* under(set.adjustments?.penalty.items ?? [], ['adjustments', 'penalty', 'items'])
}

function* checkSisters(sisters: readonly Criterion[], place: Place): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, { code }] of sisters.entries()) {
    if (seen.has(code))
      yield problemAt([...place, index, 'code'], code, `Mã "${code}" trùng với tiêu chí cùng cấp.`)
    seen.add(code)
  }
}

function* checkSum(
  children: readonly Criterion[],
  max: number,
  place: Place,
  code: string | undefined,
): Generator<Problem> {
  const sum = addPoints(...children.map((child) => pointsFromNumber(child.max)))
  if (sum === pointsFromNumber(max)) return
  const parts = code === undefined ? 'Tổng điểm tối đa các lĩnh vực' : 'Tổng điểm tối đa các tiêu chí con'
  yield problemAt(
    place,
    code,
    `${parts} là ${formatFigure(pointsToNumber(sum))}, khác điểm tối đa đã ghi ${formatFigure(max)}. Sửa một trong hai.`,
  )
}

function* checkCriterion(criterion: Criterion, place: Place): Generator<Problem> {
  if (isLeaf(criterion)) {
    yield* checkRule(criterion, [...place, 'rule'])
    return
  }
  yield* checkSum(criterion.children, criterion.max, [...place, 'max'], criterion.code)
  yield* checkSisters(criterion.children, [...place, 'children'])
  for (const [index, child] of criterion.children.entries())
    yield* checkCriterion(child, [...place, 'children', index])
}

function* checkRule({ rule, max, code }: Leaf, place: Place): Generator<Problem> {
  const tooMuch = `Điểm vượt quá điểm tối đa ${formatFigure(max)} của tiêu chí.`
  switch (rule.kind) {
    case 'choice': {
      yield* checkOptionKeys(rule.options, [...place, 'options'], code)
      for (const [index, option] of rule.options.entries()) {
        if (option.points > max) yield problemAt([...place, 'options', index, 'points'], code, tooMuch)
        if (reservedOptionKeys.some((reserved) => reserved === option.key)) {
          yield problemAt(
            [...place, 'options', index, 'key'],
            code,
            `Khóa "${option.key}" dành riêng. Đặt khóa khác.`,
          )
        }
      }
      return
    }
    case 'checklist': {
      yield* checkOptionKeys(rule.items, [...place, 'items'], code)
      for (const [index, item] of rule.items.entries()) {
        if (item.points > max) yield problemAt([...place, 'items', index, 'points'], code, tooMuch)
      }
      const sum = addPoints(noPoints, ...rule.items.map((item) => pointsFromNumber(item.points)))
      if (sum < pointsFromNumber(max)) {
        const most = formatFigure(pointsToNumber(sum))
        yield problemAt(
          [...place, 'items'],
          code,
          `Các mục cộng lại chỉ được ${most}, chưa đủ điểm tối đa ${formatFigure(max)}.`,
        )
      }
      return
    }
    case 'ratio': {
      for (const [index, band] of rule.bands.entries()) {
        const former = rule.bands[index - 1]
        if (former && !isLower(band, former)) {
          yield problemAt([...place, 'bands', index], code, 'Các mức tỷ lệ phải xếp từ cao xuống thấp.')
        }
        if (typeof band.award === 'number' && band.award > max) {
          yield problemAt([...place, 'bands', index, 'award'], code, tooMuch)
        }
      }
      return
    }
    case 'deadline': {
      for (const [index, step] of rule.steps.entries()) {
        const former = rule.steps[index - 1]
        if (former && step.daysLate <= former.daysLate) {
          yield problemAt(
            [...place, 'steps', index, 'daysLate'],
            code,
            'Các mức chậm hạn phải xếp từ ít ngày đến nhiều ngày.',
          )
        }
        if (step.points > max) yield problemAt([...place, 'steps', index, 'points'], code, tooMuch)
      }
      return
    }
    case 'deduction':
      if (rule.floor > max) yield problemAt([...place, 'floor'], code, tooMuch)
      return
    case 'count':
    case 'number':
    case 'survey':
  }
}

type Band = RuleOf<'ratio'>['bands'][number]

/** A band's lower end: `above` starts just over its figure, so it stands before a `from` of the same figure. */
function isLower(band: Band, former: Band): boolean {
  const figure = 'from' in band ? band.from : band.above
  const formerFigure = 'from' in former ? former.from : former.above
  return figure < formerFigure || (figure === formerFigure && 'above' in former && 'from' in band)
}

function* checkOptionKeys(
  options: readonly { key: string }[],
  place: Place,
  code: string,
): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, option] of options.entries()) {
    if (seen.has(option.key))
      yield problemAt([...place, index, 'key'], code, `Khóa "${option.key}" bị trùng.`)
    seen.add(option.key)
  }
}
