import type { PartFile } from './teamwork.ts'

let waiting: { readonly dossier: string; readonly files: readonly PartFile[] } | null = null

/** Parts that were opened on one screen and are to be merged on another. */
export function leaveParts(dossier: string, files: readonly PartFile[]): void {
  waiting = { dossier, files }
}

/** The parts left for a dossier, once. */
export function fetchParts(dossier: string): readonly PartFile[] {
  if (waiting?.dossier !== dossier) return []
  const { files } = waiting
  waiting = null
  return files
}
