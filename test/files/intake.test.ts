import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { IntakeContext } from '../../src/domain/intake.ts'
import type { Round } from '../../src/domain/round.ts'
import { readIntake, type Incoming, type IntakeFile } from '../../src/files/intake.ts'
import { sealReview } from '../../src/files/seal.ts'
import { wholeRound } from '../domain/sample-round.ts'
import { fileOf, submissionOf } from './submission.ts'

const nothing: IntakeContext = { round: wholeRound, known: [], aliases: {} }

async function take(files: readonly IntakeFile[], context = nothing): Promise<readonly Incoming[]> {
  const found: Incoming[] = []
  for await (const some of readIntake(files, context)) found.push(...some)
  return found
}

const verdicts = (found: readonly Incoming[]) => found.map(({ arrival }) => arrival?.verdict ?? 'unread')

test(
  'of 500 files of which 20 are broken 480 go in, and 20 are told with reasons',
  { timeout: 120_000 },
  async () => {
    const units = Array.from({ length: 500 }, (_, at) => ({
      id: `phuong-${at}`,
      name: `UBND phường ${at}`,
      level: 'ward' as const,
      block: '',
      contact: '',
    }))
    const round: Round = { ...wholeRound, units }
    const files = units.map(({ id }, at) => {
      const text = JSON.stringify(submissionOf(id, {}, round))
      return { name: `${id}.parx.json`, blob: new Blob([at % 25 === 0 ? spoil(text, (at / 25) % 4) : text]) }
    })
    const found = await take(files, { ...nothing, round })
    const taken = found.filter(({ arrival }) => arrival?.verdict === 'new')
    const broken = found.filter(({ arrival }) => arrival === null)
    expect([found.length, taken.length, broken.length]).toEqual([500, 480, 20])
    expect(taken.every(({ dossier, summary, problems }) => dossier && summary && problems.length === 0)).toBe(
      true,
    )
    expect(broken.every(({ dossier, problems }) => dossier === null && problems.length > 0)).toBe(true)
    expect(broken.map(({ file }) => file)).toEqual(
      files.filter((_, at) => at % 25 === 0).map(({ name }) => name),
    )
  },
)

/** A file cut short, one changed byte in what the unit states, another format, an empty one. */
function spoil(text: string, how: number): string {
  if (how === 0) return text.slice(0, -40)
  if (how === 1) return text.replace('"numerator":95', '"numerator":96')
  return how === 2 ? '{"format":"other"}' : ''
}

test('one changed byte is detected, and the message says what is kept and what to do', async () => {
  const text = JSON.stringify(submissionOf('phuong-a'))
  const changed = text.replace('"numerator":95', '"numerator":96')
  expect(changed).not.toBe(text)
  const [found] = await take([{ name: 'a.parx.json', blob: new Blob([changed]) }])
  expect(found?.problems[0]?.message).toBe(
    'Tệp đã bị thay đổi sau khi chốt. Hồ sơ đang có được giữ nguyên. Đề nghị đơn vị gửi lại tệp gốc.',
  )
})

test('a review that was changed after its result was made final is told, also where nothing else is new', async () => {
  const dossier = submissionOf('phuong-a')
  const round = {
    id: 'lan-1',
    round: 1,
    body: 'Phòng Nội vụ',
    by: 'Trần B',
    at: '2023-01-10T02:00:00Z',
    areas: [],
    items: {},
  }
  const judged: Dossier = { ...dossier, review: { ...dossier.review, rounds: [round] } }
  const final: Dossier = {
    ...judged,
    review: { ...judged.review, seal: sealReview(judged, { at: '2023-01-12T02:00:00Z', by: 'Trần B' }) },
  }
  const changed = JSON.stringify(final).replace('"body":"Phòng Nội vụ"', '"body":"Phòng Nội Vụ"')
  const files = [JSON.stringify(final), changed].map((text, at) => ({
    name: `${at}.parx.json`,
    blob: new Blob([text]),
  }))
  const [sound, altered] = await take(files)
  const told = 'không khớp mã niêm phong của cơ quan thẩm định'
  expect([sound?.arrival?.verdict, altered?.arrival?.verdict]).toEqual(['new', 'same'])
  expect(sound?.notes.join()).not.toContain(told)
  expect(altered?.notes.join()).toContain(told)
})

test('what goes in counts for the files after it', async () => {
  const [first, second] = [submissionOf('phuong-a'), submissionOf('phuong-a', { revision: 2 })]
  const files = [first, first, second, first, submissionOf('phuong-a', { id: 'khac' })].map(
    (dossier, at) => ({
      name: `${at}.parx.json`,
      blob: fileOf(dossier),
    }),
  )
  const found = await take(files)
  expect(verdicts(found)).toEqual(['new', 'same', 'newer', 'older', 'twice'])
  expect(found.map(({ dossier }) => dossier !== null)).toEqual([true, false, true, false, true])
})

describe('a folder', () => {
  test('of files and ZIPs is read through; what lies beside is passed over', async () => {
    const bundle = zipSync({
      'a.parx.json': new Uint8Array(await fileOf(submissionOf('phuong-a')).arrayBuffer()),
      'b.parx.json': new Uint8Array(await fileOf(submissionOf('xa-phuoc-my')).arrayBuffer()),
    })
    const found = await take([
      { name: 'đợt/Thumbs.db', blob: new Blob(['x']) },
      { name: 'đợt/TLKC/01.pdf', blob: new Blob(['x']) },
      { name: 'đợt/gói.zip', blob: new Blob([new Uint8Array(bundle)]) },
      { name: 'đợt/c.parx.json', blob: fileOf(submissionOf('phuong-le-loi')) },
      { name: 'đợt/.c.parx.json', blob: new Blob(['x']) },
    ])
    expect(found.map(({ file }) => file)).toEqual([
      'đợt/gói.zip › a.parx.json',
      'đợt/gói.zip › b.parx.json',
      'đợt/c.parx.json',
    ])
    expect(verdicts(found)).toEqual(['new', 'new', 'new'])
  })

  test('with an unsound ZIP takes nothing of that one', async () => {
    const zip = zipSync({
      '../x.parx.json': new Uint8Array(await fileOf(submissionOf('phuong-a')).arrayBuffer()),
    })
    const [found] = await take([{ name: 'x.zip', blob: new Blob([new Uint8Array(zip)]) }])
    expect(found).toMatchObject({ file: 'x.zip', arrival: null, dossier: null })
    expect(found?.problems).toHaveLength(1)
  })
})
