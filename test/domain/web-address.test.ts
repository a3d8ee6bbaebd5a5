import { expect, test } from 'vitest'
import { isLocalAddress, isWebAddress } from '../../src/domain/web-address.ts'

test.each([
  'http://localhost',
  'https://LOCALHOST:8443/x',
  'http://127.0.0.1/',
  'http://10.1.2.3/',
  'http://172.31.255.255/',
  'http://169.254.1.1/',
  'http://[::1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://intranet/tailieu',
  'http://vanban.phuong.local./a',
  'file:///C:/a.pdf',
  'FILE://may/a.pdf',
  '\\\\may\\a.pdf',
  'D:\\TLKC\\a.pdf',
])('%s leads nowhere outside the office', (link) => {
  expect(isLocalAddress(link)).toBe(true)
})

test.each([
  'https://phuongmau.gov.vn',
  'http://11.0.0.1/',
  'http://172.15.0.1/',
  'http://192.169.0.1/',
  'https://[2001:db8::1]/',
  'https://localhost.gov.vn/',
  'https://10.gov.vn/',
])('%s is open to all', (link) => {
  expect(isLocalAddress(link)).toBe(false)
})

test('only http and https open with a click', () => {
  expect(['https://a.vn', 'HTTP://a.vn/b?c'].map(isWebAddress)).toEqual([true, true])
  const others = [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///a',
    '\\\\may\\a',
    'https://',
    'http://[',
    'a.vn',
  ]
  expect(others.filter(isWebAddress)).toEqual([])
})
