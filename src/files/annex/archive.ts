import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { fail, succeed, type Result } from '../../domain/result.ts'

/** Bytes of a file that may be opened: an office file with one annex is far smaller. */
export const mostFileBytes = 5_000_000
const mostInflatedBytes = 50_000_000
const mostEntries = 300

/**
 * Names in a ZIP, after a look at its directory alone: nothing is unpacked. Refuses what declares more entries or
 * bytes than any honest office file.
 */
export function listArchive(bytes: Uint8Array): Result<ReadonlySet<string>> {
  const names = new Set<string>()
  let declared = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        declared += originalSize
        return false
      },
    })
  } catch {
    return fail(broken)
  }
  if (names.size > mostEntries || declared > mostInflatedBytes) return fail(tooLarge)
  return succeed(names)
}

/**
 * Unpacks the wanted entries of a ZIP and measures all others, stopping as soon as more comes out than an honest
 * file holds, whatever its directory says.
 */
export function openArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  const listed = listArchive(bytes)
  if (!listed.ok) return listed
  const parts = new Map<string, Uint8Array[]>()
  const state: { inflated: number; entries: number; failed: 'broken' | 'large' | null } = {
    inflated: 0,
    entries: 0,
    failed: null,
  }
  const unzip = new Unzip((file) => {
    state.entries++
    if (state.entries > mostEntries) state.failed = 'large'
    const wanted = isWanted(file.name)
    const pieces: Uint8Array[] = []
    if (wanted) parts.set(file.name, pieces)
    file.ondata = (error, piece) => {
      if (error) state.failed ??= 'broken'
      state.inflated += piece?.length ?? 0
      if (state.inflated > mostInflatedBytes) {
        state.failed = 'large'
        file.terminate()
      } else if (wanted) pieces.push(piece)
    }
    if (state.failed === null) file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && state.failed === null; at += chunk) {
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
    }
  } catch {
    state.failed ??= 'broken'
  }
  if (state.failed === 'large') return fail(tooLarge)
  if (state.failed === 'broken') return fail(broken)
  return succeed(new Map([...parts].map(([name, pieces]) => [name, join(pieces)])))
}

/** Small, so that one push of a bomb's bytes stays small when unpacked. */
const chunk = 8_192

const broken = {
  path: '',
  message:
    'Tệp bị hỏng hoặc tải về chưa đủ, không mở được. Hãy mở tệp bằng Word hoặc Excel, lưu lại rồi chọn lại.',
}
const tooLarge = {
  path: '',
  message:
    'Tệp giải nén ra quá lớn so với một văn bản (trên 50 MB hoặc trên 300 phần), có thể là tệp phá hoại nên không mở. Hãy chép riêng bảng cần đọc sang tệp mới.',
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
