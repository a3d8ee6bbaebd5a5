import { rankTable, statusNames, statusOf, type RankingTable } from './ranking-table.ts'

/** A column of open data: its name for machines, what it means, and its kind. */
export type OpenField = {
  readonly name: string
  readonly title: string
  readonly type: 'string' | 'integer' | 'number'
}

/** A published table as plain rows, each value in its own column; the places and tiers as computed. */
export type OpenTable = {
  readonly fields: readonly OpenField[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * `areas`: titles of the areas by key, where the set is at hand. Units are in the order of their places, those not ranked
 * last. `note`: what stands beside the table, repeated on each line, so that no line is read without it; '' where nothing does.
 */
export function openTable(table: RankingTable, areas: ReadonlyMap<string, string>, note = ''): OpenTable {
  const ranking = rankTable(table)
  const standing = new Map(ranking.units.map((one) => [one.unit, one]))
  const keys = [...new Set(table.units.flatMap((unit) => Object.keys(unit.areas ?? {})))]
  const order = new Map(ranking.units.map(({ unit }, at) => [unit, at]))
  const last = table.units.length
  const units = [...table.units].sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last))
  return {
    fields: [
      ...fields,
      ...keys.map((key, at): OpenField => ({
        name: `linh_vuc_${at + 1}`,
        title: `Điểm lĩnh vực: ${areas.get(key) ?? key}`,
        type: 'number',
      })),
      ...(note === '' ? [] : [noteField]),
    ],
    rows: units.map((unit) => {
      const own = standing.get(unit.id)
      return [
        table.year,
        table.block,
        own?.place ?? null,
        unit.id,
        unit.name,
        statusNames[statusOf(unit)],
        unit.index,
        unit.points ?? null,
        unit.applicableMax ?? null,
        unit.appraised ?? null,
        unit.survey ?? null,
        unit.bonus ?? null,
        unit.penalty ?? null,
        own?.tier ?? null,
        ...keys.map((key) => unit.areas?.[key] ?? null),
        ...(note === '' ? [] : [note]),
      ]
    }),
  }
}

const fields: readonly OpenField[] = [
  { name: 'nam', title: 'Năm đánh giá', type: 'integer' },
  { name: 'khoi', title: 'Khối xếp hạng', type: 'string' },
  { name: 'hang', title: 'Thứ hạng trong khối; trống với đơn vị không xếp hạng', type: 'integer' },
  { name: 'ma_don_vi', title: 'Mã đơn vị', type: 'string' },
  { name: 'ten_don_vi', title: 'Tên đơn vị', type: 'string' },
  { name: 'tinh_trang', title: 'Xếp hạng, không gửi hồ sơ, được miễn hoặc không xếp hạng', type: 'string' },
  { name: 'chi_so', title: 'Chỉ số cải cách hành chính, chưa làm tròn', type: 'number' },
  { name: 'diem', title: 'Tổng điểm đạt được', type: 'number' },
  { name: 'diem_toi_da_ap_dung', title: 'Điểm tối đa áp dụng', type: 'number' },
  { name: 'diem_tham_dinh', title: 'Điểm thẩm định', type: 'number' },
  { name: 'diem_xhh', title: 'Điểm điều tra xã hội học', type: 'number' },
  { name: 'diem_thuong', title: 'Điểm thưởng', type: 'number' },
  { name: 'diem_tru', title: 'Điểm trừ', type: 'number' },
  { name: 'xep_loai', title: 'Xếp loại', type: 'string' },
]

const noteField: OpenField = {
  name: 'luu_y',
  title: 'Lưu ý của cả bảng: kết quả chưa chốt khi lập bảng',
  type: 'string',
}
