import type { Citation } from './answer.ts'
import { sortedText } from './criterion.ts'
import type { Dossier, Evidence } from './dossier.ts'
import type { HandedPart, Version } from './part.ts'
import { foldText } from './search.ts'

export type RegisterConflict = { readonly id: string; readonly versions: readonly Version<Evidence>[] }

type Registers = {
  /** Citations as the merged register calls their documents, each once. */
  readonly translate: <T extends { readonly citations: readonly Citation[] }>(one: T) => T
  /** The merged register; of documents taken out here, those that `cited` still needs. */
  readonly evidence: (cited: ReadonlySet<string>) => readonly Evidence[]
  readonly conflicts: readonly RegisterConflict[]
}

/**
 * Merges the registers of parts into ours. Documents of the base keep their numbers; those added since, by whomever,
 * are put in order (by date, number, issuer, id) and take the free numbers, whatever the order of the parts.
 */
export function mergeRegisters(ours: Dossier, parts: readonly HandedPart[]): Registers {
  const kept = keptOf(ours, parts)
  const names = unify(ours, parts, kept)
  const nameOf = (id: string) => names.get(id) ?? id
  const documents = new Map<string, Evidence>()
  const conflicts: RegisterConflict[] = []
  const ids = new Set(
    [...ours.evidence, ...parts.flatMap(({ part }) => part.evidence)].map(({ id }) => nameOf(id)),
  )
  for (const id of [...ids].sort()) {
    const { evidence, versions } = mergeDocument(ours, parts, id, nameOf)
    if (evidence) documents.set(id, evidence)
    if (versions.length > 1) conflicts.push({ id, versions })
  }
  const ourIds = new Set(ours.evidence.map(({ id }) => nameOf(id)))
  const baseIds = new Set(parts.flatMap(({ base }) => base?.evidence ?? []).map(({ id }) => nameOf(id)))
  return {
    translate: (one) => ({ ...one, citations: translate(one.citations, nameOf) }),
    evidence: (cited) => {
      const staying = [...documents.values()].filter(
        ({ id }) => ourIds.has(id) || !baseIds.has(id) || cited.has(id),
      )
      return number(ours, staying, kept)
    },
    conflicts,
  }
}

/** Documents whose id and number are settled: frozen before, or in the register that every part was handed out with. Where nobody knows that one, all of ours. */
function keptOf(ours: Dossier, parts: readonly HandedPart[]): ReadonlySet<string> {
  const bases = parts.flatMap(({ base }) => (base ? [new Set(base.evidence.map(({ id }) => id))] : []))
  const isKept = ({ id, addedIn }: Evidence) => addedIn < ours.revision || bases.every((base) => base.has(id))
  return new Set(ours.evidence.filter(isKept).map(({ id }) => id))
}

/**
 * Every id → the id that its document has in the merged register. Documents of one sign are one: the settled one's id
 * stands for them, else the first in order. Two settled ones never become one: both numbers are known.
 */
