import type { Dossier, Evidence } from '../domain/dossier.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { describeFile } from './attachment.ts'
import { readDossierFile, writeDossierFile, type OpenedDossier } from './dossier-file.ts'
import { readBytes } from './file-bytes.ts'
import { mostZipBytes, readZip, writeZip, type ZipEntry, type ZipSource } from './zip.ts'

/** Where the attached files lie in a package. */
const attachmentFolder = 'TLKC'

/** A package that was written, which attached files it still lacks, and which chosen files belong to no document. */
export type WrittenPackage = {
  readonly name: string
  readonly blob: Blob
  readonly missing: readonly Evidence[]
  readonly unknown: readonly string[]
}

/** An attached file found in a package: as registered, another content than registered, or of no document. */
export type Attached = {
  readonly path: string
  readonly evidence: Evidence | null
  readonly state: 'ok' | 'differs' | 'unknown'
}

/** What a ZIP holds. Each dossier is read for itself: one that is broken does not hold up the others. */
export type OpenedPackage = {
  readonly dossiers: readonly {
    readonly path: string
    readonly read: Result<OpenedDossier>
    readonly attached: readonly Attached[]
    readonly missing: readonly Evidence[]
  }[]
  /** Files that are neither a dossier nor attached to one. */
  readonly others: readonly string[]
}

