import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readAnnex, type AnnexReading, type AnnexSource } from '../../../src/files/annex.ts'
import { toDocx } from './docx-file.ts'
import { cell } from './grid.ts'

const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm']
const plan = ['1', 'Kế hoạch', '1', 'Có: 1 điểm; không: 0 điểm']
const report = ['2', 'Báo cáo', '2', 'Đủ: 2 điểm; thiếu: 0 điểm']

test.each<[string, AnnexSource, RegExp]>([
  ['nothing', { text: ' \n ' }, /Chưa có nội dung/],
  ['an empty page', { html: '<html></html>' }, /Không tìm thấy bảng tiêu chí/],
  ['an empty file', { file: new Uint8Array(), name: 'a.docx' }, /Tệp trống/],
  ['a letter', { text: 'Kính gửi:\n1. Rà soát hồ sơ.\n2. Báo cáo.\n3. Gửi về Sở.' }, /Không tìm thấy bảng/],
  [
    'a list of prices',
    {
      html: htmlOf(
        ['STT', 'Mặt hàng', 'Đơn giá', 'Số lượng'],
        ['1', 'Bút', '5000', '1'],
        ['2', 'Giấy', '700', '2'],
      ),
    },
    /Không thấy bảng tiêu chí trong 1 bảng/,
  ],
  [
    'a ranking',
    {
      html: htmlOf(['STT', 'Đơn vị', 'Điểm', 'Hạng'], ['1', 'Sở A', '90', '1'], ['2', 'Sở B', '88', '2']),
    },
    /Không thấy bảng tiêu chí/,
  ],
  ['a head without rows', { text: 'STT\tTiêu chí\tĐiểm tối đa\n\t\t' }, /Không thấy bảng tiêu chí/],
  [
    'a text in a font of old',
    { text: 'Tiªu chÝ §iÓm tèi ®a\nKÕ ho¹ch c¶i c¸ch\nB¸o c¸o ®Þnh kú' },
    /phông chữ cũ/,
  ],
  ['a picture', { file: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), name: 'a.png' }, /không phải Word/],
  ['a PDF', { file: strToU8('%PDF-1.7'), name: 'a.pdf' }, /chép bảng tiêu chí rồi dán/],
  ['an RTF', { file: strToU8('{\\rtf1 x}'), name: 'a.docx' }, /RTF.*\.docx/],
  ['a .doc under the name of a .docx', { file: oldFile(), name: 'a.docx' }, /Word đời cũ/],
  ['an .xls', { file: oldFile('Workbook'), name: 'a.xlsx' }, /Excel đời cũ/],
  ['a workbook behind a password', { file: oldFile('EncryptedPackage'), name: 'a.xlsx' }, /mật khẩu/],
  [
    'a letter under the name of a .docx',
    { file: strToU8('Kính gửi: Sở Nội vụ'), name: 'a.docx' },
    /đuôi \.docx nhưng không phải tệp Word: bên trong là văn bản thuần/,
  ],
  [
    'the page of a login under the name of an .xlsx',
    { file: strToU8('<!doctype html><html><body><p>Đăng nhập</p></body></html>'), name: 'phu luc.XLSX' },
    /đuôi \.xlsx nhưng không phải tệp Excel: bên trong là một trang web/,
  ],
  [
    'a picture under the name of a .docx',
    { file: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), name: 'a.docx' },
    /bên trong là một ảnh/,
  ],
  ['half a download', { file: someDocx().slice(0, 900), name: 'a.docx' }, /bị hỏng hoặc tải về chưa đủ/],
  ['a file of broken markup', { file: zipped('word/document.xml', '<w:body><w:p>'), name: 'a.docx' }, /hỏng/],
  ['another archive', { file: zipped('a.txt', 'x'), name: 'a.zip' }, /không phải Word/],
  ['an OpenDocument', { file: zipped('content.xml', '<x/>'), name: 'a.odt' }, /OpenDocument/],
  ['a file of six megabytes', { file: new Uint8Array(6_000_000), name: 'a.docx' }, /lớn hơn 5 MB/],
  ['a bomb of a .docx', { file: bomb('word/document.xml'), name: 'a.docx' }, /giải nén ra quá lớn/],
  ['a bomb of an .xlsx', { file: bomb('xl/workbook.xml'), name: 'a.xlsx' }, /giải nén ra quá lớn/],
  [
    'a huge paste',
    { text: `${head.join('\t')}\n${'1\tKế hoạch\t1\tCó\n'.repeat(5_100)}` },
    /trên 5\.000 dòng/,
  ],
])('%s is refused with what to do', async (_, source, message) => {
  const read = await readAnnex(source)
  expect(read).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] })
})

