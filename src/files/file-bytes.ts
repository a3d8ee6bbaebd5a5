import { formatFigure } from '../domain/points.ts'
import { fail, succeed, type Result } from '../domain/result.ts'

/** The most bytes that a file of JSON may have: 20 MB. */
export const mostBytes = 20_000_000

/** The bytes of a chosen file. Refused where it is larger than `most` bytes (`advice` says what to look at) or cannot be read. */
export async function readBytes(
  file: Blob | Uint8Array,
  most: number,
  advice: string,
): Promise<Result<Uint8Array>> {
  const size = file instanceof Uint8Array ? file.length : file.size
  if (size > most) {
    const [is, limit] = [size / 1_000_000, most / 1_000_000].map((megabytes) => formatFigure(megabytes, 1))
    return fail({ path: '', message: `Tệp nặng ${is} MB, quá giới hạn ${limit} MB. ${advice}` })
  }
  if (file instanceof Uint8Array) return succeed(file)
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    const message =
      'Máy không đọc được tệp (tệp đã chuyển chỗ, đã xóa hoặc đang bị khóa). Chọn lại tệp rồi thử lần nữa.'
    return fail({ path: '', message })
  }
}
