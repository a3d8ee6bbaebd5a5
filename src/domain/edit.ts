import { emptyAnswer, isRatioValue, refuseValue, valueSchema, type Answer, type Value } from './answer.ts'
import { leavesByKey, type CriteriaSet } from './criteria.ts'
import { isSame, type Leaf } from './criterion.ts'
import { answerOf, isSample, parseDossier, type Dossier, type Unit } from './dossier.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Result } from './result.ts'
import { tidyText, tidyTexts } from './tidy.ts'

/** What a unit changes in its dossier: dossier → dossier. Nothing changed gives back the same object. */

export type NewDossier = {
  readonly id: string
  readonly unit: Unit
  readonly year: number
  readonly set: CriteriaSet
  readonly interim: boolean
  readonly contact?: Contact
}
export type Contact = NonNullable<Dossier['contact']>
export type Sent = NonNullable<Dossier['sent']>

/** An empty draft. Refused where a field cannot stand in a dossier file, such as a unit without a name. */
export function newDossier({ id, unit, year, set, interim, contact }: NewDossier): Result<Dossier> {
  const dossier: Dossier = {
    format: 'par-index-dossier',
    formatVersion: 1,
    id,
    revision: 0,
    unit: tidyTexts(unit),
    year,
    interim,
    set,
    stage: 'draft',
    answers: {},
    evidence: [],
    review: { rounds: [], surveys: {} },
    history: [],
    seal: null,
  }
  return parseDossier(contact ? withContact(dossier, contact) : dossier)
}

/** The same statement as a dossier of its own: a draft that was never frozen, appraised or sent. */
export function copyDossier(dossier: Dossier, id: string, at: string): Dossier {
  const { approval: _, sent: __, ...rest } = dossier
  const from = dossier.revision > 0 ? ` (bản chốt số ${dossier.revision})` : ''
  const { name } = dossier.contact ?? { name: '' }
  return {
    ...rest,
    id,
    revision: 0,
    stage: 'draft',
    review: { rounds: [], surveys: {} },
    seal: null,
    evidence: dossier.evidence.map((evidence) => ({ ...evidence, addedIn: 0 })),
    history: [{ at, by: name, what: `${copied}${dossier.id}${from}` }],
  }
}

/** Whether a dossier was made as a copy of another, such as after a conflict of two tabs. */
export function isCopy({ history }: Pick<Dossier, 'history'>): boolean {
  return history[0]?.what.startsWith(copied) === true
}

const copied = 'Lập bản sao từ hồ sơ '

/** What the unit declares; null takes the declaration back. Refused where it does not fit the criterion's rule. */
export function setValue(dossier: Dossier, key: string, value: Value): Result<Dossier> {
  const leaf = leafOf(dossier, key)
  if (!leaf.ok) return leaf
  const kept = isRatioValue(value) && value.numerator === null && value.denominator === null ? null : value
  const place = ['answers', key, 'value']
  if (!valueSchema.safeParse(kept, { jitless: true }).success) {
    return fail(problemAt(place, leaf.value.code, 'Số quá lớn hoặc có quá 8 chữ số thập phân. Ghi lại số.'))
  }
  const refusal = refuseValue(leaf.value, kept)
  if (refusal) return fail(problemAt(place, leaf.value.code, refusal))
  return succeed(withAnswer(dossier, key, { value: kept }))
}

/** The unit's explanation of a criterion. */
export function setNote(dossier: Dossier, key: string, note: string): Result<Dossier> {
  return changeAnswer(dossier, key, () => ({ note: tidyText(note) }))
}

/** Who in the unit works on a criterion; empty takes the name back. */
export function setAssignee(dossier: Dossier, key: string, name: string): Result<Dossier> {
  return changeAnswer(dossier, key, () => ({ assignee: tidyText(name) }))
}

/** Rows given to one office at once; '' takes them back. Refused, and none given, where a criterion is unknown. */
export function assignRows(dossier: Dossier, keys: readonly string[], name: string): Result<Dossier> {
  return keys.reduce<Result<Dossier>>(
    (done, key) => (done.ok ? setAssignee(done.value, key, name) : done),
    succeed(dossier),
  )
}

/** Every row that nobody has goes to the office that the set names as its lead. */
export function assignLeads(dossier: Dossier): Result<Dossier> {
  return [...leavesByKey(dossier.set).values()].reduce<Result<Dossier>>((done, { key, lead = '' }) => {
    if (!done.ok || lead === '' || answerOf(done.value, key)?.assignee) return done
    return setAssignee(done.value, key, lead)
  }, succeed(dossier))
}

