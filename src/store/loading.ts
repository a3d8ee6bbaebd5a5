import { fail, succeed, type Result } from '../domain/result.ts'

/** A part of the program that is fetched when needed: without a connection, or after an update, it may be out of reach. */
export async function load<Part>(part: () => Promise<Part>): Promise<Result<Part>> {
  try {
    return succeed(await part())
  } catch {
    const message =
      'Không tải được một phần của chương trình. Kiểm tra kết nối tới nơi đặt chương trình, tải lại trang rồi thử lại.'
    return fail({ path: '', message })
  }
}