test('a bomb that lies about its size is stopped while it unpacks', async () => {
  const file = bomb('word/document.xml')
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  for (let at = 0; at < file.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true)
  }
  expect(await readAnnex({ file, name: 'a.docx' })).toMatchObject({
    problems: [{ message: expect.stringMatching(/giải nén ra quá lớn/) }],
  })
})

test('two thousand rows are all read', async () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => [
    String(at + 1),
    `Tiêu chí số ${at + 1}`,
    '1',
    'ĐT XHH',
  ])
  const { rows: read } = await reading({ html: htmlOf(head, ...rows) })
  expect(read).toHaveLength(2_000)
  expect(read.at(-1)).toMatchObject({ code: '2000', max: 1, rule: { kind: 'survey' } })
})

test('scripts and styles in a page are neither run nor read', async () => {
  const page = htmlOf(
    head,
    ['1', 'Kế hoạch<script>alert(1)</script><style>td{}</style>', '1', plan[3] ?? ''],
    report,
  )
  const { rows } = await reading({ html: `<script>alert(2)</script>${page}` })
  expect(rows.map(({ title }) => title)).toEqual(['Kế hoạch', 'Báo cáo'])
})

test('missing points, points in words and unreadable points are told by row', async () => {
  const rows = [
    ['1', 'Kế hoạch', '', ''],
    ['2', 'Báo cáo', 'hai điểm rưỡi', 'Đủ: 2,5 điểm; thiếu: 0 điểm'],
    ['3', 'Kiểm tra', '?', 'Có: 1 điểm; không: 0 điểm'],
  ]
  const { rows: read, problems } = await reading({ html: htmlOf(head, ...rows) })
  expect(read.map(({ max, confidence }) => [max, confidence])).toEqual([
    [null, 'check'],
    [2.5, 'likely'],
    [null, 'check'],
  ])
  expect(problems.map(({ message }) => message)).toEqual([
    'Dòng 2 (mã 1): thiếu điểm tối đa.',
    'Dòng 3 (mã 2): điểm ghi bằng chữ, đã hiểu là 2,5; hãy kiểm tra.',
    'Dòng 4 (mã 3): điểm tối đa ghi "?" không đọc được thành số.',
  ])
})

test('a row whose code is not understood is kept, and told', async () => {
  const odd = ['2/§x', 'Kiểm tra', '1', 'Có: 1 điểm; không: 0 điểm']
  const { rows, problems } = await reading({ html: htmlOf(head, plan, odd, report) })
  expect(rows.map(({ code }) => code)).toEqual(['1', '2'])
  expect(JSON.stringify(rows[0])).toContain('Kiểm tra')
  expect(problems.map(({ message }) => message).join('\n')).toMatch(/Dòng 2 .*mã "2\/§x"/)
})

