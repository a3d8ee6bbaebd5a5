import { expect, test } from 'vitest'
import type { Dossier, Evidence } from '../../../src/domain/dossier.ts'
import { branchOf, dossierOf, leafOf, setOf, yesNo } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { cellOf, paragraphsOf, sheetOf, tablesOf, textOf, titlesOf } from './reading.ts'

const set = setOf([branchOf('1', [leafOf('a'), leafOf('b')])])

function pieceOf(no: number, other: Partial<Evidence> = {}): Evidence {
  return {
    id: `t${no}`,
    no,
    kind: 'Báo cáo',
    number: `${no}/BC-UBND`,
    date: '2022-12-05',
    issuer: 'UBND phường A',
    signer: '',
    subject: 'Công tác năm 2022',
    url: null,
    file: null,
    asOf: null,
    addedIn: 0,
    system: '',
    note: '',
    ...other,
  }
}

function listOf(dossier: Dossier) {
  const list = tablesOf(sheetOf(dossier))[1]
  if (!list) throw new Error('no list of evidence')
  return list
}

test('every document of the sample stands in the list with the criteria that cite it', () => {
  const dossier = sampleDossier()
  const list = listOf(dossier)
  expect(titlesOf(list)).toEqual([
    'STT',
    'Số, ký hiệu',
    'Ngày ban hành',
    'Cơ quan ban hành',
    'Trích yếu',
    'Người ký',
    'Dùng cho tiêu chí\n(mã; mục, trang)',
    'Tên tệp/Liên kết',
  ])
  expect(list.rows.map(({ key }) => key)).toEqual(dossier.evidence.map(({ id }) => id))
  expect(list.rows[1]?.cells.map(({ text }) => text)).toEqual([
    '2',
    '318/BC-UBND',
    '09/12/2022',
    'UBND phường Mẫu 01',
    'Báo cáo: Kết quả công tác cải cách hành chính năm 2022 của phường Mẫu 01',
    'Trần Văn Mẫu',
    [
      '1.1.3: mục I.2, trang 2',
      '1.3.1: mục I.5, trang 4',
      '1.5.1: mục I.4, trang 3',
      '4.3.1: mục IV.2, trang 8',
      '4.3.2: mục IV.2, trang 8',
      '5.3.3: mục V.3, trang 10',
    ].join('\n'),
    '',
  ])
})

test('the list is in the order of the numbers, whatever the order of the register', () => {
  const dossier = dossierOf(set, {}, { evidence: [pieceOf(10), pieceOf(2), pieceOf(1)] })
  expect(listOf(dossier).rows.map(({ cells }) => cells[0]?.text)).toEqual(['1', '2', '10'])
})

test('a document is cited by number and place; one cited twice by a criterion is used once', () => {
  const citations = [
    { evidence: 't2', where: 'mục I' },
    { evidence: 't2', where: '' },
  ]
  const dossier = dossierOf(
    set,
    {},
    {
      evidence: [pieceOf(1), pieceOf(2)],
      answers: { a: { value: 'yes', note: '', citations } },
      explanations: { b: [{ round: 1, at: '2023-01-01', by: '', text: '', citations }] },
    },
  )
  const [table] = tablesOf(sheetOf(dossier))
  if (!table) throw new Error('no table')
  expect(textOf(table, 'a', 'evidence')).toBe('[2] mục I\n[2]')
  expect(textOf(listOf(dossier), 't2', 'uses')).toBe('a: mục I\nb: mục I')
  expect(cellOf(listOf(dossier), 't1', 'uses')).toEqual({ kind: 'remark', text: 'chưa dùng' })
})

test('criteria whose codes are not their own are named by the way to them', () => {
  const roman = setOf([
    branchOf('I', [leafOf('i1', yesNo, { code: '1' })]),
    branchOf('II', [leafOf('ii1', yesNo, { code: '1' }), leafOf('ii2', yesNo, { code: '2' })]),
  ])
  const citations = [{ evidence: 't1', where: '' }]
  const answer = { value: 'yes', note: '', citations }
  const dossier = dossierOf(
    roman,
    {},
    { evidence: [pieceOf(1)], answers: { i1: answer, ii1: answer, ii2: answer } },
  )
  expect(textOf(listOf(dossier), 't1', 'uses')).toBe('I.1\nII.1\n2')
})

test('only addresses of the web are live, others are shown as they are', () => {
  const file = { name: '01_BC-UBND.pdf', size: 1, sha256: 'a'.repeat(64) }
  const dossier = dossierOf(
    set,
    {},
    {
      evidence: [
        pieceOf(1, { url: 'https://example.com/a?b=1', file }),
        pieceOf(2, { url: 'file:///C:/bao-cao.pdf' }),
        pieceOf(3, { file }),
      ],
    },
  )
  const list = listOf(dossier)
  expect(cellOf(list, 't1', 'place')).toEqual({
    kind: 'text',
    text: '01_BC-UBND.pdf\nhttps://example.com/a?b=1',
    link: 'https://example.com/a?b=1',
  })
  expect(cellOf(list, 't2', 'place')).toEqual({ kind: 'text', text: 'file:///C:/bao-cao.pdf', link: null })
  expect(cellOf(list, 't3', 'place')).toEqual({ kind: 'text', text: '01_BC-UBND.pdf', link: null })
})

test('kind, date of figures and later addition stand with the subject', () => {
  const dossier = dossierOf(
    set,
    {},
    {
      evidence: [
        pieceOf(1, { subject: 'báo cáo tháng 5', date: null }),
        pieceOf(2, { asOf: '2022-12-14', addedIn: 1 }),
        pieceOf(3, { kind: '', subject: 'Ảnh chụp' }),
      ],
    },
  )
  const list = listOf(dossier)
  expect(['t1', 't2', 't3'].map((key) => textOf(list, key, 'subject'))).toEqual([
    'báo cáo tháng 5',
    'Báo cáo: Công tác năm 2022; số liệu chốt ngày 14/12/2022; tài liệu bổ sung khi giải trình',
    'Ảnh chụp',
  ])
  expect(textOf(list, 't1', 'date')).toBe('')
})

test('an empty register is said to be empty', () => {
  const document = sheetOf(dossierOf(set))
  expect(tablesOf(document)).toHaveLength(1)
  expect(paragraphsOf(document)).toEqual(['Danh mục chưa có tài liệu nào.'])
})
