import { adjustmentsOf, type CriteriaSet } from '../criteria.ts'
import { isLeaf, type Criterion, type Leaf } from '../criterion.ts'
import { withTitle } from '../decision.ts'
import { formatFigure, pointsFromNumber } from '../points.ts'
import { describeRule } from '../wording.ts'
import {
  maxCell,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { marksOfSet, plainOf } from './marks.ts'
import { decisionWords } from './source-lines.ts'

/** Bộ tiêu chí as a guide to be printed: how each criterion is scored, and what proves it. */
export function setGuide(set: CriteriaSet): Document {
  const year = set.appliesTo.years[0] ?? 0
  const name = `Hướng dẫn tự chấm theo ${set.title}`
  const decision = decisionWords(set)
  return {
    meta: {
      title: name,
      author: set.issuer,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'bộ tiêu chí', set.version],
      language: 'vi',
      fileName: ['huong-dan-tu-cham', plainOf(set.id), plainOf(set.version)].join('-'),
    },
    marks: marksOfSet(set),
    foot: `${set.title}; phiên bản ${set.version}`,
    sections: [
      {
        orientation: 'landscape',
        head: null,
        title: ['HƯỚNG DẪN TỰ ĐÁNH GIÁ, CHẤM ĐIỂM', set.title.toUpperCase()],
        subtitle: [
          `Phiên bản ${set.version}; điểm tối đa ${formatFigure(set.max)}`,
          ...(decision === '' ? [] : [`Căn cứ ${withTitle(decision, set.decision.title)}`]),
        ],
        bookmark: 'Hướng dẫn tự chấm',
        blocks: [
          {
            kind: 'table',
            caption: 'Cách tính điểm và tài liệu kiểm chứng của từng tiêu chí',
            columns,
            head: singleHead(columns),
            rows: [
              ...set.areas.flatMap((area) => rowsOf(area, set, year, 0)),
              ...adjustmentsOf(set).flatMap((item) => rowsOf(item, set, year, 1)),
            ],
          },
          {
            kind: 'facts',
            facts: set.tiers.map(({ name, from }) => ({
              label: `Xếp loại ${name}`,
              value: textCell(`chỉ số từ ${formatFigure(from)} % trở lên`),
              strong: false,
            })),
          },
        ],
      },
    ],
  }
}

const columns: readonly Column[] = [
  { key: 'code', title: 'STT', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', kind: 'text', align: 'left', width: 54 },
  { key: 'max', title: 'Điểm tối đa', kind: 'points', align: 'right', width: 16 },
  { key: 'rule', title: 'Cách tính điểm', kind: 'text', align: 'left', width: 88 },
  { key: 'evidence', title: 'Tài liệu kiểm chứng', kind: 'text', align: 'left', width: 42 },
  { key: 'source', title: 'Căn cứ', kind: 'text', align: 'left', width: 36 },
]

function rowsOf(criterion: Criterion, set: CriteriaSet, year: number, level: number): readonly Row[] {
  const leaf = isLeaf(criterion) ? criterion : null
  const row: Row = {
    key: criterion.key,
    kind: level === 0 ? 'area' : leaf ? 'leaf' : 'criterion',
    level,
    bookmark: level === 0 ? `${criterion.code}. ${criterion.title}` : null,
    cells: [
      textCell(criterion.code),
      textCell(criterion.title),
      maxCell(pointsFromNumber(criterion.max), set.digits),
      textCell(leaf ? ruleWords(leaf, year) : (criterion.guidance ?? '')),
      leaf ? evidenceCell(leaf) : textCell(''),
      textCell(criterion.source ?? ''),
    ],
  }
  const below = isLeaf(criterion) ? [] : criterion.children
  return [row, ...below.flatMap((child) => rowsOf(child, set, year, level + 1))]
}

function ruleWords(leaf: Leaf, year: number): string {
  const lines = describeRule(leaf, { year })
  return [leaf.guidance.trim(), ...lines, notApplicableWords[leaf.notApplicable]].filter(Boolean).join('\n')
}

const notApplicableWords: Readonly<Record<Leaf['notApplicable'], string>> = {
  exclude: 'Không áp dụng: không tính vào điểm tối đa, phải ghi lý do.',
  full: 'Không áp dụng: tính điểm tối đa, phải ghi lý do.',
  reviewer: 'Chỉ cơ quan thẩm định xác định không áp dụng.',
  never: '',
}

function evidenceCell({ evidence }: Leaf) {
  if (evidence.expected.length > 0) return textCell(evidence.expected.map((one) => `- ${one}`).join('\n'))
  return remarkCell(evidence.required ? 'Bắt buộc' : 'Không bắt buộc')
}
