import { describe, expect, test } from 'vitest'
import { dropStaleApproval, setApproval } from '../../src/domain/approval.ts'
import { setContact, setNote, setValue } from '../../src/domain/edit.ts'
import { addExplanation, removeExplanation } from '../../src/domain/explanation.ts'
import { freezeDossier } from '../../src/domain/freeze.ts'
import { addEvidence } from '../../src/domain/register.ts'
import { sealDossier, verifySeal } from '../../src/files/seal.ts'
import { grant, problemsOf, roundOf, valueOf } from './sample.ts'
import { dossierWith, plan } from './small-dossier.ts'

const at = '2023-01-10T01:00:00Z'
const by = 'Trần Thị B'
const word = { text: ' Đã ban hành đúng hạn ', citations: [{ evidence: 'p', where: 'mục I' }], at, by }
const asked = {
  ...dossierWith(),
  revision: 1,
  review: { rounds: [roundOf(1, { plan: grant(null) })], surveys: {} },
}

describe('an explanation', () => {
  test('answers the last round that spoke of the criterion', () => {
    const dossier = valueOf(addExplanation(asked, 'plan', word))
    expect(dossier.explanations).toEqual({
      plan: [{ round: 1, at, by, text: 'Đã ban hành đúng hạn', citations: word.citations }],
    })
  })

  test('of the same round replaces the former; one of a new round stands after it', () => {
    const first = valueOf(addExplanation(asked, 'plan', word))
    const second = valueOf(addExplanation(first, 'plan', { ...word, text: 'Sửa lại' }))
    expect(second.explanations?.['plan']?.map(({ text }) => text)).toEqual(['Sửa lại'])
    const again = {
      ...second,
      review: { rounds: [...asked.review.rounds, roundOf(2, { plan: grant(null) })], surveys: {} },
    }
    const third = valueOf(addExplanation(again, 'plan', word))
    expect(third.explanations?.['plan']?.map(({ round }) => round)).toEqual([1, 2])
    expect(valueOf(removeExplanation(third, 'plan', 2)).explanations).toEqual(second.explanations)
    expect(valueOf(removeExplanation(first, 'plan', 1))).not.toHaveProperty('explanations')
  })

  test('needs words, a word of the reviewer, and documents of the register', () => {
    expect(problemsOf(addExplanation(asked, 'plan', { ...word, text: ' ' }))).toHaveLength(1)
    expect(problemsOf(addExplanation(asked, 'time', word))[0]?.message).toContain('chưa có ý kiến')
    expect(
      problemsOf(addExplanation(asked, 'plan', { ...word, citations: [{ evidence: 'x', where: '' }] })),
    ).toHaveLength(1)
  })

  test('with a new document goes into a new revision, numbered after the old ones', () => {
    const { id: _, no: __, addedIn: ___, ...fields } = { ...plan, number: '9/BC-UBND' }
    const added = valueOf(addEvidence(asked, 'new', fields))
    const explained = valueOf(
      addExplanation(added, 'plan', { ...word, citations: [{ evidence: 'new', where: '' }] }),
    )
    const frozen = valueOf(freezeDossier(explained, { at, by, app: '1', seal: sealDossier }))
    expect(frozen).toMatchObject({ revision: 2, stage: 'submitted' })
    expect(frozen.evidence.at(-1)).toMatchObject({ id: 'new', no: 3, addedIn: 1 })
    expect(frozen.review).toBe(asked.review)
    expect(verifySeal(frozen)).toBe(true)
  })
})

describe('the leader', () => {
  const agree = { by: 'Nguyễn Văn C', title: 'Chủ tịch', at, decision: 'agree', note: '' } as const

  test('agrees, and the history keeps it', () => {
    const dossier = valueOf(setApproval(dossierWith(), agree))
    expect(dossier.approval).toEqual(agree)
    expect(dossier.history.at(-1)).toEqual({ at, by: 'Nguyễn Văn C', what: 'Lãnh đạo đồng ý' })
    expect(valueOf(setApproval(dossier, null))).not.toHaveProperty('approval')
  })

  test('asks for a revision with remarks', () => {
    const revise = { ...agree, decision: 'revise', note: 'Bổ sung TLKC tiêu chí 1.2' } as const
    expect(valueOf(setApproval(dossierWith(), revise)).history.at(-1)?.what).toBe(
      'Lãnh đạo đề nghị sửa: Bổ sung TLKC tiêu chí 1.2',
    )
    expect(problemsOf(setApproval(dossierWith(), { ...revise, note: ' ' }))).toHaveLength(1)
    expect(problemsOf(setApproval(dossierWith(), { ...agree, by: '' }))).toHaveLength(1)
  })

  test('is asked again where something was changed after the agreement', () => {
    const agreed = valueOf(setApproval(dossierWith(), agree))
    const changed = valueOf(setValue(agreed, 'small', 1))
    expect(dropStaleApproval(agreed, changed)).not.toHaveProperty('approval')
    expect(dropStaleApproval(agreed, { ...agreed, sent: { number: '1', date: null } }).approval).toEqual(
      agree,
    )
    const contact = { name: 'D', title: '', phone: '', email: '' }
    expect(dropStaleApproval(agreed, valueOf(setContact(agreed, contact)))).not.toHaveProperty('approval')
    const revise = valueOf(setApproval(dossierWith(), { ...agree, decision: 'revise', note: 'Sửa' }))
    expect(dropStaleApproval(revise, valueOf(setNote(revise, 'small', 'x'))).approval?.decision).toBe(
      'revise',
    )
  })
})
