import { describe, expect, test } from 'vitest'
import { parseDossier, type Dossier, type Seal } from '../../src/domain/dossier.ts'
import { freezeDossier, reopenDossier, resultFromSheet } from '../../src/domain/freeze.ts'
import { pointsToNumber } from '../../src/domain/points.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { dossierOf, leafOf, problemsOf, setOf, valueOf } from './sample.ts'

const set = setOf([leafOf('a'), leafOf('b', undefined, { evidence: { required: true, expected: [] } })])
const proven = { value: 'no', note: 'Chưa ban hành', citations: [] }
const draft: Dossier = dossierOf(set, { a: 'yes' }, {})
const ready: Dossier = { ...draft, answers: { ...draft.answers, b: proven } }
const at = '2022-12-14T02:00:00Z'

/** Seals with what it was given to seal, so that a test can see it. */
function sealWith(sealed: Dossier[]) {
  return (dossier: Dossier, by: { readonly at: string; readonly by: string }): Seal => {
    sealed.push(dossier)
    return { ...by, hash: 'a'.repeat(64), signature: null }
  }
}
const seal = sealWith([])

describe('a freeze', () => {
  test('is the next number, sealed, with its result in the history', () => {
    const sealed: Dossier[] = []
    const frozen = valueOf(
      freezeDossier(ready, { at, by: ' Trần Thị B ', app: '0.1.0', seal: sealWith(sealed) }),
    )
    expect(frozen).toEqual({
      ...ready,
      revision: 1,
      stage: 'submitted',
      history: [
        {
          at,
          by: 'Trần Thị B',
          what: 'Chốt hồ sơ, bản chốt số 1',
          seal: 'a'.repeat(64),
          result: { self: 1, final: 1, applicableMax: 2, index: 50, tier: null, app: '0.1.0' },
        },
      ],
      seal: { hash: 'a'.repeat(64), at, by: 'Trần Thị B', signature: null },
    })
    expect(sealed.map(({ revision }) => revision)).toEqual([1])
    expect(valueOf(parseDossier(frozen))).toBe(frozen)
    expect(ready.revision).toBe(0)
  })

  test('is refused while something stands in its way, and says what', () => {
    const problems = problemsOf(freezeDossier(draft, { at, by: 'B', app: '0', seal }))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain('Chưa kê khai')
    const bare = { ...ready, answers: { ...ready.answers, b: { ...proven, note: '' } } }
    expect(problemsOf(freezeDossier(bare, { at, by: 'B', app: '0', seal }))[0]?.message).toContain(
      'giải trình',
    )
  })

  test('is refused where the dossier is frozen already', () => {
    const frozen = valueOf(freezeDossier(ready, { at, by: 'B', app: '0', seal }))
    expect(problemsOf(freezeDossier(frozen, { at, by: 'B', app: '0', seal }))[0]?.path).toBe('stage')
  })
})

describe('a reopening', () => {
  const frozen = valueOf(freezeDossier(ready, { at, by: 'B', app: '0', seal }))
  const sent: Dossier = {
    ...frozen,
    sent: { number: '12/BC-UBND', date: '2022-12-15' },
    approval: { by: 'Chủ tịch', title: '', at, decision: 'agree', note: '' },
  }

  test('makes a draft of the same number, which the next freeze goes beyond', () => {
    const reopened = valueOf(reopenDossier(frozen, { at, by: ' C ', why: ' Bổ sung số liệu ' }))
    expect(reopened).toMatchObject({ revision: 1, stage: 'draft', seal: null })
    expect(reopened.history.at(-1)).toEqual({
      at,
      by: 'C',
      what: 'Mở lại bản chốt số 1. Lý do: Bổ sung số liệu',
    })
    const again = valueOf(freezeDossier(reopened, { at, by: 'B', app: '0', seal }))
    expect(again.revision).toBe(2)
    expect(again.history.map(({ result }) => result?.self)).toEqual([1, undefined, 1])
    expect(valueOf(parseDossier(again))).toBe(again)
  })

  test('leaves letter and approval with the former number, and keeps the letter in the history', () => {
    const reopened = valueOf(reopenDossier(sent, { at, by: 'C', why: 'sai số' }))
    expect(reopened).not.toHaveProperty('sent')
    expect(reopened).not.toHaveProperty('approval')
    expect(reopened.history.at(-1)?.what).toContain('12/BC-UBND')
  })

  test('asks for a reason', () => {
    expect(problemsOf(reopenDossier(frozen, { at, by: 'C', why: ' ' }))[0]?.message).toContain('lý do')
  })

  test('is refused for a draft, and once the result is final', () => {
    expect(reopenDossier(ready, { at, by: 'C', why: 'x' }).ok).toBe(false)
    expect(reopenDossier({ ...frozen, stage: 'finalised' }, { at, by: 'C', why: 'x' }).ok).toBe(false)
    expect(reopenDossier({ ...frozen, stage: 'appraised' }, { at, by: 'C', why: 'x' }).ok).toBe(true)
  })
})

test('a stored result holds plain decimals, zero as zero and what is missing as null', () => {
  const sheet = scoreDossier({ ...ready, answers: { a: { ...proven, value: 'no' } } })
  expect(resultFromSheet(sheet, '1')).toEqual({
    self: 0,
    final: 0,
    applicableMax: pointsToNumber(sheet.total.applicableMax),
    index: 0,
    tier: null,
    app: '1',
  })
  expect(resultFromSheet(scoreDossier(dossierOf(set)), '1')).toMatchObject({
    self: null,
    final: null,
    index: null,
  })
})
