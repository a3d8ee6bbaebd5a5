import type { Draft } from './verdict-draft.ts'

/** Words begun and not yet complete, by dossier and criterion, so that looking elsewhere does not lose them. */
const drafts = new Map<string, Draft>()

export function unfinished(dossier: string, key: string): Draft | undefined {
  return drafts.get(`${dossier}\n${key}`)
}

export function keepUnfinished(dossier: string, key: string, draft: Draft | null): void {
  if (draft) drafts.set(`${dossier}\n${key}`, draft)
  else drafts.delete(`${dossier}\n${key}`)
}
