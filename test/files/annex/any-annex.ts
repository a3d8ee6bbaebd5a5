import * as fc from 'fast-check'
import type { CriteriaSet } from '../../../src/domain/criteria.ts'
import { isLeaf, type Criterion } from '../../../src/domain/criterion.ts'
import { anySet } from '../../domain/generate.ts'
import { startPicks, type Described } from './described.ts'
import type { Head, Layout } from './layout.ts'
import { wordRule } from './wording.ts'

/** Any valid set, as an office might print it: titles and scoring in words, laid out in any of the usual ways. */
export function anyAnnex(): fc.Arbitrary<{ set: CriteriaSet; areas: Described[]; layout: Layout }> {
  return fc
    .record({ set: anySet(), seed: fc.nat(10_000), layout: anyLayout })
    .map(({ set, seed, layout }) => ({
      set,
      areas: describe(set, seed),
      layout,
    }))
}

function describe({ areas }: CriteriaSet, seed: number): Described[] {
  const pick = startPicks(seed)
  const describeOne = (criterion: Criterion): Described => ({
    title: `${pick(acts)} ${pick(matters)}`,
    max: criterion.max,
    children: isLeaf(criterion) ? [] : criterion.children.map(describeOne),
    lines: isLeaf(criterion) ? wordRule(criterion.rule, criterion.max, pick) : [],
    rule: isLeaf(criterion) ? criterion.rule : null,
    evidence: isLeaf(criterion) ? pick([[], ['Báo cáo'], ['Kế hoạch', 'Quyết định ban hành']]) : [],
    reviewLead: '',
  })
  return areas.map(describeOne)
}

const acts = [
  'Ban hành',
  'Chất lượng',
  'Kết quả thực hiện',
  'Tỷ lệ hoàn thành',
  'Công khai',
  'Mức độ hài lòng về',
]
const matters = [
  'kế hoạch cải cách hành chính',
  'nhiệm vụ được giao (đúng hạn, đủ nội dung)',
  'thủ tục hành chính; hồ sơ trực tuyến',
  'chế độ báo cáo năm 2025',
  'công tác kiểm tra từ 02 đơn vị trở lên',
  'việc xử lý văn bản trên môi trường mạng',
]

const head = (...heads: readonly (readonly [Head['role'], string])[]): Head[] =>
  heads.map(([role, label]) => ({ role, label }))

const anyHeads = fc.constantFrom(
  head(['code', 'STT'], ['title', 'Tiêu chí'], ['max', 'Điểm tối đa'], ['scoring', 'Cách tính điểm']),
  head(['code', 'TT'], ['title', 'Nội dung'], ['scoring', 'Cách chấm điểm'], ['max', 'Điểm chuẩn']),
  head(
    ['code', 'STT'],
    ['title', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần'],
    ['max', 'Thang điểm'],
    ['scoring', 'Phương pháp đánh giá'],
    ['evidence', 'Tài liệu kiểm chứng'],
    ['self', 'Điểm tự đánh giá'],
  ),
)

/** Numbers that begin again under numbered areas say nothing of the tree where an area has no children. */
const anyNumbering = fc.constantFrom(
  { areas: 'roman', below: 'dotted' } as const,
  { areas: 'roman', below: 'restart' } as const,
  { areas: 'capital', below: 'dotted' } as const,
  { areas: 'capital', below: 'restart' } as const,
  { areas: 'number', below: 'dotted' } as const,
)

const anyForm = fc.record({
  heads: anyHeads,
  numbered: fc.boolean(),
  codeEnd: fc.constantFrom('', '.'),
  codes: fc.constantFrom('column', 'column', 'glued'),
  points: fc.constantFrom('comma', 'padded', 'unit', 'bracket'),
  scoring: fc.constantFrom('column', 'below', 'inTitle'),
  areaSpan: fc.boolean(),
  capitals: fc.boolean(),
  pageRows: fc.constantFrom(null, 3, 10),
  pages: fc.constantFrom('tables', 'heads'),
  total: fc.constantFrom(null, 'TỔNG CỘNG', 'Tổng điểm'),
  notes: fc.constant<string[]>([]),
  title: fc.constantFrom<string[]>([], ['PHỤ LỤC', 'BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH']),
})

const anyLayout: fc.Arbitrary<Layout> = fc
  .tuple(anyForm, anyNumbering)
  .map(([form, numbering]) => ({ ...form, ...numbering }))
