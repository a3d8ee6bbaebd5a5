import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/domain/dossier.ts'
import { attachmentPath, readPackage, writeBundle, writePackage } from '../../src/files/package.ts'
import { wholeDossier } from '../domain/sample-dossier.ts'
import { problemsOf, valueOf } from '../domain/sample.ts'
import { submissionOf } from './submission.ts'

const [first, second] = wholeDossier.evidence
if (!first || !second) throw new Error('the sample has two documents')
const content = 'nội dung kế hoạch'
const sha256 = createHash('sha256').update(content).digest('hex')
const evidence: readonly Evidence[] = [{ ...first, file: { name: 'Kế hoạch.PDF', size: 20, sha256 } }, second]
const dossier = submissionOf('phuong-a', { evidence })
const signal = new AbortController().signal
const pack = async (...files: readonly File[]) => {
  const sheet = { name: 'bang-diem.pdf', bytes: new TextEncoder().encode('%PDF') }
  const written = valueOf(await writePackage({ dossier, sheet, files, signal, onProgress: () => undefined }))
  if (!written) throw new Error('was stopped')
  return written
}
const jsonOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

test('a package holds the dossier, the sheet, and the attached files by number and symbol', async () => {
  const { name, blob, missing, unknown } = await pack(new File([content], 'quét 001.pdf'))
  expect(name).toBe('ubnd-phuong-a-2022-ban-chot-1.zip')
  expect([missing, unknown]).toEqual([[], []])
  const opened = valueOf(await readPackage(blob))
  expect(opened.others).toEqual([])
  const [found] = opened.dossiers
  expect(found?.path).toBe('ubnd-phuong-a-2022-ban-chot-1.parx.json')
  expect(found && valueOf(found.read).dossier).toEqual(dossier)
  expect(found?.attached).toEqual([{ path: 'TLKC/01-231-KH-UBND.pdf', evidence: evidence[0], state: 'ok' }])
  expect(found?.missing).toEqual([])
})

test('a chosen file that is not the registered one is told and left out; a registered one that lacks is told', async () => {
  const { blob, missing, unknown } = await pack(new File(['khác'], 'Kế hoạch.PDF'))
  expect(missing).toEqual([evidence[0]])
  expect(unknown).toEqual(['Kế hoạch.PDF'])
  expect(valueOf(await readPackage(blob)).dossiers[0]?.attached).toEqual([])
})

test('an attached file whose content was changed on the way is told, and so is one of no document', async () => {
  const zip = zipSync({
    'a.parx.json': jsonOf(dossier),
    'TLKC/01-231-KH-UBND.pdf': new TextEncoder().encode('đã sửa'),
    'TLKC/khác.pdf': new TextEncoder().encode('x'),
  })
  const [found] = valueOf(await readPackage(zip)).dossiers
  expect(found?.attached.map(({ path, state }) => [path, state])).toEqual([
    ['TLKC/01-231-KH-UBND.pdf', 'differs'],
    ['TLKC/khác.pdf', 'unknown'],
  ])
  expect(found?.missing).toEqual([evidence[0]])
})

test('packing stops when it is told to', async () => {
  const stopped = {
    dossier,
    sheet: null,
    files: [],
    signal: AbortSignal.abort(),
    onProgress: () => undefined,
  }
  expect(valueOf(await writePackage(stopped))).toBeNull()
})

test('many dossiers travel as one ZIP, each a file of its own', async () => {
  const twin = submissionOf('phuong-a', { id: 'khac' })
  const { name, blob } = valueOf(
    await writeBundle('Kết quả đợt 2022', [dossier, twin, submissionOf('xa-phuoc-my')]),
  )
  expect(name).toBe('ket-qua-dot-2022.zip')
  const { dossiers } = valueOf(await readPackage(blob))
  expect(dossiers.map(({ path, read }) => [path, valueOf(read).dossier.id])).toEqual([
    ['ubnd-phuong-a-2022-ban-chot-1.parx.json', 'ho-so-phuong-a'],
    ['ubnd-phuong-a-2022-ban-chot-1-2.parx.json', 'khac'],
    ['ubnd-xa-phuoc-my-2022-ban-chot-1.parx.json', 'ho-so-xa-phuoc-my'],
  ])
})

describe('a ZIP', () => {
  test('with a broken dossier among sound ones gives the sound ones and says what is wrong with the other', async () => {
    const zip = zipSync({
      'a/a.parx.json': jsonOf(dossier),
      'b/b.parx.json': new TextEncoder().encode('{"format":'),
    })
    const { dossiers } = valueOf(await readPackage(zip))
    expect(dossiers.map(({ read }) => read.ok)).toEqual([true, false])
  })

  test('without a dossier is refused; one that holds other ZIPs says what to do', async () => {
    expect(problemsOf(await readPackage(zipSync({ 'a.txt': jsonOf(1) })))[0]?.message).toContain(
      'không có hồ sơ nào',
    )
    expect(problemsOf(await readPackage(zipSync({ 'a.zip': jsonOf(1) })))[0]?.message).toContain('Giải nén')
  })
})

test.each([
  [{ no: 7, number: '231/KH-UBND' }, 'TLKC/07-231-KH-UBND.pdf'],
  [{ no: 12, number: '5/QĐ–HĐND (sửa)' }, 'TLKC/12-5-QD-HDND-sua.pdf'],
  [{ no: 100, number: '' }, 'TLKC/100.pdf'],
  [{ no: 1, number: '../../x' }, 'TLKC/01-x.pdf'],
])('the document %j lies at %s', (fields, path) => {
  expect(attachmentPath({ ...first, ...fields, file: { name: 'a.PDF', size: 1, sha256 } })).toBe(path)
})
