import { describe, expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { reopenDossier } from '../../src/domain/freeze.ts'
import { dossierFromRound, moveToRound } from '../../src/domain/round-dossier.ts'
import { editRound, newRound, parseRound } from '../../src/domain/round.ts'
import { wholeDossier } from './sample-dossier.ts'
import { wholeRound } from './sample-round.ts'
import { problemsOf, valueOf, withField } from './sample.ts'

test('a round is its JSON, unchanged', () => {
  const json: unknown = JSON.parse(JSON.stringify(wholeRound))
  expect(valueOf(parseRound(json))).toBe(json)
  expect(valueOf(parseRound(withField(wholeRound, 'guide', null))).guide).toBeNull()
  expect(valueOf(parseRound(withField(wholeRound, 'units', []))).units).toEqual([])
})

test.each([
  ['format', 'par-index-dossier', 'format'],
  ['id', '', 'id'],
  ['title', ' ', 'title'],
  ['year', 22, 'year'],
  ['period/from', '2022-12-15', 'period'],
  ['period/to', '2022-02-30', 'period.to'],
  ['due/submit', '2021-12-01', 'due.submit'],
  ['due/explain', '2022-12-14', 'due.explain'],
  ['due/explain', undefined, 'due.explain'],
  ['guide', undefined, 'guide'],
  ['reviewer', undefined, 'reviewer'],
  ['units/1/id', 'phuong-a', 'units.1.id'],
  ['units/0/level', 'village', 'units.0.level'],
  ['units/0/place', 1, 'units.0.place'],
  ['set/max', 99, 'set.max'],
  ['secret', true, 'secret'],
])('a round whose %s is %j is refused at %s', (path, value, place) => {
  expect(problemsOf(parseRound(withField(wholeRound, path, value))).map((problem) => problem.path)).toContain(
    place,
  )
})

test('every fault is told at once, with what to do', () => {
  const wrong = withField(withField(wholeRound, 'due/explain', '2022-12-14'), 'units/1/id', 'phuong-a')
  expect(problemsOf(parseRound(wrong)).map(({ message }) => message)).toEqual([
    'Hạn giải trình (14/12/2022) trước hạn gửi hồ sơ (15/12/2022). Sửa lại một trong hai hạn.',
    'Hai đơn vị cùng mã "phuong-a": "UBND phường A" và "UBND phường Lê Lợi". Bỏ một đơn vị hoặc đặt mã khác.',
  ])
})

test('a new round is tidied and checked, an edit too', () => {
  const { format: _, formatVersion: __, id: ___, ...fields } = wholeRound
  const made = valueOf(newRound('x', { ...fields, title: ' Đợt 2022 '.normalize('NFD') }))
  expect(made).toMatchObject({ id: 'x', title: 'Đợt 2022'.normalize('NFC'), format: 'par-index-round' })
  expect(valueOf(editRound(made, { reviewer: 'Sở Nội vụ' })).reviewer).toBe('Sở Nội vụ')
  expect(problemsOf(editRound(made, { title: '' }))).toHaveLength(1)
})

describe('a unit that picks itself', () => {
  test('has a draft with the right id, set, year and days', () => {
    const dossier = valueOf(dossierFromRound(wholeRound, 'xa-phuoc-my', 'ho-so-moi'))
    expect(valueOf(parseDossier(dossier))).toMatchObject({
      id: 'ho-so-moi',
      unit: { id: 'xa-phuoc-my', name: 'UBND xã Phước Mỹ', level: 'commune', block: 'Xã' },
      year: 2022,
      stage: 'draft',
      round: {
        id: 'dot-2022',
        period: wholeRound.period,
        due: wholeRound.due,
        guide: wholeRound.guide,
      },
      answers: {},
    })
    expect(dossier.set).toBe(wholeRound.set)
  })

  test('must stand in the list', () => {
    expect(problemsOf(dossierFromRound(wholeRound, 'xa-khac', 'x'))[0]?.message).toContain('"xa-khac"')
  })
})

describe('a round issued again', () => {
  const at = '2022-11-02T01:00:00Z'
  const draft = {
    ...valueOf(dossierFromRound(wholeRound, 'phuong-a', 'x')),
    answers: wholeDossier.answers,
    evidence: wholeDossier.evidence,
  }

  test('that changes nothing leaves the very same dossier', () => {
    expect(valueOf(moveToRound(draft, wholeRound, at)).dossier).toBe(draft)
  })

  test('with other days gives them to an open dossier, and its history says so', () => {
    const due = { submit: '2022-12-20', explain: '2023-01-25' }
    const { dossier } = valueOf(moveToRound(draft, { ...wholeRound, due }, at))
    expect(dossier.round?.due).toEqual(due)
    expect(dossier.answers).toBe(draft.answers)
    expect(dossier.history).toEqual([{ at, by: '', what: 'Cập nhật theo đợt đánh giá phát hành lại' }])
  })

  test('with an amended set moves the answers that fit and puts the others aside', () => {
    const [first, ...others] = wholeRound.set.areas
    if (!first) throw new Error('no area')
    const text = JSON.stringify(first)
      .replaceAll('"choice"', '"moved"')
      .replace('"kind":"moved"', '"kind":"choice"')
    const set = { ...wholeRound.set, version: '2023', areas: [JSON.parse(text), ...others] }
    const amended = valueOf(parseRound({ ...wholeRound, set }))
    const moved = valueOf(moveToRound(draft, amended, at))
    expect(moved.aside).toEqual(['choice'])
    expect(moved.dossier.set).toBe(amended.set)
    expect(moved.dossier.aside?.map(({ key }) => key)).toEqual(['choice'])
    expect(valueOf(parseDossier(moved.dossier)).round?.id).toBe('dot-2022')
  })

  test.each([
    ['another round', { ...wholeRound, id: 'dot-khac' }, 'đợt đánh giá khác'],
    ['another year', { ...wholeRound, year: 2023 }, 'năm 2022'],
    ['a list without the unit', { ...wholeRound, units: [] }, 'danh sách'],
    [
      'a set of the same version with another content',
      { ...wholeRound, set: { ...wholeRound.set, title: 'Khác' } },
      'phiên bản mới',
    ],
    ['another set', { ...wholeRound, set: { ...wholeRound.set, id: 'khac' } }, 'khac'],
  ])('is refused for %s', (_, round, words) => {
    expect(problemsOf(moveToRound(draft, round, at))[0]?.message).toContain(words)
  })

  test('waits until a frozen dossier is opened again', () => {
    const due = { submit: '2022-12-20', explain: '2023-01-25' }
    const frozen = { ...wholeDossier, unit: { ...wholeDossier.unit, id: 'phuong-a' } }
    expect(problemsOf(moveToRound(frozen, { ...wholeRound, due }, at))[0]?.message).toContain('Mở lại')
    const open = valueOf(reopenDossier(frozen, { at, by: 'B', why: 'Đợt phát hành lại' }))
    expect(valueOf(moveToRound(open, { ...wholeRound, due }, at)).dossier.round?.due).toEqual(due)
  })
})
