import { emptyAnswer, type Answer } from './answer.ts'
import { lastHandIn } from './assignment.ts'
import { leavesByKey } from './criteria.ts'
import { sortedText } from './criterion.ts'
import { answerOf, type Dossier, type Evidence } from './dossier.ts'
import { withAnswer } from './edit.ts'
import { nameParts } from './part-names.ts'
import { mergeRegisters } from './part-register.ts'
import { placeToPath } from './place.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import { isSameSet } from './round-dossier.ts'

/** A part that came back. `base` is the dossier as it was handed out; null where this computer does not have it. */
export type HandedPart = { readonly from: string; readonly base: Dossier | null; readonly part: Dossier }

/** What an office says of a criterion; who is to fill it in is said by the unit alone. */
export type Content = Pick<Answer, 'value' | 'note' | 'citations'>
export type Version<T> = { /** '' for what stands here. */ readonly from: string; readonly value: T }

/** Two or more wrote different things since the part was handed out; what stood here stays until a person chooses. */
export type Conflict =
  | { readonly kind: 'answer'; readonly key: string; readonly versions: readonly Version<Content>[] }
  | { readonly kind: 'evidence'; readonly id: string; readonly versions: readonly Version<Evidence>[] }

export type Merge = {
  readonly dossier: Dossier
  /**
   * The rows that each part changed; `beyond` are those that were not its own. Where this computer does not know what
   * was handed out, `keys` are all rows that say something and `beyond` is null. `from` tells each from the others.
   */
  readonly filled: readonly {
    readonly from: string
    readonly keys: readonly string[]
    readonly beyond: readonly string[] | null
  }[]
  readonly conflicts: readonly Conflict[]
}

/**
 * Merges parts into a draft, criterion by criterion, each against the dossier it was handed out from. The order and
 * grouping of the parts make no difference. Documents that are the same (by id, or by number, date and issuer) become
 * one; new ones get the next numbers. Refused, with every reason, where a part does not belong to the draft.
 */
export function mergeParts(ours: Dossier, parts: readonly HandedPart[]): Result<Merge> {
  const refusals = parts.flatMap((one) => refusePart(ours, one))
  if (refusals.length > 0) return fail(...refusals)
  const named = nameParts(parts)
  const register = mergeRegisters(ours, named)
  const conflicts: Conflict[] = []
  let dossier = ours
  for (const key of leavesByKey(ours.set).keys()) {
    const here = register.translate(contentOf(ours, key))
    const changed = named.flatMap(({ from, base, part }) => {
      const [was, is] = [
        base ? register.translate(contentOf(base, key)) : emptyContent,
        register.translate(contentOf(part, key)),
      ]
      return isEqual(was, is) ? [] : [{ from, value: is, stale: !isEqual(was, here) }]
    })
    const versions = distinct([
      ...(changed.some(({ stale }) => stale) || changed.length === 0 ? [{ from: '', value: here }] : []),
      ...changed.map(({ from, value }) => ({ from, value })),
    ])
    const [only] = versions
    if (versions.length > 1) conflicts.push({ kind: 'answer', key, versions })
    dossier = withAnswer(dossier, key, versions.length === 1 && only ? only.value : here)
  }
  const filled = named.map(({ from, office, base, part }) => {
    const keys = changedKeys(base, part)
    const beyond = base && keys.filter((key) => answerOf(base, key)?.assignee !== office)
    return { from, keys, beyond }
  })
  const cited = new Set(
    [
      ...conflicts.flatMap((one) => (one.kind === 'answer' ? one.versions.map(({ value }) => value) : [])),
      ...Object.values(dossier.answers),
    ]
      .flatMap(({ citations }) => citations)
      .map(({ evidence }) => evidence),
  )
  const explanations = mergeExplanations(ours, parts, register.translate)
  return succeed({
    dossier: {
      ...dossier,
      evidence: register.evidence(cited),
      ...(explanations && { explanations }),
      history: mergeHistory(ours, parts, filled),
    },
    filled,
    conflicts: [...conflicts, ...register.conflicts.map((one): Conflict => ({ kind: 'evidence', ...one }))],
  })
}

type Choice = {
  /** Positions in `conflicts` and in its `versions`. */ readonly conflict: number
  readonly version: number
  readonly at: string
  readonly by: string
}

/** A person chose one of the versions of a conflict; the history keeps whose it was. */
export function resolveConflict(merge: Merge, { conflict: at, version, at: time, by }: Choice): Merge {
  const conflict = merge.conflicts[at]
  const chosen = conflict?.versions[version]
  if (!conflict || !chosen) return merge
  const settled = settle(merge.dossier, conflict, version)
  const whose = chosen.from === '' ? 'bản đang có' : `bản của "${chosen.from}"`
  const what = `Ghép kết quả, ${nameOf(merge.dossier, conflict)}: chọn ${whose}`
  const dossier = { ...settled, history: [...settled.history, { at: time, by, what }] }
  return { ...merge, dossier, conflicts: merge.conflicts.filter((_, index) => index !== at) }
}

const emptyContent: Content = {
  value: emptyAnswer.value,
  note: emptyAnswer.note,
  citations: emptyAnswer.citations,
}

function contentOf(dossier: Dossier, key: string): Content {
  const { value, note, citations } = answerOf(dossier, key) ?? emptyAnswer
  return { value, note, citations }
}

