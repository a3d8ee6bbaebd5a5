import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Unzip, UnzipInflate, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { formatFigure } from '../domain/points.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'

/** A file to be packed. `packed`: already compressed (PDF, pictures), so that it is stored as it is. */
export type ZipSource = { readonly name: string; readonly content: Blob; readonly packed: boolean }

/** A file found in a ZIP: its bytes where they were wanted, and the SHA-256 of all. Folders are left out. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly bytes: Uint8Array | null
}

type Watch = {
  /** Share that is done, 0 … 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

export const mostZipBytes = 300_000_000
const mostEntries = 5_000
const mostInflatedBytes = 1_000_000_000
/** Bytes of one wanted entry, and of all of them: these are held in memory. */
const mostWantedBytes = 20_000_000
const mostAllWantedBytes = 300_000_000
/** Beyond this many times its packed size, and above 10 MB, nobody's file is honest. */
const mostRatio = 150

/**
 * Looks through a ZIP, piece by piece, and hands out the wanted files. Refused wholly, with the reason: a broken one,
 * a bomb (by its directory or by what really comes out), a path that climbs out of its folder, a name that stands
 * twice, more files than any package has.
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Result<readonly ZipEntry[]>> {
  const listed = listZip(bytes)
  if (!listed.ok) return listed
  const entries: ZipEntry[] = []
  const names: string[] = []
  const state: { failed: Problem | null; inflated: number; held: number } = {
    failed: null,
    inflated: 0,
    held: 0,
  }
  const unzip = new Unzip((file) => {
    names.push(file.name)
    const [wanted, hash, pieces] = [isWanted(file.name), sha256.create(), [] as Uint8Array[]]
    let size = 0
    file.ondata = (error, piece, final) => {
      if (error) state.failed ??= broken
      const { length } = piece ?? { length: 0 }
      size += length
      state.inflated += length
      if (wanted) state.held += length
      if (
        state.inflated > mostInflatedBytes ||
        state.held > mostAllWantedBytes ||
        (wanted && size > mostWantedBytes)
      ) {
        state.failed ??= bomb
      }
      if (size > (listed.value.get(file.name) ?? 0)) state.failed ??= lying
      if (state.failed !== null) return
      if (length > 0) {
        hash.update(piece)
        if (wanted) pieces.push(piece)
      }
      if (final && !file.name.endsWith('/')) {
        const whole = wanted ? join(pieces, size) : null
        entries.push({ name: file.name, size, sha256: bytesToHex(hash.digest()), bytes: whole })
      }
    }
    if (state.failed === null) file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && state.failed === null; at += chunk) {
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
      if (at % pause === 0) await rest()
    }
  } catch {
    state.failed ??= broken
  }
  if (state.failed !== null) return fail(state.failed)
  // What lies in the ZIP is what its directory says: nothing hidden, nothing missing.
  const found = new Set(entries.map(({ name }) => name))
  const isWhole =
    names.length === listed.value.size &&
    [...listed.value].every(
      ([name, size]) =>
        name.endsWith('/') || (found.has(name) && entries.find((one) => one.name === name)?.size === size),
    )
  return isWhole ? succeed(entries) : fail(broken)
}

/** Packs files in their order. Null where it was stopped. Refused where one of them cannot be read. */
export async function writeZip(
  sources: readonly ZipSource[],
  { onProgress, signal }: Watch = {},
): Promise<Result<Blob | null>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((_, piece) => parts.push(new Uint8Array(piece)))
  const total = sources.reduce((sum, { content }) => sum + content.size, 0)
  let done = 0
  for (const { name, content, packed } of sources) {
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    entry.mtime = epoch
    zip.add(entry)
    for (let at = 0; at < content.size || at === 0; at += piece) {
      if (signal?.aborted) return succeed(null)
      const read = await readPiece(content.slice(at, at + piece))
      if (!read) return fail(unreadable(name))
      entry.push(read, at + piece >= content.size)
      done += read.length
      onProgress?.(total === 0 ? 1 : done / total)
    }
  }
  zip.end()
  return succeed(new Blob(parts, { type: 'application/zip' }))
}

/** Whether a file begins as every ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** The same bytes, the same ZIP: no clock in it. */
const epoch = new Date(2000, 0, 1)
const piece = 262_144
/** Small, so that one push of a bomb's bytes stays small when unpacked. */
const chunk = 16_384
const pause = 64 * chunk

/** Names and declared sizes, after a look at the directory alone: nothing is unpacked. */
function listZip(bytes: Uint8Array): Result<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  const twice: string[] = []
  const climbing: string[] = []
  let isBomb = false
  let declared = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (sizes.has(name)) twice.push(name)
        if (isClimbing(name)) climbing.push(name)
        sizes.set(name, originalSize)
        declared += originalSize
        isBomb ||= originalSize > 10_000_000 && originalSize > mostRatio * size
        return false
      },
    })
  } catch {
    return fail(broken)
  }
  if (sizes.size > mostEntries || declared > mostInflatedBytes || isBomb) return fail(bomb)
  if (climbing[0] !== undefined) return fail(climb(climbing[0]))
  if (twice[0] !== undefined) return fail(doubled(twice[0]))
  return succeed(sizes)
}

function isClimbing(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..')
}

const again = 'Chưa nhận gì từ tệp này. Đề nghị đơn vị gửi lại.'
const broken: Problem = { path: '', message: `Tệp ZIP bị hỏng hoặc chép chưa đủ, không mở được. ${again}` }
const lying: Problem = {
  path: '',
  message: `Tệp ZIP giải nén ra nhiều hơn dung lượng đã khai, có thể là tệp phá hoại. ${again}`,
}
const bomb: Problem = {
  path: '',
  message: `Tệp ZIP giải nén ra quá lớn (trên ${formatFigure(mostEntries)} tệp, trên 1 GB, hoặc lớn bất thường so với tệp nén), có thể là tệp phá hoại nên không mở. ${again}`,
}

function climb(name: string): Problem {
  return {
    path: name,
    message: `Tệp ZIP có đường dẫn "${name}" đi ra ngoài thư mục, có thể là tệp phá hoại nên không mở. ${again}`,
  }
}

function doubled(name: string): Problem {
  return { path: name, message: `Tệp ZIP có hai tệp cùng tên "${name}", không rõ dùng tệp nào. ${again}` }
}

function unreadable(name: string): Problem {
  return {
    path: name,
    message: `Không đọc được tệp "${name}": tệp đã chuyển chỗ, đã xóa hoặc đang bị khóa. Chọn lại tệp rồi đóng gói lại.`,
  }
}

async function readPiece(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}

/** Lets the screen breathe. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const one of pieces) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}
