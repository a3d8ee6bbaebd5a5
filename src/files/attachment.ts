import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Evidence } from '../domain/dossier.ts'
import { fail, succeed, type Result } from '../domain/result.ts'

type Watch = {
  readonly signal: AbortSignal
  /** Share of the file that is read, 0 … 1. */
  readonly onProgress: (share: number) => void
}

/**
 * A chosen file → its name, size in bytes and SHA-256. The file itself stays where it is. Read piece by piece, so that
 * a large one neither fills the memory nor freezes the page. Null where it was stopped.
 */
export async function describeFile(
  file: File,
  { signal, onProgress }: Watch,
): Promise<Result<NonNullable<Evidence['file']> | null>> {
  const hash = sha256.create()
  for (let start = 0; start < file.size; start += piece) {
    if (signal.aborted) return succeed(null)
    const bytes = await readPiece(file.slice(start, start + piece))
    if (bytes === null) return fail({ path: 'file', message: unreadable(file.name) })
    hash.update(bytes)
    onProgress(Math.min(1, (start + piece) / file.size))
  }
  if (signal.aborted) return succeed(null)
  return succeed({ name: file.name, size: file.size, sha256: bytesToHex(hash.digest()) })
}

/** A quarter of a megabyte is hashed in about 10 ms. */
const piece = 262_144

async function readPiece(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}

function unreadable(name: string): string {
  return `Không đọc được tệp "${name}": tệp đã chuyển chỗ, đã xóa, đang mở ở chương trình khác, hoặc là thư mục. Hãy chọn lại.`
}
