import { expect, test } from 'vitest'
import type { Dossier, Unit } from '../../../src/domain/dossier.ts'
import type { ScoreSheetOptions } from '../../../src/domain/documents/score-sheet.ts'
import { dossierOf, leafOf, setOf } from '../sample.ts'
import { sampleDossier } from './quy-nhon.ts'
import { paragraphsOf, sheetOf } from './reading.ts'

const set = setOf([leafOf('a')])

function firstOf(dossier: Dossier, options: Partial<ScoreSheetOptions> = {}) {
  const [section] = sheetOf(dossier, options).sections
  if (!section) throw new Error('no section')
  return section
}

function headOf(unit: Partial<Unit>, options: Partial<ScoreSheetOptions> = {}) {
  const dossier = dossierOf(set, {}, { unit: { id: 'u', name: '', level: 'ward', block: '', ...unit } })
  return firstOf(dossier, options).head
}

function signersOf(unit: Partial<Unit>, options: Partial<ScoreSheetOptions> = {}) {
  const dossier = dossierOf(set, {}, { unit: { id: 'u', name: '', level: 'ward', block: '', ...unit } })
  const block = firstOf(dossier, options).blocks.find(({ kind }) => kind === 'signatures')
  return block?.kind === 'signatures' ? block : null
}

test('a committee stands for itself: two lines, its own place, nobody above', () => {
  expect(headOf({ name: 'UBND phường Lê Lợi' })).toEqual({
    parent: [],
    body: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG LÊ LỢI'],
    number: null,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: 'Phường Lê Lợi, ngày …… tháng …… năm ……',
  })
  expect(signersOf({ name: 'UBND phường Lê Lợi' })?.right.title).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
})

test('a province dates its papers by its name alone', () => {
  const head = headOf({ name: 'UBND tỉnh Hải Dương', level: 'province' })
  expect(head?.body).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH HẢI DƯƠNG'])
  expect(head?.placeAndDate).toBe('Hải Dương, ngày …… tháng …… năm ……')
})

test('a name typed in decomposed letters, or with the old spelling, is read the same', () => {
  expect(headOf({ name: 'Ủy ban nhân dân xã Ân Hảo'.normalize('NFD') })?.body).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ ÂN HẢO',
  ])
  expect(headOf({ name: 'Uỷ ban nhân dân xã Ân Hảo' })?.body[0]).toBe('ỦY BAN NHÂN DÂN')
})

test('an office names the body above it and leaves its place blank', () => {
  const head = headOf({ name: 'Sở Nội vụ', level: 'department' })
  expect(head?.parent).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ'])
  expect(head?.body).toEqual(['SỞ NỘI VỤ'])
  expect(head?.placeAndDate).toBe('……………, ngày …… tháng …… năm ……')
  expect(signersOf({ name: 'Sở Nội vụ', level: 'department' })?.right.title).toEqual(['THỦ TRƯỞNG ĐƠN VỊ'])
})

test('what the unit keeps for its papers goes before what is read from its name', () => {
  const head = { parent: '', place: 'Quy Nhơn', signer: ['GIÁM ĐỐC'] }
  const unit = { name: 'Sở Nội vụ', level: 'department' } as const
  expect(headOf(unit, { head })).toMatchObject({
    parent: [],
    placeAndDate: 'Quy Nhơn, ngày …… tháng …… năm ……',
  })
  expect(signersOf(unit, { head })?.right.title).toEqual(['GIÁM ĐỐC'])
})

test('the sheet is signed by who made it and the head of the unit; the head’s name stays open', () => {
  const dossier = sampleDossier()
  const block = firstOf(dossier).blocks.find(({ kind }) => kind === 'signatures')
  expect(block).toMatchObject({
    left: { title: ['NGƯỜI LẬP BIỂU'], name: 'Nguyễn Văn Mẫu' },
    right: { name: '' },
  })
  expect(paragraphsOf(sheetOf(dossier))).toContain(
    'Người lập biểu: Nguyễn Văn Mẫu; Công chức Văn phòng – Thống kê (hồ sơ mẫu); điện thoại 0000 000 000; thư điện tử phuongmau01@example.com',
  )
})

test('unit, block, period, set, version, decision and letter stand under the title', () => {
  const dossier: Dossier = {
    ...sampleDossier(),
    round: {
      id: 'dot',
      period: { from: '2021-12-15', to: '2022-12-14' },
      due: { submit: '2022-12-15', explain: '2023-01-20' },
      guide: null,
    },
    sent: { number: '15/BC-UBND', date: '2022-12-15' },
  }
  expect(firstOf(dossier).title).toEqual([
    'BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM',
    'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022',
  ])
  expect(firstOf(dossier).subtitle).toEqual([
    'UBND phường Mẫu 01 – Khối phường',
    'Kỳ đánh giá: từ ngày 15/12/2021 đến ngày 14/12/2022',
    'Bộ tiêu chí xác định Chỉ số CCHC phường, xã thành phố Quy Nhơn năm 2022 (minh họa); phiên bản 2022',
    'Căn cứ Kế hoạch số 43/KH-UBND ngày 21/02/2022 của UBND thành phố Quy Nhơn',
    '(Kèm theo Báo cáo số 15/BC-UBND ngày 15/12/2022)',
    '(Tạm tính theo điểm tự đánh giá, chưa thẩm định)',
  ])
})

test('marks say what a paper must never hide', () => {
  const official = { ...set, status: 'official' } as const
  const sample = { id: 'ho-so-mau', name: 'UBND phường Mẫu', level: 'ward', block: '' } as const
  expect(sheetOf(dossierOf(official)).marks).toEqual([])
  expect(sheetOf(dossierOf(set)).marks).toEqual(['Bộ tiêu chí minh họa – điểm không phải điểm chính thức'])
  expect(sheetOf(dossierOf(official, {}, { unit: sample })).marks).toEqual(['HỒ SƠ MẪU – số liệu minh họa'])
  expect(sheetOf(dossierOf(official, {}, { interim: true })).marks).toEqual([
    'Tạm chấm, không dùng để xếp hạng',
  ])
})

test('the foot carries the code and the revision, or says that there is none yet', () => {
  const frozen = dossierOf(set, {}, { revision: 2 })
  expect(sheetOf(frozen, { code: '7K3M-Q2XT-9ZWB' }).foot).toBe('Mã hồ sơ: 7K3M-Q2XT-9ZWB · Bản chốt số 2')
  expect(sheetOf(frozen).foot).toBe('Hồ sơ chưa chốt, chưa có mã hồ sơ')
})

test('the file is named by what it is, whose, of which year and revision, in plain letters', () => {
  const unit = { id: 'u', name: 'UBND xã Đak Pơ: thôn 1/2 "A"', level: 'commune', block: '' } as const
  expect(sheetOf(dossierOf(set, {}, { unit })).meta.fileName).toBe(
    'bang-tu-danh-gia-ubnd-xa-dak-po-thon-1-2-a-2022-ban-nhap',
  )
  const frozen = sheetOf(dossierOf(set, {}, { unit: { ...unit, name: 'X'.repeat(300) }, revision: 3 }), {
    code: 'A',
  })
  expect(frozen.meta.fileName).toMatch(/-2022-ban-chot-3$/)
  expect(frozen.meta.fileName.length).toBeLessThanOrEqual(120)
})
