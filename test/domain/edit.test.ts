import { describe, expect, test } from 'vitest'
import { parseDossier, sampleUnitId, type Dossier } from '../../src/domain/dossier.ts'
import * as edits from '../../src/domain/edit.ts'
import { dossierOf, problemsOf, valueOf } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'
import { setOfAllKinds } from './sample-set.ts'

const draft = dossierOf(setOfAllKinds)
const drawn: Dossier = { ...wholeDossier, stage: 'draft', seal: null }

describe('a value', () => {
  test.each([
    ['choice', 'yes'],
    ['choice', 'notApplicable'],
    ['checklist', []],
    ['checklist', ['loa', 'web']],
    ['ratio', { numerator: 95, denominator: 100 }],
    ['ratio', { numerator: 1, denominator: null }],
    ['ratio', { numerator: 0, denominator: 0 }],
    ['count', 0],
    ['count', 3],
    ['deadline', '2022-02-15'],
    ['deadline', 'notDone'],
    ['deduction', 2.5],
    ['number', 0.75],
    ['bonus', 'yes'],
  ])('of %s can be %j', (key, value) => {
    const edited = valueOf(edits.setValue(draft, key, value))
    expect(edited.answers).toEqual({ [key]: { value, note: '', citations: [] } })
    expect(valueOf(parseDossier(edited))).toBe(edited)
    expect(draft.answers).toEqual({})
  })

  test.each([
    ['choice', 'maybe', 'lựa chọn'],
    ['checklist', ['web', 'web'], 'hai lần'],
    ['ratio', { numerator: 1, denominator: 0 }, 'tử số'],
    ['count', -1, 'không âm'],
    ['count', Number.POSITIVE_INFINITY, 'Số quá lớn'],
    ['count', Number.NaN, 'Số quá lớn'],
    ['count', 0.123456789, '8 chữ số thập phân'],
    ['ratio', { numerator: 1e300, denominator: 1e300 }, 'Số quá lớn'],
    ['deadline', '2022-02-30', 'ngày có thật'],
    ['number', 0.1, 'bội số'],
    ['number', 1.25, 'từ 0 đến 1'],
    ['survey', 1, 'điều tra'],
  ])('of %s cannot be %j', (key, value, words) => {
    const [problem] = problemsOf(edits.setValue(draft, key, value))
    expect(problem?.path).toBe(`answers.${key}.value`)
    expect(problem?.code).toBe(key)
    expect(problem?.message).toContain(words)
  })

  test('of a criterion that the set does not have is refused', () => {
    for (const key of ['1', 'nowhere', '__proto__', 'toString']) {
      expect(problemsOf(edits.setValue(draft, key, 1))[0]?.path).toBe(`answers.${key}`)
    }
  })

  test('keeps the note, the citations and the name beside it', () => {
    const { answers } = valueOf(edits.setValue(drawn, 'choice', 'no'))
    expect(answers['choice']).toEqual({ ...drawn.answers['choice'], value: 'no' })
  })
})

test('an answer that says nothing any more is left out', () => {
  const answered = valueOf(edits.setValue(draft, 'count', 3))
  expect(valueOf(edits.setValue(answered, 'count', null)).answers).toEqual({})
  const noted = valueOf(edits.setNote(draft, 'count', 'đang hỏi'))
  expect(valueOf(edits.setNote(noted, 'count', '  ')).answers).toEqual({})
  const assigned = valueOf(edits.setAssignee(draft, 'count', 'Tư pháp'))
  expect(valueOf(edits.setAssignee(assigned, 'count', '')).answers).toEqual({})
  const cited = valueOf(edits.cite({ ...drawn, answers: {} }, 'count', { evidence: 'e1', where: '' }))
  expect(valueOf(edits.uncite(cited, 'count', 0)).answers).toEqual({})
})

test('two figures taken back leave no ratio', () => {
  const answered = valueOf(edits.setValue(draft, 'ratio', { numerator: 1, denominator: null }))
  expect(valueOf(edits.setValue(answered, 'ratio', { numerator: null, denominator: null })).answers).toEqual(
    {},
  )
})

test('what says the same gives back the same dossier, so that nothing is stored and no step kept', () => {
  const answered = valueOf(edits.setValue(drawn, 'ratio', { denominator: 100, numerator: 95 }))
  expect(valueOf(edits.setValue(answered, 'ratio', { numerator: 95, denominator: 100 }))).toBe(answered)
  expect(valueOf(edits.setNote(answered, 'count', ' '))).toBe(answered)
  expect(valueOf(edits.setUnit(drawn, { ...drawn.unit }))).toBe(drawn)
  expect(valueOf(edits.editCitation(answered, 'choice', 99, 'x'))).toBe(answered)
})

test('notes and names are kept whole, in composed letters, without blanks around', () => {
  const note = ` ${'Tiến độ'.normalize('NFD')}\n\tmục 2 \ud800`
  const { answers } = valueOf(edits.setNote(draft, 'count', note))
  expect(answers['count']?.note).toBe('Tiến độ\n\tmục 2'.normalize('NFC'))
  const assigned = valueOf(edits.setAssignee(draft, 'count', ' Tư pháp – Hộ tịch '.normalize('NFD')))
  expect(assigned.answers['count']?.assignee).toBe('Tư pháp – Hộ tịch'.normalize('NFC'))
})

