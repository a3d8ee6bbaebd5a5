import type { Section } from '../../domain/draft-tree.ts'

/** What of a draft is shown for editing: the data of the set, a block of bonus or penalty points, or a criterion. */
export type Selection =
  | { readonly kind: 'set' }
  | { readonly kind: 'block'; readonly section: Block }
  | { readonly kind: 'criterion'; readonly key: string }
export type Block = Exclude<Section, 'areas'>

export const beginPath = '/bo-tieu-chi/soan'
export const intakePath = '/bo-tieu-chi/nhap-phu-luc'

/** `/bo-tieu-chi/soan/<draft>/tieu-chi/<key>`: the path of a place in a draft, without the hash. */
export function draftPath(id: string, selection: Selection = { kind: 'set' }): string {
  const base = `${beginPath}/${encodeURIComponent(id)}`
  switch (selection.kind) {
    case 'set':
      return base
    case 'block':
      return `${base}/khoi/${selection.section}`
    case 'criterion':
      return `${base}/tieu-chi/${encodeURIComponent(selection.key)}`
  }
}

/** The same place from the parts of an address. */
export function selectionFrom(what: string | undefined, which: string | undefined): Selection {
  if (what === 'tieu-chi' && which !== undefined) return { kind: 'criterion', key: which }
  if (what === 'khoi' && (which === 'bonus' || which === 'penalty')) return { kind: 'block', section: which }
  return { kind: 'set' }
}

/** `/bo-tieu-chi/anh-xa/<id>/<version>/<id>/<version>`: the map from a version to the next. */
export function mapPath(
  from: { readonly id: string; readonly version: string },
  to: { readonly id: string; readonly version: string },
): string {
  const parts = [from.id, from.version, to.id, to.version].map(encodeURIComponent)
  return `/bo-tieu-chi/anh-xa/${parts.join('/')}`
}

/** The screen after a draft was put into the library. */
export function savedPath(set: { readonly id: string; readonly version: string }): string {
  return `/bo-tieu-chi/da-luu/${encodeURIComponent(set.id)}/${encodeURIComponent(set.version)}`
}