test('a merged cell of points, a picture and a table within a cell are told', async () => {
  const html = `<table><tr><td>STT<td>Tiêu chí<td>Điểm tối đa<td>Cách tính điểm</tr>
    <tr><td>1<td>Kế hoạch<td rowspan=2>2<td><img src=x></tr><tr><td>2<td>Báo cáo<td></tr>
    <tr><td>3<td>Kiểm tra<td>1<td><table><tr><td>Có<td>1 điểm</tr><tr><td>Không<td>0 điểm</tr></table></tr></table>`
  const { rows, problems } = await reading({ html })
  const told = problems.map(({ message }) => message).join('\n')
  expect(rows.map(({ max }) => max)).toEqual([2, null, 1])
  expect(told).toMatch(/Dòng 2 .*ô điểm gộp chung/)
  expect(told).toMatch(/Dòng 2 .*hình ảnh/)
  expect(told).toMatch(/Dòng 3 .*thiếu điểm tối đa/)
  expect(told).toMatch(/Dòng 4 .*bảng lồng/)
  expect(rows[2]?.rule).toMatchObject({ kind: 'choice' })
})

test('of two tables of criteria the longer is read, and the other is offered', async () => {
  const html = `<p>Phụ lục I</p>${htmlOf(head, plan, report)}<p>Phụ lục II</p>${htmlOf(head, plan, report, ['3', 'Kiểm tra', '1', 'Có: 1; không: 0'])}`
  const { rows, tables, problems } = await reading({ html })
  expect(rows).toHaveLength(3)
  expect(tables.map(({ rows: count, chosen }) => [count, chosen])).toEqual([
    [2, false],
    [3, true],
  ])
  expect(problems[0]?.message).toMatch(/Có 2 bảng tiêu chí, chỉ đọc một bảng/)
  expect((await reading({ html, table: 0 })).rows).toHaveLength(2)
})

test('of two columns of maxima one is read and the other is told', async () => {
  const html = htmlOf(
    ['STT', 'Tiêu chí', 'Điểm tối đa của phường', 'Điểm tối đa của xã', 'Cách tính'],
    ['1', 'Kế hoạch', '1', '2', 'Có: 1 điểm; không: 0 điểm'],
    ['2', 'Báo cáo', '', '3', 'Có: 3 điểm; không: 0 điểm'],
  )
  const { rows, problems } = await reading({ html })
  expect(rows.map(({ max }) => max)).toEqual([1, null])
  expect(problems.map(({ message }) => message).join()).toContain('cột "Điểm tối đa của xã" không được lấy')
})

test('hidden columns are left out, and that is told', async () => {
  const html = `<table><tr><td>STT<td>Tiêu chí<td style="display:none">Điểm tối đa cũ<td>Điểm tối đa</tr>
    <tr><td>1<td>Kế hoạch<td style="display:none">9<td>5</tr><tr><td>2<td>Báo cáo<td style="display:none">9<td>4</tr></table>`
  const { rows, problems } = await reading({ html })
  expect(rows.map(({ max }) => max)).toEqual([5, 4])
  expect(problems[0]?.message).toContain('cột đang bị ẩn')
})

test('split letters and spaces that do not break change nothing', async () => {
  const html = htmlOf(head, plan, report)
  const odd = html.normalize('NFD').replace(/ (?=\p{L})/gu, '\u00a0')
  expect((await reading({ html: odd })).rows).toEqual((await reading({ html })).rows)
})

async function reading(source: AnnexSource): Promise<AnnexReading> {
  const read = await readAnnex(source)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.value
}

function htmlOf(...rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
}

function someDocx(): Uint8Array {
  return toDocx([
    { before: [], rows: [head, plan, report].map((row) => row.map((text) => cell(text))), after: [] },
  ])
}

function zipped(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text) })
}

function bomb(name: string): Uint8Array {
  return zipSync({ [name]: new Uint8Array(60_000_000) })
}

/** The head of an OLE file, with the name of one of its streams. */
function oldFile(stream = ''): Uint8Array {
  const file = new Uint8Array(2_048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (let at = 0; at < stream.length; at++) file[1_024 + 2 * at] = stream.charCodeAt(at)
  return file
}
