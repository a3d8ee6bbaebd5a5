import { formatDay } from '../../domain/day.ts'
import type { Follows } from '../../domain/lineage.ts'

/** Ways in which a unit follows others, as they are chosen. */
export const followKinds: Readonly<Record<Follows[number]['kind'], string>> = {
  renamed: 'Đổi tên',
  merged: 'Sáp nhập, lập từ các đơn vị cũ',
  split: 'Chia tách từ một phần đơn vị cũ',
  moved: 'Chuyển khối, giữ nguyên đơn vị',
}

const verbs: Readonly<Record<Follows[number]['kind'], string>> = {
  renamed: 'đổi tên từ',
  merged: 'lập từ',
  split: 'tách từ',
  moved: 'chuyển khối, trước là',
}

/** "lập từ Phường Hòa Bình, Phường Tân Hòa (01/07/2025)". `nameOf`: the name of a former unit's id. */
export function describeFollows(follows: Follows, nameOf: (id: string) => string): string {
  const [first] = follows
  if (!first) return ''
  const day = first.date === null ? '' : ` (${formatDay(first.date)})`
  return `${verbs[first.kind]} ${follows.map(({ id }) => nameOf(id)).join(', ')}${day}`
}