function unify(
  ours: Dossier,
  parts: readonly HandedPart[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const settled = ours.evidence.filter(({ id }) => kept.has(id)).sort((a, b) => a.no - b.no)
  const based = new Set(parts.flatMap(({ base }) => base?.evidence ?? []).map(({ id }) => id))
  const added = [...ours.evidence, ...parts.flatMap(({ part }) => part.evidence)].filter(
    ({ id }) => !kept.has(id) && !based.has(id),
  )
  const names = new Map(added.map(({ id }) => [id, id]))
  const bySign = new Map<string, string>()
  const join = (one: string, other: string) => {
    const first = kept.has(one) || (!kept.has(other) && one < other) ? one : other
    for (const [id, name] of names) if (name === one || name === other) names.set(id, first)
    for (const [sign, name] of bySign) if (name === one || name === other) bySign.set(sign, first)
  }
  for (const { id, sign } of settled.map(signed)) {
    if (sign !== null && !bySign.has(sign)) bySign.set(sign, id)
  }
  for (const { id, sign } of added.map(signed).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [name, holder] = [names.get(id) ?? id, sign === null ? undefined : bySign.get(sign)]
    if (sign === null || holder === name) continue
    if (holder === undefined) bySign.set(sign, name)
    else if (!kept.has(holder) || !kept.has(name)) join(holder, name)
  }
  return names
}

function signed(evidence: Evidence): { readonly id: string; readonly sign: string | null } {
  return { id: evidence.id, sign: signOf(evidence) }
}

/** Number, date and issuer tell which document it is; null where they are not all known. */
function signOf({ number, date, issuer }: Evidence): string | null {
  const [symbol, body] = [foldText(number), foldText(issuer)]
  return symbol === '' || date === null || body === '' ? null : (sortedText([symbol, date, body]) ?? null)
}

type Named = (id: string) => string

type Merged = { readonly evidence: Evidence | undefined; readonly versions: readonly Version<Evidence>[] }

function mergeDocument(ours: Dossier, parts: readonly HandedPart[], id: string, nameOf: Named): Merged {
  const pick = (dossier: Dossier | null) => (dossier?.evidence ?? []).filter((one) => nameOf(one.id) === id)
  const here = pick(ours).sort((a, b) => Number(b.id === id) - Number(a.id === id))[0]
  const bases = parts.flatMap(({ base }) => pick(base))
  const theirs = parts.flatMap(({ from, base, part }) => {
    const was = pick(base).map(textOf)
    return pick(part)
      .filter((one) => !was.includes(textOf(one)))
      .map((value) => ({ from, value }))
  })
  const isHereNew = here !== undefined && !bases.some((one) => textOf(one) === textOf(here))
  const mine = here && isHereNew ? [{ from: '', value: here }] : []
  const settled = here ?? bases[0]
  if (settled === undefined || bases.length === 0) return complete([...mine, ...theirs], here, id)
  const edited = distinct([
    ...mine,
    ...theirs.filter(({ value }) => bases.some((base) => base.id === value.id)),
  ])
  if (edited.length > 1) return { evidence: named(settled, id), versions: edited }
  const now = edited[0]?.value ?? settled
  const typed = theirs.filter(({ value }) => bases.every((base) => base.id !== value.id))
  return complete([{ from: '', value: now }, ...typed], now, id)
}

/** Descriptions of one document that complete each other become one; those that differ are versions to choose from. */
function complete(all: readonly Version<Evidence>[], here: Evidence | undefined, id: string): Merged {
  const versions = distinct(all)
  const [first] = versions
  const stands = here ?? first?.value
  const whole = versions.length > 1 ? fill(versions.map(({ value }) => value)) : (first?.value ?? here)
  if (!whole) return { evidence: named(stands, id), versions }
  const { no, addedIn } = stands ?? whole
  return { evidence: { ...whole, id, no, addedIn }, versions: [] }
}

function distinct(all: readonly Version<Evidence>[]): readonly Version<Evidence>[] {
  const byText = new Map(all.map((one) => [textOf(one.value), one] as const).reverse())
  return [...byText]
    .sort(([a, one], [b, other]) => Number(one.from !== '') - Number(other.from !== '') || (a < b ? -1 : 1))
    .map(([, one]) => one)
}

function named(evidence: Evidence | undefined, id: string): Evidence | undefined {
  return evidence && { ...evidence, id }
}

/** What is written of a document, without what the register gives it. */
function textOf({ id: _, no: __, addedIn: ___, ...fields }: Evidence): string {
  return sortedText(fields) ?? ''
}

/** One document from several that complete each other; null where two say different things. */
function fill(all: readonly Evidence[]): Evidence | null {
  const [first] = [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!first) return null
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(first)) {
    if (name === 'id' || name === 'no' || name === 'addedIn') continue
    const values: readonly unknown[] = all
      .map((one) => Reflect.get(one, name))
      .filter((value) => value !== '' && value !== null)
    const texts = new Map(values.map((value) => [plainOf(value), value]))
    if (texts.size > 1) return null
    const said = [...values].sort((a, b) => ((sortedText(a) ?? '') < (sortedText(b) ?? '') ? -1 : 1))
    fields[name] = said.length > 0 ? said[0] : Reflect.get(first, name)
  }
  return { ...first, ...fields }
}

/** Letters alone, for fields that were typed twice. */
function plainOf(value: unknown): string {
  return typeof value === 'string' ? foldText(value) : (sortedText(value) ?? '')
}

function number(ours: Dossier, all: readonly Evidence[], kept: ReadonlySet<string>): readonly Evidence[] {
  const settled = all.filter(({ id }) => kept.has(id))
  const taken = new Set(settled.map(({ no }) => no))
  const fixed = Math.max(0, ...settled.filter(({ addedIn }) => addedIn < ours.revision).map(({ no }) => no))
  let next = fixed + 1
  const added = all
    .filter(({ id }) => !kept.has(id))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((evidence) => {
      while (taken.has(next)) next++
      return { ...evidence, no: next++, addedIn: ours.revision }
    })
  const before = new Map(ours.evidence.map((one, at) => [one.id, at]))
  const order = ({ id }: Evidence) => before.get(id) ?? Infinity
  return [...settled.sort((a, b) => order(a) - order(b)), ...added]
}

function orderOf({ date, number, issuer, id }: Evidence): string {
  return sortedText([date ?? '9999', number, issuer, id]) ?? ''
}

function translate(citations: readonly Citation[], nameOf: Named): readonly Citation[] {
  const named = citations.map((one) => ({ ...one, evidence: nameOf(one.evidence) }))
  return [...new Map(named.map((one) => [sortedText(one), one])).values()]
}
