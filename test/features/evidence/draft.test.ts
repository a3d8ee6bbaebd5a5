import { expect, test } from 'vitest'
import {
  checkDay,
  checkLink,
  checkNamed,
  draftFromEvidence,
  fieldsFromDraft,
  tidyDay,
  tidyLink,
} from '../../../src/features/evidence/draft.ts'
import { plan } from '../../domain/small-dossier.ts'

test('a document goes into the form and comes back as it was', () => {
  const file = { name: 'a.pdf', size: 3, sha256: 'a'.repeat(64) }
  const whole = { ...plan, asOf: '2022-12-14', signer: 'Trần Văn Mẫu', subject: 'Kế hoạch', file }
  const { id: _, no: __, addedIn: ___, ...fields } = whole
  const draft = draftFromEvidence(whole)
  expect([draft.date, draft.asOf]).toEqual(['15/02/2022', '14/12/2022'])
  expect(fieldsFromDraft(draft, file)).toEqual(fields)
})

test('an empty form says nothing of a document', () => {
  expect(fieldsFromDraft(draftFromEvidence(null), null)).toEqual({
    number: '',
    kind: '',
    date: null,
    issuer: '',
    signer: '',
    subject: '',
    system: '',
    url: null,
    asOf: null,
    note: '',
    file: null,
  })
})

test.each(['', '  ', '5/2/2022', '05-02-2022', ' 29/02/2024 '])('the day %j can stand', (text) => {
  expect(checkDay(text)).toBe(true)
})

test.each(['31/02/2022', '2022', '5/2/22', 'hôm qua', '1/13/2022'])('the day %j cannot', (text) => {
  expect(checkDay(text)).toContain('ngày/tháng/năm')
})

test('a day is written out in full; what is no day is left alone', () => {
  expect(tidyDay('5.2.2022')).toBe('05/02/2022')
  expect(tidyDay('5/2')).toBe('5/2')
})

test.each([
  [' https://phuongmau.gov.vn/kh12 ', 'https://phuongmau.gov.vn/kh12'],
  ['phuongmau.gov.vn/kh12?a=1', 'https://phuongmau.gov.vn/kh12?a=1'],
  ['www.phuongmau.gov.vn:8443', 'https://www.phuongmau.gov.vn:8443'],
  ['file:///D:/a.pdf', 'file:///D:/a.pdf'],
  ['\\\\may\\a.pdf', '\\\\may\\a.pdf'],
  ['  ', null],
])('the link %j is kept as %j', (typed, kept) => {
  expect(tidyLink(typed)).toBe(kept)
  expect(checkLink(typed)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)//a.vn',
  'data:text/html,x',
  'D:\\TLKC\\a.pdf',
  'xem ở https://a.vn',
  'https://a.vn và https://b.vn',
  'ftp://a.vn/x',
  'ban-ke-hoach',
])('the link %j is refused', (typed) => {
  expect(checkLink(typed)).not.toBe(true)
})

test('a document is told apart by number, subject or file', () => {
  const file = { name: 'a.pdf', size: 3, sha256: 'a'.repeat(64) }
  expect(checkNamed({ number: '1/BC', subject: '' }, null)).toBe(true)
  expect(checkNamed({ number: '', subject: 'Ảnh' }, null)).toBe(true)
  expect(checkNamed({ number: ' ', subject: '' }, file)).toBe(true)
  expect(checkNamed({ number: ' ', subject: '' }, null)).toContain('trích yếu')
})
