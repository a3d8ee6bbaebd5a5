import { fail, succeed, type Result } from '../../domain/result.ts'
import { listArchive, mostFileBytes } from './archive.ts'
import type { Contents } from './block.ts'
import { readDocx } from './docx-blocks.ts'
import { readHtml } from './html-blocks.ts'
import { readText } from './text-blocks.ts'
import { readWorkbook } from './xlsx-blocks.ts'

/** A file → its lines and tables. What it is shows in its bytes; the name only helps to word a refusal. */
export async function readFileContents(bytes: Uint8Array, name: string): Promise<Result<Contents>> {
  if (bytes.length === 0) return refuse('Tệp trống (0 byte). Hãy chọn lại tệp.')
  if (bytes.length > mostFileBytes) {
    return refuse(
      'Tệp lớn hơn 5 MB, quá lớn so với một phụ lục (thường do có ảnh). Hãy chép riêng bảng tiêu chí sang tệp mới.',
    )
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(explainOldFile(bytes, name))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return refuse(
      'Không đọc được tệp PDF. Hãy mở tệp PDF, chép bảng tiêu chí rồi dán vào đây, hoặc dùng bản Word.',
    )
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    return refuse(
      'Không đọc được tệp RTF. Hãy mở bằng Word, lưu thành .docx rồi chọn lại, hoặc chép bảng và dán vào đây.',
    )
  }
  const text = decodeText(bytes)
  const claimed = /\.(docx|xlsx)$/i.exec(name)?.[1]
  if (claimed !== undefined && (text === null || !/<table[\s>]|\t/i.test(text))) {
    return refuse(explainMisnamed(claimed.toLowerCase(), bytes, text))
  }
  if (text === null) {
    return refuse(
      'Tệp này không phải Word (.docx), Excel (.xlsx), CSV hay HTML (có thể là ảnh). Hãy chọn tệp khác hoặc chép bảng và dán vào đây.',
    )
  }
  if (text.trim() === '') return refuse('Tệp không có nội dung. Hãy chọn lại tệp.')
  return succeed(looksLikeHtml(text) ? readHtml(text) : readText(text, /\.csv$/i.test(name)))
}

export function looksLikeHtml(text: string): boolean {
  return /<(table|html|body|!doctype html|tr|p|div)[\s>]/i.test(text.slice(0, 20_000))
}

async function readZip(bytes: Uint8Array): Promise<Result<Contents>> {
  const names = listArchive(bytes)
  if (!names.ok) return names
  if ([...names.value].some((path) => /^word\/document\d*\.xml$/.test(path))) return readDocx(bytes)
  if (names.value.has('xl/workbook.xml')) return readWorkbook(bytes)
  if ([...names.value].some((path) => path.startsWith('xl/'))) {
    return refuse(
      'Không đọc được sổ Excel dạng nhị phân (.xlsb). Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    )
  }
  if (names.value.has('content.xml')) {
    return refuse('Không đọc được tệp OpenDocument. Hãy lưu thành .docx hoặc .xlsx rồi chọn lại.')
  }
  return refuse('Tệp nén này không phải Word (.docx) hay Excel (.xlsx). Hãy chọn đúng tệp có bảng tiêu chí.')
}

/** What stands in a file whose name says Word or Excel while its bytes are none: renamed, or not downloaded whole. */
function explainMisnamed(claimed: string, bytes: Uint8Array, text: string | null): string {
  const program = claimed === 'docx' ? 'Word' : 'Excel'
  return `Tệp mang đuôi .${claimed} nhưng không phải tệp ${program}: bên trong là ${describeContent(bytes, text)}. Hãy tải hoặc xin lại tệp gốc, hoặc chép bảng tiêu chí và dán vào đây.`
}

function describeContent(bytes: Uint8Array, text: string | null): string {
  if (text === null) {
    const isPicture = startsWith(bytes, [0x89, 0x50]) || startsWith(bytes, [0xff, 0xd8])
    return isPicture ? 'một ảnh' : 'dữ liệu dạng khác'
  }
  if (text.trim() === '') return 'nội dung trống'
  return looksLikeHtml(text) ? 'một trang web (HTML), thường do tải về khi chưa đăng nhập' : 'văn bản thuần'
}

/** An OLE file: an old binary document, or a new one behind a password. */
function explainOldFile(bytes: Uint8Array, name: string): string {
  if (holds(bytes, 'EncryptedPackage')) {
    return 'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.'
  }
  const isSheet = holds(bytes, 'Workbook') || /\.xls$/i.test(name)
  return isSheet
    ? 'Tệp Excel đời cũ (.xls). Hãy mở bằng Excel, chọn "Lưu thành" .xlsx rồi chọn lại.'
    : 'Tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn "Lưu thành" .docx rồi chọn lại.'
}

/** Whether a name of an OLE directory, in UTF-16, stands in the file. */
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

/** UTF-8, UTF-16 by its mark, else the Vietnamese code page of Windows; null where it is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4000).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

function refuse(message: string): Result<Contents> {
  return fail({ path: '', message })
}
