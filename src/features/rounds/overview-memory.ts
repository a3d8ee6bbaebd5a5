import { wholeView, type View } from './overview-view.ts'

let kept: { readonly round: string; readonly view: View } | null = null

/** How a round's overview was last looked at on this page: one goes into a dossier and comes back. In memory only. */
export function keptView(round: string): View {
  return kept?.round === round ? kept.view : wholeView
}

export function keepView(round: string, view: View): void {
  kept = { round, view }
}