function changedKeys(base: Dossier | null, part: Dossier): readonly string[] {
  return [...leavesByKey(part.set).keys()].filter(
    (key) => !isEqual(contentOf(part, key), base ? contentOf(base, key) : emptyContent),
  )
}

function isEqual(a: unknown, b: unknown): boolean {
  return sortedText(a) === sortedText(b)
}

/** Each version once, its authors together; what stands here first, then in the order of their texts. */
function distinct<T>(versions: readonly Version<T>[]): readonly Version<T>[] {
  const byText = new Map<string, string[]>()
  const values = new Map<string, T>()
  for (const { from, value } of versions) {
    const text = sortedText(value) ?? ''
    byText.set(text, [...(byText.get(text) ?? []), from])
    values.set(text, value)
  }
  return [...values]
    .map(([text, value]) => {
      const names = [...new Set(byText.get(text))].sort()
      return { text, version: { from: names.includes('') ? '' : names.join(', '), value } }
    })
    .sort(
      (a, b) => Number(a.version.from !== '') - Number(b.version.from !== '') || (a.text < b.text ? -1 : 1),
    )
    .map(({ version }) => version)
}

function refusePart(ours: Dossier, { from, part }: HandedPart): readonly Problem[] {
  const say = (message: string) => [
    { path: placeToPath(['part', from]), message: `Phần việc của "${from}": ${message}` },
  ]
  if (ours.stage !== 'draft') return say('hồ sơ trên máy đã chốt. Mở lại để sửa rồi mới ghép.')
  if (part.id !== ours.id) return say('tệp thuộc hồ sơ khác. Chọn tệp giao từ chính hồ sơ này.')
  if (part.stage !== 'draft')
    return say('tệp đã chốt, không phải phần việc đang làm. Đề nghị gửi lại đúng tệp phần việc.')
  if (part.revision !== ours.revision)
    return say(
      `tệp được giao trước bản chốt số ${Math.max(part.revision, ours.revision)}. Giao lại phần việc từ hồ sơ hiện nay.`,
    )
  if (!isSameSet(part.set, ours.set))
    return say(
      `tệp chấm theo phiên bản ${part.set.version}, hồ sơ dùng phiên bản ${ours.set.version}. Giao lại phần việc từ hồ sơ hiện nay.`,
    )
  return []
}

function mergeExplanations(
  ours: Dossier,
  parts: readonly HandedPart[],
  translate: <T extends Pick<Content, 'citations'>>(one: T) => T,
) {
  const all = [ours, ...parts.map(({ part }) => part)].flatMap(({ explanations }) =>
    Object.entries(explanations ?? {}),
  )
  if (all.length === 0) return ours.explanations
  const keys = [...new Set(all.map(([key]) => key))].sort()
  return Object.fromEntries(
    keys.map((key) => {
      const listed = all.flatMap(([one, list]) => (one === key ? list.map(translate) : []))
      const once = new Map(listed.map((one) => [sortedText(one), one]))
      return [
        key,
        [...once.values()].sort(
          (a, b) =>
            a.round - b.round ||
            (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
            ((sortedText(a) ?? '') < (sortedText(b) ?? '') ? -1 : 1),
        ),
      ]
    }),
  )
}

/** All that happened, each once, in the order of its time; and who filled in which rows, when the part was given back. */
function mergeHistory(
  ours: Dossier,
  parts: readonly HandedPart[],
  filled: Merge['filled'],
): Dossier['history'] {
  const leaves = leavesByKey(ours.set)
  const filling = parts.flatMap(({ from, part }, index) => {
    const keys = filled[index]?.keys ?? []
    if (keys.length === 0) return []
    const { at, by } = lastHandIn(part) ?? part.history.at(-1) ?? { at: '', by: '' }
    const codes = keys.map((key) => leaves.get(key)?.code ?? key).join(', ')
    const what =
      filled[index]?.beyond === null
        ? `Ghép bản của "${from}" có nội dung ở tiêu chí ${codes} (máy này không có bản đã giao)`
        : `Điền tiêu chí ${codes} (phần việc của "${from}")`
    return at === '' ? [] : [{ at, by: by || from, what }]
  })
  const all = [...ours.history, ...parts.flatMap(({ part }) => part.history), ...filling]
  const once = new Map(all.map((entry) => [sortedText(entry) ?? '', entry]))
  return [...once]
    .sort(([a, { at: first }], [b, { at: second }]) =>
      first === second ? (a < b ? -1 : 1) : first < second ? -1 : 1,
    )
    .map(([, entry]) => entry)
}

function settle(dossier: Dossier, conflict: Conflict, version: number): Dossier {
  if (conflict.kind === 'answer') {
    const chosen = conflict.versions[version]
    return chosen ? withAnswer(dossier, conflict.key, chosen.value) : dossier
  }
  const chosen = conflict.versions[version]?.value
  const evidence = dossier.evidence.map((one) =>
    chosen && one.id === conflict.id ? { ...chosen, id: one.id, no: one.no, addedIn: one.addedIn } : one,
  )
  return { ...dossier, evidence }
}

function nameOf({ set, evidence }: Dossier, conflict: Conflict): string {
  if (conflict.kind === 'answer')
    return `tiêu chí ${leavesByKey(set).get(conflict.key)?.code ?? conflict.key}`
  return `tài liệu số ${evidence.find(({ id }) => id === conflict.id)?.no ?? conflict.id}`
}
