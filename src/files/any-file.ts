import type { CriteriaSet } from '../domain/criteria.ts'
import { fail, type Problem, type Result } from '../domain/result.ts'
import type { Round } from '../domain/round.ts'
import { readDossierFile, type OpenedDossier } from './dossier-file.ts'
import { mostBytes, readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'
import { readPackage, type OpenedPackage } from './package.ts'
import { readRoundFile } from './round-file.ts'
import { readSetFile } from './set-file.ts'
import { isZip, mostZipBytes } from './zip.ts'

/** What a file that somebody was given turned out to be. */
export type AnyFile =
  | ({ readonly kind: 'dossier' } & OpenedDossier)
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'set'; readonly set: CriteriaSet }
  | { readonly kind: 'package'; readonly content: OpenedPackage }

/**
 * A file that people exchange, recognised by what is in it, whatever it is called. Each kind is wholly checked by its
 * own reader; what is none of them is refused as no dossier, since that is what most people mean to open.
 */
export async function readAnyFile(file: Blob): Promise<Result<AnyFile>> {
  const head = await readBytes(file.slice(0, 4), mostBytes, '')
  if (!head.ok) return head
  if (isZip(head.value)) {
    const bytes = await readBytes(file, mostZipBytes, 'Hãy giải nén rồi mở từng tệp.')
    return bytes.ok
      ? opened(await readPackage(bytes.value), (content) => ({ kind: 'package', content }))
      : bytes
  }
  if (file.size > mostBytes) return opened(await readDossierFile(file), ofDossier)
  const bytes = await readBytes(file, mostBytes, '')
  if (!bytes.ok) return bytes
  switch (formatOf(bytes.value)) {
    case 'par-index-round':
      return opened(await readRoundFile(bytes.value), (round) => ({ kind: 'round', round }))
    case 'par-index-criteria':
      return opened(await readSetFile(file), (set) => ({ kind: 'set', set }))
    case 'par-index-map':
      return fail(elsewhere('bảng đối chiếu hai phiên bản', 'Mở ở màn hình Bộ tiêu chí.'))
    case 'par-index-draft':
      return fail(elsewhere('bản soạn bộ tiêu chí', 'Mở ở màn hình Soạn bộ tiêu chí.'))
    default:
      return opened(await readDossierFile(bytes.value), ofDossier)
  }
}

function ofDossier(dossier: OpenedDossier): AnyFile {
  return { kind: 'dossier', ...dossier }
}

function opened<T>(read: Result<T>, wrap: (value: T) => AnyFile): Result<AnyFile> {
  return read.ok ? { ok: true, value: wrap(read.value) } : read
}

/** The `format` that a JSON file says it has; null where it says none or is no JSON. */
function formatOf(bytes: Uint8Array): unknown {
  const json = readJson(bytes)
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return null
  return Reflect.get(json.value, 'format')
}

function elsewhere(what: string, where: string): Problem {
  return { path: 'format', message: `Đây không phải là tệp hồ sơ tự đánh giá mà là ${what}. ${where}` }
}
