import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { classify, type Arrival, type IntakeContext } from '../../src/domain/intake.ts'
import { knownOf } from '../../src/files/intake.ts'
import { submissionOf } from '../files/submission.ts'
import { wholeRound } from './sample-round.ts'
import { grant, roundOf } from './sample.ts'

const own = submissionOf('phuong-a')
const here = (...dossiers: readonly Dossier[]): IntakeContext => ({
  round: wholeRound,
  known: dossiers.map((dossier) => knownOf(dossier, 'phuong-a')),
  aliases: {},
})
const words = ({ problems }: Arrival) => problems.map(({ message }) => message).join(' ')

test('a dossier of the round goes in', () => {
  const arrival = classify(own, here())
  expect(arrival).toMatchObject({ verdict: 'new', unit: { id: 'phuong-a' }, problems: [] })
  expect(arrival.notes).toEqual(['Hồ sơ chốt khi chưa ghi nhận ý kiến đồng ý của lãnh đạo đơn vị.'])
})

test('a dossier made without the round goes in where year and set fit, and a person is told', () => {
  const arrival = classify(submissionOf('phuong-a', { round: null }), here())
  expect(arrival.verdict).toBe('new')
  expect(arrival.notes.join()).toContain('không từ tệp của đợt')
})

describe('beside what is there already', () => {
  const second = submissionOf('phuong-a', { revision: 2 })

  test('the same is known, a newer freeze goes in, an older one stays out', () => {
    expect(classify(own, here(own)).verdict).toBe('same')
    expect(classify(second, here(own)).verdict).toBe('newer')
    const older = classify(own, here(second))
    expect(older.verdict).toBe('older')
    expect(words(older)).toContain('bản chốt số 1, đã nhận bản số 2')
    expect(classify(own, here(own, second)).verdict).toBe('older')
  })

  test('the same number with another content is a conflict; what is there stays', () => {
    const other = submissionOf('phuong-a', { contact: { name: 'X', title: '', phone: '', email: '' } })
    expect(other.seal?.hash).not.toBe(own.seal?.hash)
    const arrival = classify(other, here(own))
    expect(arrival.verdict).toBe('conflict')
    expect(words(arrival)).toContain('Bản đang có được giữ nguyên')
  })

  test('another dossier of the same unit waits for a person', () => {
    const other = submissionOf('phuong-a', { id: 'lap-lai', revision: 3 })
    expect(classify(other, here(own)).verdict).toBe('twice')
    expect(classify(other, here(own, other)).verdict).toBe('same')
    expect(classify(second, here(own, other)).verdict).toBe('newer')
  })

  test('nothing takes the place of a finalised result until it is opened again', () => {
    const final: Dossier = { ...own, stage: 'finalised' }
    const newer = classify(second, here(final))
    expect(newer.verdict).toBe('refused')
    expect(words(newer)).toContain('đã chốt theo bản chốt số 1 nên không nhận bản chốt số 2')
    expect(classify(submissionOf('phuong-a', { id: 'lap-lai' }), here(final)).verdict).toBe('refused')
    expect(classify(own, here(final)).verdict).toBe('same')
    expect(classify(second, here({ ...final, stage: 'appraised' })).verdict).toBe('newer')
    expect(classify(submissionOf('phuong-a', { revision: 3 }), here(final, second)).verdict).toBe('newer')
  })

  test('the same freeze with more appraisal waits for a person', () => {
    const part = roundOf(1, { choice: grant(1) }, { id: 'phan-vp' })
    const judged = { ...own, review: { rounds: [part], surveys: {} } }
    expect(classify(judged, here(own)).verdict).toBe('review')
    expect(classify(judged, here(judged)).verdict).toBe('same')
    const added = classify(judged, here({ ...own, stage: 'finalised' }))
    expect(added.verdict).toBe('refused')
    expect(words(added)).toContain('đã chốt')
    expect(classify(own, here(judged)).verdict).toBe('same')
    const again = { ...judged, review: { rounds: [{ ...part, at: '2023-02-01' }], surveys: {} } }
    expect(classify(again, here(judged)).verdict).toBe('review')
    const explained = { ...second, review: judged.review }
    expect(classify(explained, here(own)).notes.join()).toContain('Tệp có kèm phần thẩm định')
    expect(classify(explained, here(judged)).notes.join()).not.toContain('phần thẩm định')
  })
})