/** Points from a criterion to a document of the register. The same document at the same place is cited once. */
export function cite(
  dossier: Dossier,
  key: string,
  citation: { readonly evidence: string; readonly where: string },
): Result<Dossier> {
  if (!dossier.evidence.some(({ id }) => id === citation.evidence)) {
    const message = 'Tài liệu này không còn trong danh mục tài liệu kiểm chứng. Chọn tài liệu khác.'
    return fail(problemAt(['answers', key, 'citations'], undefined, message))
  }
  const added = { evidence: citation.evidence, where: tidyText(citation.where) }
  return changeAnswer(dossier, key, ({ citations }) =>
    citations.some((citation) => isSame(citation, added)) ? {} : { citations: [...citations, added] },
  )
}

/** Where in the cited document the proof stands. */
export function editCitation(dossier: Dossier, key: string, index: number, where: string): Result<Dossier> {
  return changeAnswer(dossier, key, ({ citations }) => ({
    citations: citations.map((citation, at) =>
      at === index ? { ...citation, where: tidyText(where) } : citation,
    ),
  }))
}

export function uncite(dossier: Dossier, key: string, index: number): Result<Dossier> {
  return changeAnswer(dossier, key, ({ citations }) => ({
    citations: citations.filter((_, at) => at !== index),
  }))
}

/** Forgets an answer that a newer set does not take. */
export function dropAside(dossier: Dossier, index: number): Result<Dossier> {
  const { aside = [], ...rest } = dossier
  const left = aside.filter((_, at) => at !== index)
  return succeed(left.length > 0 ? { ...rest, aside: left } : rest)
}

/** Who draws up the sheet; with every field empty the dossier has none. */
export function setContact(dossier: Dossier, contact: Contact): Result<Dossier> {
  return check(dossier, withContact(dossier, contact))
}

/** The unit itself. The sample stays the sample, whatever it is called. */
export function setUnit(dossier: Dossier, unit: Unit): Result<Dossier> {
  const tidy = tidyTexts(unit)
  return check(dossier, { ...dossier, unit: isSample(dossier) ? { ...tidy, id: dossier.unit.id } : tidy })
}

/** The letter that a frozen dossier went with; null takes it back. Outside the seal. */
export function setSent(dossier: Dossier, sent: Sent | null): Result<Dossier> {
  return check(dossier, { ...dossier, sent: sent && tidyTexts(sent) })
}

/** Said wherever a change reaches a dossier that is no draft. */
export function refuseFrozen<T>(): Result<T> {
  return fail(
    problemAt(['stage'], undefined, 'Hồ sơ đã chốt nên không sửa được. Chọn "Mở lại để sửa" trước khi sửa.'),
  )
}

/** The same dossier where an edit changed nothing, so that nothing is stored and no step is kept. */
export function check(before: Dossier, after: Dossier): Result<Dossier> {
  return isSame({ ...before, set: null }, { ...after, set: null }) ? succeed(before) : parseDossier(after)
}

/** A dossier with parts of one answer changed; an answer that says nothing any more is left out. */
export function withAnswer(dossier: Dossier, key: string, change: Partial<Answer>): Dossier {
  const before = answerOf(dossier, key)
  const { assignee, ...answer } = { ...emptyAnswer, ...before, ...change }
  const after: Answer = assignee ? { ...answer, assignee } : answer
  const { [key]: _, ...others } = dossier.answers
  if (isSame(after, emptyAnswer)) return before ? { ...dossier, answers: others } : dossier
  return isSame(before, after) ? dossier : { ...dossier, answers: { ...dossier.answers, [key]: after } }
}

function changeAnswer(
  dossier: Dossier,
  key: string,
  change: (answer: Answer) => Partial<Answer>,
): Result<Dossier> {
  const leaf = leafOf(dossier, key)
  if (!leaf.ok) return leaf
  return succeed(withAnswer(dossier, key, change(answerOf(dossier, key) ?? emptyAnswer)))
}

function leafOf({ set }: Dossier, key: string): Result<Leaf> {
  const leaf = leavesByKey(set).get(key)
  if (leaf) return succeed(leaf)
  const message = `Bộ tiêu chí kèm theo không có tiêu chí "${key}". Chọn tiêu chí khác.`
  return fail(problemAt(['answers', key], undefined, message))
}

function withContact(dossier: Dossier, contact: Contact): Dossier {
  const { contact: _, ...rest } = dossier
  const tidy = tidyTexts(contact)
  return Object.values(tidy).every((text) => text === '') ? rest : { ...rest, contact: tidy }
}
