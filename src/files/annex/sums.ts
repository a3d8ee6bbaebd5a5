import {
  addPoints,
  formatFigure,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
} from '../../domain/points.ts'
import type { Remark, Total } from './item.ts'
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
  const check = (branch: Branch, hint: string) => {
    const { item, children } = branch
    const sum = children.length > 0 ? sumMaxima(children) : null
    if (item.max === null) {
      const below = sum === null ? hint : `; các tiêu chí con cộng lại ${formatFigure(sum)} điểm`
      const { mark } = item.row.max
      const written =
        mark === '' || /^\(?\*+\)?$/.test(mark)
          ? 'thiếu điểm tối đa'
          : `điểm tối đa ghi "${mark.slice(0, 40)}" không đọc được thành số`
      remarks.push({ item, field: 'max', message: `${written}${below}` })
    } else if (sum !== null && sum !== item.max) {
      remarks.push({
        item,
        field: 'max',
        message: `các tiêu chí con cộng lại ${formatFigure(sum)} điểm, khác điểm tối đa đã ghi ${formatFigure(item.max)}; sửa một trong hai số`,
      })
    }
    for (const child of children) check(child, hintFor(child, branch))
  }
  for (const branch of branches) check(branch, hasMax ? '' : ' (bảng không có cột điểm tối đa)')
  return [...remarks, ...checkTotals(branches, totals)]
}

/** Where one sister alone lacks its points, what the parent leaves for it. */
function hintFor(child: Branch, parent: Branch): string {
  const sisters = parent.children.filter((one) => one !== child)
  const others = sumMaxima(sisters)
  if (parent.item.max === null || others === null || maxOf(child) !== null) return ''
  const rest = pointsToNumber(subtractPoints(pointsFromNumber(parent.item.max), pointsFromNumber(others)))
  return rest > 0 ? `; theo điểm của dòng cấp trên thì dòng này là ${formatFigure(rest)} điểm` : ''
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