describe('a unit that is not in the list', () => {
  const stranger = submissionOf('phuong-a', {
    unit: { id: 'ubnd-p-le-loi', name: 'UBND P. Lê Lợi', level: 'ward', block: '' },
  })

  test('is proposed by its name, and a person confirms', () => {
    const arrival = classify(stranger, here())
    expect(arrival).toMatchObject({ verdict: 'confirm', unit: null })
    expect(arrival.near[0]?.id).toBe('phuong-le-loi')
    expect(words(arrival)).toContain('Gần giống nhất: "UBND phường Lê Lợi"')
  })

  test('is known once a person has said who it is', () => {
    const arrival = classify(stranger, { ...here(), aliases: { 'ubnd-p-le-loi': 'phuong-le-loi' } })
    expect(arrival).toMatchObject({ verdict: 'new', unit: { id: 'phuong-le-loi' } })
    expect(arrival.notes[0]).toContain('UBND P. Lê Lợi')
  })

  test('is proposed by its former id where it was renamed', () => {
    const renamed = submissionOf('phuong-a', {
      unit: {
        id: 'moi',
        name: 'UBND phường Mới',
        level: 'ward',
        block: '',
        formerly: [{ id: 'xa-phuoc-my', name: '' }],
      },
    })
    expect(classify(renamed, here()).near[0]?.id).toBe('xa-phuoc-my')
  })
})

test.each<[string, Dossier, string]>([
  ['another year', submissionOf('phuong-a', { year: 2023 }), 'Hồ sơ năm 2023, đợt này của năm 2022'],
  [
    'another set',
    submissionOf('phuong-a', { set: { ...wholeRound.set, id: 'khac', title: 'Bộ khác' } }),
    'bộ tiêu chí "Bộ khác"',
  ],
  [
    'another version',
    submissionOf('phuong-a', { set: { ...wholeRound.set, version: '2021' } }),
    'phiên bản 2021, đợt này dùng phiên bản',
  ],
  [
    'a set of the same version with another content',
    submissionOf('phuong-a', { set: { ...wholeRound.set, reviewer: 'Khác' } }),
    'nội dung khác',
  ],
  [
    'another round',
    submissionOf('phuong-a', {
      round: { id: 'dot-2', period: wholeRound.period, due: wholeRound.due, guide: null },
    }),
    'đợt đánh giá khác',
  ],
  ['no freeze', { ...own, stage: 'draft', seal: null }, 'chưa chốt'],
  ['a trial', submissionOf('phuong-a', { interim: true }), 'tạm chấm'],
  ['the sample', submissionOf('phuong-a', { unit: { ...own.unit, id: 'ho-so-mau' } }), 'hồ sơ mẫu'],
])('a file of %s stays out, with what is wrong and what to do', (_, dossier, said) => {
  const arrival = classify(dossier, here())
  expect(arrival.verdict).toBe('refused')
  expect(words(arrival)).toContain(said)
  expect(words(arrival)).toMatch(/Đề nghị đơn vị/)
})

test('everything wrong is told at once', () => {
  const wrong = submissionOf('phuong-a', { year: 2023, interim: true })
  expect(classify(wrong, here()).problems).toHaveLength(2)
})

test('the set of a file may name its schema elsewhere', () => {
  const other = submissionOf('phuong-a', { set: { ...wholeRound.set, $schema: 'https://example.vn/x.json' } })
  expect(classify(other, here()).verdict).toBe('new')
})
