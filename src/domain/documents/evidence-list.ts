import { formatDay } from '../day.ts'
import { answerOf, explanationsOf, type Dossier, type Evidence } from '../dossier.ts'
import { codesByKey } from './codes.ts'
import { plainRow, remarkCell, singleHead, textCell, type Cell, type Column, type Table } from './document.ts'

/** Danh mục tài liệu kiểm chứng: the register by number, each with the criteria that cite it; null where it is empty. */
export function evidenceTable(dossier: Dossier): Table | null {
  const uses = usesOf(dossier)
  const rows = [...dossier.evidence].sort((a, b) => a.no - b.no)
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: 'Danh mục tài liệu kiểm chứng',
    columns,
    head: singleHead(columns),
    rows: rows.map((evidence) => plainRow(evidence.id, evidenceCells(evidence, uses.get(evidence.id) ?? []))),
  }
}

const columns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 10 },
  { key: 'number', title: 'Số, ký hiệu', kind: 'text', align: 'left', width: 31 },
  { key: 'date', title: 'Ngày ban hành', kind: 'text', align: 'center', width: 22 },
  { key: 'issuer', title: 'Cơ quan ban hành', kind: 'text', align: 'left', width: 31 },
  { key: 'subject', title: 'Trích yếu', kind: 'text', align: 'left', width: 55 },
  { key: 'signer', title: 'Người ký', kind: 'text', align: 'left', width: 26 },
  { key: 'uses', title: 'Dùng cho tiêu chí\n(mã; mục, trang)', kind: 'text', align: 'left', width: 41 },
  { key: 'place', title: 'Tên tệp/Liên kết', kind: 'text', align: 'left', width: 36 },
]

function evidenceCells(evidence: Evidence, uses: readonly string[]): readonly Cell[] {
  return [
    textCell(String(evidence.no)),
    textCell(evidence.number),
    textCell(evidence.date === null ? '' : formatDay(evidence.date)),
    textCell(evidence.issuer),
    textCell(describe(evidence)),
    textCell(evidence.signer),
    uses.length === 0 ? remarkCell('chưa dùng') : textCell(uses.join('\n')),
    placeCell(evidence),
  ]
}

/** "Báo cáo: Kết quả CCHC năm 2022; số liệu chốt ngày 14/12/2022". */
function describe({ kind, subject, asOf, addedIn }: Evidence): string {
  const isNamed = subject.toLowerCase().startsWith(kind.toLowerCase())
  return [
    isNamed ? subject : [kind, subject].filter(Boolean).join(': '),
    ...(asOf === null ? [] : [`số liệu chốt ngày ${formatDay(asOf)}`]),
    ...(addedIn > 0 ? ['tài liệu bổ sung khi giải trình'] : []),
  ]
    .filter(Boolean)
    .join('; ')
}

/** Only addresses of the web are live; others are shown. */
function placeCell({ url, file }: Evidence): Cell {
  const text = [file?.name, url].filter(Boolean).join('\n')
  return textCell(text, url !== null && /^https?:/i.test(url) ? url : null)
}

/**
 * Evidence → where each criterion cites it, in an answer or an explanation, in the order of the set:
 * "1.1.2: phụ lục, trang 6–9".
 */
function usesOf(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  for (const [key, code] of codesByKey(dossier.set)) {
    const explained = explanationsOf(dossier, key).flatMap((one) => one.citations)
    const citations = [...(answerOf(dossier, key)?.citations ?? []), ...explained]
    for (const evidence of new Set(citations.map((citation) => citation.evidence))) {
      const places = citations.filter((citation) => citation.evidence === evidence).map(({ where }) => where)
      const where = [...new Set(places.map((place) => place.trim()))].filter(Boolean).join('; ')
      uses.set(evidence, [...(uses.get(evidence) ?? []), where === '' ? code : `${code}: ${where}`])
    }
  }
  return uses
}
