import { succeed, type Result } from '../domain/result.ts'
import { readFileContents } from './annex/source-file.ts'
import { readBytes } from './file-bytes.ts'

/** A list of units in a .xlsx, .csv or .txt → its rows as text, cells between tabs, as if they were pasted (`readUnitLines` reads them). */
export async function readUnitList(file: Blob | Uint8Array, name: string): Promise<Result<string>> {
  const bytes = await readBytes(
    file,
    5_000_000,
    'Danh sách đơn vị không nặng như vậy: hãy chép riêng danh sách sang tệp mới.',
  )
  if (!bytes.ok) return bytes
  const read = await readFileContents(bytes.value, name)
  if (!read.ok) return read
  const rows = read.value.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.map((slots, row) =>
          slots
            .map((slot, column) =>
              slot.row === row && slot.column === column ? slot.cell.lines.join(' ') : '',
            )
            .join('\t'),
        )
      : [block.text],
  )
  return succeed(rows.join('\n'))
}
