import { isFirstChoice, parseTargetChoice, type TargetChoice } from '../domain/target-choice.ts'
import { forget, onRemembered, recall, remember } from './remembered.ts'

/** What was chosen on the way to a dossier's target, kept on this computer; null where nothing was. */
export function recallTarget(dossier: string): TargetChoice | null {
  const kept = recall(nameOf(dossier))
  return kept === null ? null : parseTargetChoice(kept)
}

export function rememberTarget(dossier: string, choice: TargetChoice): void {
  if (isFirstChoice(choice)) forget(nameOf(dossier))
  else remember(nameOf(dossier), JSON.stringify(choice))
}

/** Tells when another tab chose otherwise → how to stop listening. */
export function onTargetChosen(dossier: string, listener: () => void): () => void {
  return onRemembered(nameOf(dossier), listener)
}

function nameOf(dossier: string): string {
  return `target:${dossier}`
}
