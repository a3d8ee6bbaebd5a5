import { expect, test } from 'vitest'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { cite } from '../../src/domain/edit.ts'
import {
  addEvidence,
  editEvidence,
  isNumberFixed,
  removeEvidence,
  type EvidenceFields,
} from '../../src/domain/register.ts'
import { dossierOf, problemsOf, valueOf } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'
import { setOfAllKinds } from './sample-set.ts'

const fields: EvidenceFields = {
  kind: 'Kế hoạch',
  number: '231/KH-UBND',
  date: '2021-12-29',
  issuer: 'UBND',
  signer: '',
  subject: '',
  url: null,
  file: null,
  asOf: null,
  system: '',
  note: '',
}
const draft = dossierOf(setOfAllKinds)
const withThree = ['a', 'b', 'c'].reduce<Dossier>(
  (dossier, id) => valueOf(addEvidence(dossier, id, { ...fields, subject: id })),
  draft,
)
const numbersOf = ({ evidence }: Dossier) => evidence.map(({ id, no }) => `${no} ${id}`)

test('documents get the next number', () => {
  expect(numbersOf(withThree)).toEqual(['1 a', '2 b', '3 c'])
  expect(withThree.evidence[0]).toEqual({ ...fields, subject: 'a', id: 'a', no: 1, addedIn: 0 })
})

test('before the first freeze numbers close up behind a removed document', () => {
  const removed = valueOf(removeEvidence(withThree, 'b'))
  expect(numbersOf(removed)).toEqual(['1 a', '2 c'])
  expect(numbersOf(valueOf(addEvidence(removed, 'd', fields)))).toEqual(['1 a', '2 c', '3 d'])
})

test('after a freeze its documents stay, with their numbers; later ones come after and close up among themselves', () => {
  const reopened: Dossier = { ...withThree, revision: 1 }
  expect(reopened.evidence.every((one) => isNumberFixed(reopened, one))).toBe(true)
  const [problem] = problemsOf(removeEvidence(reopened, 'c'))
  expect(problem?.message).toContain('số 3')
  expect(problem?.message).toContain('Có thể')

  const added = ['d', 'e'].reduce((dossier, id) => valueOf(addEvidence(dossier, id, fields)), reopened)
  expect(numbersOf(added)).toEqual(['1 a', '2 b', '3 c', '4 d', '5 e'])
  expect(added.evidence.map(({ addedIn }) => addedIn)).toEqual([0, 0, 0, 1, 1])
  expect(numbersOf(valueOf(removeEvidence(added, 'd')))).toEqual(['1 a', '2 b', '3 c', '4 e'])
  expect(removeEvidence({ ...added, revision: 2 }, 'd').ok).toBe(false)
})

test('with a document all goes that cites it, and answers that said nothing else', () => {
  const noted: Dossier = { ...withThree, answers: { ratio: { value: null, note: 'có số', citations: [] } } }
  const cited = [
    ['count', 'a'],
    ['count', 'b'],
    ['choice', 'b'],
    ['ratio', 'b'],
  ].reduce(
    (dossier, [key = '', evidence = '']) => valueOf(cite(dossier, key, { evidence, where: 'trang 1' })),
    noted,
  )
  const { answers } = valueOf(removeEvidence(cited, 'b'))
  expect(answers).toEqual({
    count: { value: null, note: '', citations: [{ evidence: 'a', where: 'trang 1' }] },
    ratio: { value: null, note: 'có số', citations: [] },
  })
})

test('explanations and set-aside answers lose their citations of a removed document too', () => {
  const citations = [{ evidence: 'e1', where: '' }]
  const aside = wholeDossier.aside?.map((one) => ({ ...one, answer: { ...one.answer, citations } })) ?? []
  const drawn: Dossier = { ...wholeDossier, revision: 0, stage: 'draft', seal: null, aside }
  const removed = valueOf(removeEvidence(drawn, 'e1'))
  expect(removed.explanations?.['choice']?.[0]?.citations).toEqual([])
  expect(removed.aside?.[0]?.answer.citations).toEqual([])
  expect(removed.evidence.map(({ no, id }) => [no, id])).toEqual([[1, 'e2']])
  expect(valueOf(parseDossier(removed))).toBe(removed)
})

test('texts of a document are kept in composed letters without blanks around', () => {
  const { evidence } = valueOf(editEvidence(withThree, 'b', { subject: ' Kế hoạch '.normalize('NFD') }))
  expect(evidence[1]).toEqual({ ...fields, subject: 'Kế hoạch'.normalize('NFC'), id: 'b', no: 2, addedIn: 0 })
})

test.each([
  [{ url: 'javascript:alert(1)' }, 'evidence.3.url'],
  [{ date: '2022-02-30' }, 'evidence.3.date'],
  [{ file: { name: '', size: 1, sha256: 'a'.repeat(64) } }, 'evidence.3.file.name'],
  [{ file: { name: 'a.pdf', size: -1, sha256: 'a'.repeat(64) } }, 'evidence.3.file.size'],
])('a document with %j is refused', (change, path) => {
  const problems = problemsOf(addEvidence(withThree, 'd', { ...fields, ...change }))
  expect(problems.map((problem) => problem.path)).toEqual([path])
})

test('a document that is gone cannot be edited or removed', () => {
  expect(problemsOf(editEvidence(withThree, 'z', {}))[0]?.message).toContain('không còn')
  expect(problemsOf(removeEvidence(withThree, 'z'))[0]?.message).toContain('không còn')
})

test('an edit that changes nothing gives back the same dossier', () => {
  expect(valueOf(editEvidence(withThree, 'b', { subject: 'b' }))).toBe(withThree)
})
