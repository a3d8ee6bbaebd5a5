import type { Dossier } from '../domain/dossier.ts'
import { load } from './loading.ts'

/** Saves a dossier as a file of the user's, even where the part of the program that names it cannot be loaded. */
export async function saveDossierFile(dossier: Dossier): Promise<void> {
  const loaded = await load(() => import('../files/dossier-file.ts'))
  if (loaded.ok) {
    const { name, blob } = loaded.value.writeDossierFile(dossier)
    saveFile(name, blob)
  } else saveFile(`ho-so-${dossier.year}.parx.json`, new Blob([JSON.stringify(dossier)]))
}

/** Saves an office's part as a file, handed out or given back → its name; null where the program could not be loaded. */
export async function savePartFile(dossier: Dossier, part: string): Promise<string | null> {
  const loaded = await load(() => import('../files/dossier-file.ts'))
  if (!loaded.ok) return null
  const { name, blob } = loaded.value.writeDossierFile(dossier, part)
  saveFile(name, blob)
  return name
}

/** Saves the JSON text of a record that cannot be opened, so that somebody can look into it. */
export function saveRecordFile(id: string, text: string): void {
  saveFile(`ban-luu-${id.replace(/[^\w-]+/g, '-')}.json`, new Blob([text], { type: 'application/json' }))
}

/** Hands a file to the browser, which puts it where the user keeps downloads. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads the file after the click: it must not vanish under its hands.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