describe('citations', () => {
  const cited = valueOf(edits.cite(drawn, 'count', { evidence: 'e1', where: ' trang 3 ' }))

  test('are added in order, with their place', () => {
    const twice = valueOf(edits.cite(cited, 'count', { evidence: 'e2', where: '' }))
    expect(twice.answers['count']?.citations).toEqual([
      { evidence: 'e1', where: 'trang 3' },
      { evidence: 'e2', where: '' },
    ])
  })
  test('of one document at two places are two, at one place one', () => {
    expect(valueOf(edits.cite(cited, 'count', { evidence: 'e1', where: 'trang 3' }))).toBe(cited)
    const other = valueOf(edits.cite(cited, 'count', { evidence: 'e1', where: 'trang 4' }))
    expect(other.answers['count']?.citations).toHaveLength(2)
  })
  test('of a document that is not in the register are refused', () => {
    expect(problemsOf(edits.cite(drawn, 'count', { evidence: 'e9', where: '' }))[0]?.message).toContain(
      'Chọn tài liệu khác',
    )
  })
  test('change their place and go one by one', () => {
    const two = valueOf(edits.cite(cited, 'count', { evidence: 'e2', where: 'mục 1' }))
    const moved = valueOf(edits.editCitation(two, 'count', 1, 'mục 2'))
    expect(moved.answers['count']?.citations[1]).toEqual({ evidence: 'e2', where: 'mục 2' })
    expect(valueOf(edits.uncite(moved, 'count', 0)).answers['count']?.citations).toEqual([
      { evidence: 'e2', where: 'mục 2' },
    ])
  })
})

test('whoever draws up the sheet is named, and with empty fields nobody is', () => {
  const contact = { name: ' Trần Thị B ', title: '', phone: '', email: '' }
  expect(valueOf(edits.setContact(draft, contact)).contact).toEqual({ ...contact, name: 'Trần Thị B' })
  expect(valueOf(edits.setContact(drawn, { ...contact, name: ' ' }))).not.toHaveProperty('contact')
})

test('a unit keeps a name, and the sample stays the sample whatever it is called', () => {
  expect(problemsOf(edits.setUnit(draft, { ...draft.unit, name: ' ' }))[0]?.path).toBe('unit.name')
  const sample = { ...draft, unit: { ...draft.unit, id: sampleUnitId } }
  const renamed = valueOf(edits.setUnit(sample, { ...draft.unit, id: 'that', name: 'UBND phường Thật' }))
  expect(renamed.unit).toEqual({ ...draft.unit, id: sampleUnitId, name: 'UBND phường Thật' })
})

test('the letter that a dossier went with is set and taken back, and has a real date', () => {
  const sent = { number: ' 12/BC-UBND', date: '2022-12-15' }
  expect(valueOf(edits.setSent(drawn, sent)).sent).toEqual({ number: '12/BC-UBND', date: '2022-12-15' })
  expect(valueOf(edits.setSent(drawn, null)).sent).toBeNull()
  expect(problemsOf(edits.setSent(drawn, { ...sent, date: '15/12/2022' }))[0]?.path).toBe('sent.date')
})

describe('a new dossier', () => {
  const fields = { id: 'moi', unit: draft.unit, year: 2022, set: setOfAllKinds, interim: true }

  test('is an empty draft that can be saved as it is', () => {
    const made = valueOf(edits.newDossier(fields))
    expect(made).toMatchObject({
      id: 'moi',
      revision: 0,
      stage: 'draft',
      interim: true,
      answers: {},
      seal: null,
    })
    expect(made).not.toHaveProperty('contact')
    expect(valueOf(parseDossier(JSON.parse(JSON.stringify(made))))).toEqual(made)
  })
  test('needs a unit with a name and a year that can be', () => {
    expect(problemsOf(edits.newDossier({ ...fields, year: 22 }))[0]?.path).toBe('year')
    const unnamed = { ...fields, unit: { ...draft.unit, name: '' } }
    expect(problemsOf(edits.newDossier(unnamed))[0]?.path).toBe('unit.name')
  })
})

test('a copy states the same and is a draft of its own: never frozen, appraised, approved or sent', () => {
  const copy = edits.copyDossier(wholeDossier, 'ban-sao', '2023-01-05T01:00:00Z')
  expect(valueOf(parseDossier(copy))).toBe(copy)
  expect(copy).toMatchObject({ id: 'ban-sao', revision: 0, stage: 'draft', seal: null })
  expect(copy).toMatchObject({ answers: wholeDossier.answers, unit: wholeDossier.unit })
  expect(copy.review).toEqual({ rounds: [], surveys: {} })
  expect(copy.evidence.map(({ no, addedIn }) => [no, addedIn])).toEqual([
    [1, 0],
    [2, 0],
  ])
  expect(copy).not.toHaveProperty('sent')
  expect(copy).not.toHaveProperty('approval')
  expect(copy.history).toHaveLength(1)
  expect(copy.history[0]?.what).toContain('ho-so (bản chốt số 1)')
})
