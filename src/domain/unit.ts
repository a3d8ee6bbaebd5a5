import { foldText } from './search.ts'
import type { Level } from './criteria.ts'

/** Where a unit has no official code: its name in lower case without signs, "ubnd-phuong-mau-01". */
export function unitIdFromName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Kinds of unit as they are called. */
export const levelNames: Readonly<Record<Level, string>> = {
  province: 'Tỉnh, thành phố trực thuộc trung ương',
  department: 'Sở, cơ quan chuyên môn cấp tỉnh',
  district: 'Huyện, quận, thị xã, thành phố thuộc tỉnh (đến 2025)',
  commune: 'Xã',
  ward: 'Phường',
  specialZone: 'Đặc khu',
  office: 'Phòng, ban, đơn vị trực thuộc',
}
