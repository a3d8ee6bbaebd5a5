import { valueSchema, type Value } from '../domain/answer.ts'
import type { Appraiser } from './appraisal-settings.ts'

/** What an appraiser is about to say of a criterion, as it stands in the form. */
export type VerdictDraft = {
  readonly mode: VerdictMode
  readonly points: string
  readonly value: Value
  readonly reason: string
}

export type VerdictMode = (typeof modes)[number]

/** Whose words they are, and on which dossier. */
export type DraftPlace = { readonly dossier: string; readonly appraiser: Appraiser }

type Drafts = ReadonlyMap<string, VerdictDraft>

/**
 * Words begun and not yet complete (points, but no reason) by criterion: no part of the appraisal, but kept on this
 * computer at once, so that neither looking elsewhere nor a reload loses them. The same map while nothing changes.
 */
export function draftsOf({ dossier, appraiser }: DraftPlace): Drafts {
  return heldDrafts().get(nameOf(dossier, appraiser)) ?? none
}

/** Keeps words begun; null: they were completed or given up. */
export function keepDraft({ dossier, appraiser }: DraftPlace, key: string, draft: VerdictDraft | null): void {
  const place = nameOf(dossier, appraiser)
  const drafts = heldDrafts()
  const next = new Map(drafts.get(place) ?? none)
  if (draft) next.set(key, draft)
  else if (!next.delete(key)) return
  drafts.set(place, next)
  const name = `${prefix}${place}\n${key}`
  try {
    if (draft) localStorage.setItem(name, JSON.stringify(draft))
    else localStorage.removeItem(name)
  } catch {
    // Blocked or full: the words hold until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** Tells when words are begun or completed → how to stop listening. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const prefix = 'par-index:verdict:'
const modes = ['none', 'figures', 'points', 'question', 'refuseNA', 'excuse'] as const
const none: Drafts = new Map()
const listeners = new Set<() => void>()
let held: Map<string, Drafts> | null = null

function nameOf(dossier: string, { by, body }: Appraiser): string {
  return [dossier, body, by].join('\n')
}

/** All drafts of this computer, read once; what is not readable is left out. */
function heldDrafts(): Map<string, Drafts> {
  if (held) return held
  const found = new Map<string, Drafts>()
  for (const [name, text] of storedTexts()) {
    const end = name.lastIndexOf('\n')
    const [place, key] = [name.slice(prefix.length, end), name.slice(end + 1)]
    const draft = readDraft(text)
    if (draft) found.set(place, new Map([...(found.get(place) ?? none), [key, draft]]))
  }
  held = found
  return found
}

function storedTexts(): readonly (readonly [string, string])[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name, localStorage.getItem(name) ?? ''] as const)
  } catch {
    return []
  }
}

function readDraft(text: string): VerdictDraft | null {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null) return null
    const field = (name: string): unknown => Reflect.get(json, name)
    const mode = modes.find((one) => one === field('mode'))
    const value = valueSchema.safeParse(field('value'))
    const [points, reason] = [field('points'), field('reason')]
    return mode && value.success && typeof points === 'string' && typeof reason === 'string'
      ? { mode, points, value: value.data, reason }
      : null
  } catch {
    return null
  }
}
