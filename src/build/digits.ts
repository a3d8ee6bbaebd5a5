/**
 * The digits of a TrueType face in places as wide as the widest of them, each in the middle of its place: figures that
 * stand one below the other line up. Outlines and all other glyphs stay as they are.
 */
export function evenDigits(face: Uint8Array): Uint8Array {
  const even = face.slice()
  const view = new DataView(even.buffer)
  const sides = startOf(view, 'hmtx')
  const wide = view.getUint16(startOf(view, 'hhea') + 34) // each later glyph is as wide as the last of these
  const digits = Array.from('0123456789').map((digit) => glyphOf(view, digit.charCodeAt(0)))
  if (digits.some((glyph) => glyph === 0 || glyph >= wide))
    throw new Error('digits without a width of their own')
  const widths = digits.map((glyph) => view.getUint16(sides + 4 * glyph))
  const widest = Math.max(...widths)
  for (const glyph of digits) {
    const at = sides + 4 * glyph
    const room = widest - view.getUint16(at)
    view.setUint16(at, widest)
    view.setInt16(at + 2, view.getInt16(at + 2) + (room - (room % 2)) / 2)
  }
  return even
}

/** Where a table of a face begins. */
function startOf(view: DataView, tag: string): number {
  const records = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + 16 * at)
  const record = records.find((at) =>
    Array.from(tag).every((char, n) => view.getUint8(at + n) === char.charCodeAt(0)),
  )
  if (record === undefined) throw new Error(`a face without ${tag}`)
  return view.getUint32(record + 8)
}

/** The glyph of a character, out of the table by segments that every such face has; 0 where it has none. */
function glyphOf(view: DataView, code: number): number {
  const map = startOf(view, 'cmap')
  const tables = Array.from(
    { length: view.getUint16(map + 2) },
    (_, at) => map + view.getUint32(map + 8 + 8 * at),
  )
  const table = tables.find((at) => view.getUint16(at) === 4)
  if (table === undefined) return 0
  const size = view.getUint16(table + 6)
  const segments = Array.from({ length: size / 2 }, (_, at) => table + 14 + 2 * at)
  const end = segments.find((at) => view.getUint16(at) >= code)
  if (end === undefined) return 0
  const [start, delta, offset] = [end + size + 2, end + 2 * size + 2, end + 3 * size + 2]
  const from = view.getUint16(start)
  if (from > code) return 0
  const away = view.getUint16(offset)
  const glyph = away === 0 ? code : view.getUint16(offset + away + 2 * (code - from))
  return glyph === 0 ? 0 : (glyph + view.getUint16(delta)) & 0xffff
}
