import type { Change, Comparison, ItemChange } from './compare.ts'
import {
  formatChange,
  formatIndex,
  pointsFromNumber,
  pointsToNumber,
  roundPoints,
  subtractPoints,
} from './points.ts'

/** The answer of the screen: how far the index went, and what of it is the unit's own doing. `before`: "năm 2021". */
export function describeComparison({ total }: Comparison, before: string, digits: number): string {
  if (total.before === null || total.after === null) {
    return `Chưa đủ số liệu để so sánh chỉ số với ${before}`
  }
  const printed = inPrint(total, digits)
  const split = `${formatChange(printed.performance, digits)} do kết quả thực hiện, ${formatChange(printed.criteria, digits)} do bộ tiêu chí và phần chưa chấm`
  if (total.change === 0) return `Chỉ số không đổi so với ${before} (${split})`
  const way = total.change > 0 ? 'tăng' : 'giảm'
  const size = formatChange(total.change, digits).slice(1)
  return `Chỉ số ${way} ${size} điểm phần trăm so với ${before}, từ ${formatIndex(total.before, digits)} ${total.change > 0 ? 'lên' : 'xuống'} ${formatIndex(total.after, digits)}: ${split}`
}

/**
 * A change as it is printed: the whole and the performance rounded, the criteria what is left of the printed whole, so
 * that the two parts add up on paper to the last digit too.
 */
export function inPrint<One extends Pick<Change, 'change' | 'performance' | 'criteria'>>(
  line: One,
  digits: number,
): One {
  const change = roundPoints(pointsFromNumber(line.change), digits)
  const performance = roundPoints(pointsFromNumber(line.performance), digits)
  return {
    ...line,
    change: pointsToNumber(change),
    performance: pointsToNumber(performance),
    criteria: pointsToNumber(subtractPoints(change, performance)),
  }
}

/** What the comparison rests on, and what it cannot say. */
export const basisWords: Readonly<Record<Comparison['basis'], string>> = {
  map: 'Hai năm chấm theo hai phiên bản bộ tiêu chí; tiêu chí được đối chiếu theo bảng đối chiếu giữa hai phiên bản.',
  keys: 'Hai năm chấm theo hai phiên bản bộ tiêu chí và chưa có bảng đối chiếu: chỉ tiêu chí cùng khóa được so với nhau, phần còn lại coi là thêm mới hoặc bỏ đi.',
  areas:
    'Hai bộ tiêu chí không có tiêu chí nào cùng khóa và chưa có bảng đối chiếu: chỉ so được theo lĩnh vực, không nói được tiêu chí nào tăng hay giảm.',
}

export const relationWords: Readonly<Record<ItemChange['relation'], string | null>> = {
  same: null,
  changed: 'điểm hoặc cách tính thay đổi',
  split: 'tách tiêu chí',
  merged: 'gộp tiêu chí',
  regrouped: 'sắp xếp lại',
  added: 'tiêu chí mới',
  removed: 'bỏ tiêu chí',
}

/** Largest changes first, whichever way they go. */
export function bySize<One extends { readonly change: number }>(lines: readonly One[]): One[] {
  return [...lines].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
}
