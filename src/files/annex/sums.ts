import { addPoints, formatFigure, noPoints, pointsFromNumber, pointsToNumber } from '../../domain/points.ts'
import type { Item, Remark, Total } from './item.ts'
import type { Branch } from './tree.ts'

/** The sum of some maxima; null while one is missing. */
export function sumMaxima(branches: readonly Branch[]): number | null {
  const maxima = branches.map(maxOf)
  const known = maxima.filter((max) => max !== null)
  return known.length < maxima.length
    ? null
    : pointsToNumber(addPoints(noPoints, ...known.map(pointsFromNumber)))
}

/** The printed maximum; for a branch without one, the sum below it. */
export function maxOf({ item, children }: Branch): number | null {
  return item.max ?? (children.length > 0 ? sumMaxima(children) : null)
}

/** Every printed figure against what stands under it, both figures named; missing points with what they should be. */
export function checkSums(branches: readonly Branch[], totals: readonly Total[], hasMax: boolean): Remark[] {
  const remarks: Remark[] = []
  const check = (branch: Branch) => {
    const { item, children } = branch
    if (item.max === null) remarks.push(missing(item, children, hasMax))
    const sum = children.length > 0 ? sumMaxima(children) : null
    if (sum !== null && item.max !== null && sum !== item.max) {
      remarks.push({
        item,
        field: 'max',
        message: `các tiêu chí con cộng lại ${formatFigure(sum)} điểm, khác điểm tối đa đã ghi ${formatFigure(item.max)}; sửa một trong hai số`,
      })
    }
    const without = children.filter((child) => maxOf(child) === null)
    const [gap] = without
    if (gap && without.length === 1 && item.max !== null) {
      const others = sumMaxima(children.filter((child) => child !== gap)) ?? 0
      const rest = pointsToNumber(addPoints(pointsFromNumber(item.max), pointsFromNumber(-others)))
      if (rest > 0)
        remarks.push({
          item: gap.item,
          field: 'max',
          message: `theo điểm của dòng cấp trên thì dòng này là ${formatFigure(rest)} điểm`,
        })
    }
    for (const child of children) check(child)
  }
  for (const branch of branches) check(branch)
  return [...remarks, ...checkTotals(branches, totals)]
}

function missing(item: Item, children: readonly Branch[], hasMax: boolean): Remark {
  const sum = children.length > 0 ? sumMaxima(children) : null
  const hint =
    sum === null
      ? hasMax
        ? ''
        : ' (bảng không có cột điểm tối đa)'
      : `; các tiêu chí con cộng lại ${formatFigure(sum)}`
  return { item, field: 'max', message: `thiếu điểm tối đa${hint}` }
}

function checkTotals(branches: readonly Branch[], totals: readonly Total[]): Remark[] {
  const remarks: Remark[] = []
  const sum = sumMaxima(branches)
  const whole = totals.filter(({ of, value }) => of === null && value !== null)
  for (const { label, value, of, where } of totals) {
    if (value === null || of === null) continue
    const area = branches.find(({ item }) => item.code?.text.toUpperCase() === of)
    const own = area && (sumMaxima(area.children) ?? maxOf(area))
    if (area && own !== null && own !== undefined && own !== value) {
      remarks.push({
        item: area.item,
        field: 'max',
        message: `${where} "${label}" ghi ${formatFigure(value)} điểm, các tiêu chí cộng lại ${formatFigure(own)}`,
      })
    }
  }
  if (sum === null) return remarks
  const [total] = whole
  if (total?.value !== undefined && total.value !== null) {
    const printed = total.value
    if (printed !== sum) {
      remarks.push({
        item: null,
        field: 'total',
        message: `${total.where} "${total.label}": ghi ${formatFigure(printed)} điểm, các lĩnh vực cộng lại ${formatFigure(sum)}. Sửa một trong hai số.`,
      })
    }
  } else if (branches.length > 1 && sum !== 100 && sum > 85 && sum < 115) {
    remarks.push({
      item: null,
      field: 'total',
      message: `Điểm tối đa các lĩnh vực cộng lại ${formatFigure(sum)}, không phải 100. Kiểm tra lại nếu bộ tiêu chí có tổng 100 điểm.`,
    })
  }
  return remarks
}
