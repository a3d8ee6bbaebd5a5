import type { Comparison, ItemChange } from './compare.ts'
import { formatChange, formatIndex } from './points.ts'

/** The answer of the screen: how far the index went, and what of it is the unit's own doing. `before`: "năm 2021". */
export function describeComparison({ total }: Comparison, before: string, digits: number): string {
  if (total.before === null || total.after === null) {
    return `Chưa đủ số liệu để so sánh chỉ số với ${before}`
  }
  const split = `${formatChange(total.performance, digits)} do kết quả thực hiện, ${formatChange(total.criteria, digits)} do bộ tiêu chí và phần chưa chấm`
  if (total.change === 0) return `Chỉ số không đổi so với ${before} (${split})`
  const way = total.change > 0 ? 'tăng' : 'giảm'
  const size = formatChange(total.change, digits).slice(1)
  return `Chỉ số ${way} ${size} điểm phần trăm so với ${before}, từ ${formatIndex(total.before, digits)} ${total.change > 0 ? 'lên' : 'xuống'} ${formatIndex(total.after, digits)}: ${split}`
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
