import type { Dossier } from '../domain/dossier.ts'
import { messageOf } from '../domain/result.ts'
import { readDossierFile } from './dossier-file.ts'
import { readPackage } from './package.ts'
import { isZip } from './zip.ts'

type File = { readonly name: string; readonly blob: Blob }

/** Dossiers in some files or ZIPs, each with the file it came from, and what could not be read. */
export type ReadParts = {
  readonly parts: readonly { readonly file: string; readonly dossier: Dossier }[]
  readonly problems: readonly { readonly file: string; readonly message: string }[]
}

/** Reads what colleagues gave back: dossier files and ZIPs of them, each verified. One broken file does not hold up the others. */
export async function readParts(files: readonly File[]): Promise<ReadParts> {
  const parts: ReadParts['parts'][number][] = []
  const problems: ReadParts['problems'][number][] = []
  for (const { name, blob } of files) {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const opened = isZip(bytes) ? await readPackage(bytes) : null
    if (opened && !opened.ok) problems.push({ file: name, message: messageOf(opened.problems) })
    const found = opened?.ok
      ? opened.value.dossiers.map(({ path, read }) => ({ file: `${name} › ${path}`, read }))
      : opened
        ? []
        : [{ file: name, read: await readDossierFile(bytes) }]
    for (const { file, read } of found) {
      if (read.ok) parts.push({ file, dossier: read.value.dossier })
      else problems.push({ file, message: messageOf(read.problems) })
    }
  }
  return { parts, problems }
}