type Packing = {
  readonly dossier: Dossier
  /** The printed sheet, where there is one. */
  readonly sheet: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null
  readonly files: readonly File[]
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Packs a dossier, its sheet and the attached files that the user chose. Each file is found in the register by its
 * hash, whatever it is called on the disk, and gets its name from number and symbol. Null where it was stopped.
 */
export async function writePackage({
  dossier,
  sheet,
  files,
  onProgress,
  signal,
}: Packing): Promise<Result<WrittenPackage | null>> {
  const { name, blob } = writeDossierFile(dossier)
  const sources: ZipSource[] = [{ name, content: blob, packed: false }]
  if (sheet) sources.push({ name: sheet.name, content: new Blob([sheet.bytes]), packed: true })
  const packed = new Set<string>()
  const unknown: string[] = []
  for (const [index, file] of files.entries()) {
    const described = await describeFile(file, {
      signal,
      onProgress: (share) => onProgress((0.5 * (index + share)) / files.length),
    })
    if (!described.ok) return described
    if (described.value === null) return succeed(null)
    const { sha256 } = described.value
    const own = dossier.evidence.filter((evidence) => evidence.file?.sha256 === sha256)
    if (own.length === 0) unknown.push(file.name)
    for (const evidence of own.filter(({ id }) => !packed.has(id))) {
      packed.add(evidence.id)
      sources.push({ name: attachmentPath(evidence), content: file, packed: true })
    }
  }
  const zipped = await writeZip(sources, { signal, onProgress: (share) => onProgress(0.5 + share / 2) })
  if (!zipped.ok) return zipped
  if (zipped.value === null) return succeed(null)
  const missing = dossier.evidence.filter(({ id, file }) => file !== null && !packed.has(id))
  return succeed({ name: name.replace(/\.parx\.json$/, '.zip'), blob: zipped.value, missing, unknown })
}

/** Many dossiers in one ZIP, each a file of its own: what the reviewer hands back to all. */
export async function writeBundle(
  name: string,
  dossiers: readonly Dossier[],
  onProgress?: (share: number) => void,
): Promise<Result<{ readonly name: string; readonly blob: Blob }>> {
  const names = new Set<string>()
  const sources = dossiers.map((dossier): ZipSource => {
    const file = writeDossierFile(dossier)
    let free = file.name
    for (let number = 2; names.has(free); number++)
      free = file.name.replace(/\.parx\.json$/, `-${number}.parx.json`)
    names.add(free)
    return { name: free, content: file.blob, packed: false }
  })
  const zipped = await writeZip(sources, onProgress ? { onProgress } : {})
  if (!zipped.ok) return zipped
  if (zipped.value === null) return fail({ path: '', message: 'Đã dừng đóng gói.' })
  return succeed({
    name: `${unitIdFromName(name).slice(0, 60).replace(/-$/, '') || 'ho-so'}.zip`,
    blob: zipped.value,
  })
}

/** A ZIP → every dossier in it, with the attached files beside it held against the register. Refused wholly where the ZIP itself is unsound. */
export async function readPackage(file: Blob | Uint8Array): Promise<Result<OpenedPackage>> {
  const bytes = await readBytes(
    file,
    mostZipBytes,
    'Hãy gửi hồ sơ và tài liệu kiểm chứng thành nhiều gói nhỏ hơn.',
  )
  if (!bytes.ok) return bytes
  const entries = await readZip(bytes.value, isDossierName)
  if (!entries.ok) return entries
  const found = entries.value.filter(({ bytes }) => bytes !== null)
  const nested = entries.value.find(({ name }) => /\.(zip|rar|7z)$/i.test(name) && !isAttachment(name))
  if (found.length === 0) return fail(nested ? inside(nested.name) : empty)
  const dossiers = await Promise.all(
    found.map((entry) => readEntry(entry, entries.value, found.length === 1)),
  )
  const attached = new Set(dossiers.flatMap((one) => one.attached.map(({ path }) => path)))
  const others = entries.value.filter(
    ({ name, bytes }) => bytes === null && !attached.has(name) && !isSheet(name),
  )
  return succeed({ dossiers, others: others.map(({ name }) => name) })
}

/** `TLKC/07-231-KH-UBND.pdf`: number and symbol in plain ASCII, the ending of the file on the disk. */
export function attachmentPath({ no, number, file }: Evidence): string {
  const symbol = number.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const [, ending = ''] = /(\.[A-Za-z0-9]{1,8})$/.exec(file?.name ?? '') ?? []
  const plain = symbol
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${attachmentFolder}/${[String(no).padStart(2, '0'), plain].filter(Boolean).join('-')}${ending.toLowerCase()}`
}

async function readEntry(entry: ZipEntry, all: readonly ZipEntry[], alone: boolean) {
  const read = await readDossierFile(entry.bytes ?? new Uint8Array())
  const folder = entry.name.includes('/') ? entry.name.slice(0, entry.name.lastIndexOf('/') + 1) : ''
  const beside = all.filter(
    ({ name }) => isAttachment(name) && (alone || name.startsWith(`${folder}${attachmentFolder}/`)),
  )
  const register = read.ok ? read.value.dossier.evidence.filter(({ file }) => file !== null) : []
  const attached = beside.map(({ name, sha256 }): Attached => {
    const own = register.find(({ file }) => file?.sha256 === sha256)
    if (own) return { path: name, evidence: own, state: 'ok' }
    const last = name.slice(name.lastIndexOf('/') + 1)
    const meant = register.find((one) => attachmentPath(one).endsWith(`/${last}`))
    return { path: name, evidence: meant ?? null, state: meant ? 'differs' : 'unknown' }
  })
  const there = new Set(
    attached.flatMap(({ evidence, state }) => (evidence && state === 'ok' ? [evidence.file?.sha256] : [])),
  )
  const missing = beside.length === 0 ? [] : register.filter(({ file }) => !there.has(file?.sha256))
  return { path: entry.name, read, attached, missing }
}

function isDossierName(name: string): boolean {
  return /\.(parx|json)$/i.test(name) && !isAttachment(name) && !name.split('/').includes('__MACOSX')
}

function isAttachment(name: string): boolean {
  return name.split('/').slice(0, -1).includes(attachmentFolder)
}

function isSheet(name: string): boolean {
  return /\.pdf$/i.test(name) || name.split('/').includes('__MACOSX')
}

const empty: Problem = {
  path: '',
  message: 'Trong tệp ZIP không có hồ sơ nào (.parx.json). Kiểm tra lại tệp, hoặc đề nghị đơn vị gửi lại.',
}

function inside(name: string): Problem {
  return {
    path: name,
    message: `Trong tệp ZIP chỉ có tệp nén khác ("${name}"). Giải nén tệp này ra rồi chọn các tệp bên trong.`,
  }
}
