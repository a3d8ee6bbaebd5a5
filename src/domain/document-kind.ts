/** Kinds of document as Nghị định 30/2020/NĐ-CP, phụ lục III abbreviates them in a symbol ("231/KH-UBND"). */
const kindsBySymbol: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  QD: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QYĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTR: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTR: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
}

/** An official letter has no abbreviation: its symbol begins with the body itself ("512/UBND-VP"). */
const letter = 'Công văn'
const bodies: ReadonlySet<string> = new Set(['UBND', 'HĐND'])

/** What the register offers for the kind of a document, the most frequent first. Any other words may be typed. */
export const documentKinds: readonly string[] = [
  'Kế hoạch',
  'Quyết định',
  'Báo cáo',
  letter,
  'Thông báo',
  'Biên bản',
  'Tờ trình',
  'Nghị quyết',
  'Chương trình',
  'Hướng dẫn',
  'Quy chế',
  'Quy định',
  'Chỉ thị',
  'Danh sách',
  'Trích xuất hệ thống',
  'Hình ảnh',
  'Tin, bài trên trang thông tin điện tử',
]

/** "231/KH-UBND" → "Kế hoạch"; null where the symbol does not tell. */
export function guessKind(number: string): string | null {
  const symbol = number.normalize('NFC').split('/').at(-1)?.trim().toUpperCase() ?? ''
  const [first = ''] = symbol.split(/[-–\s]/)
  if (bodies.has(first)) return number.includes('/') ? letter : null
  return Object.hasOwn(kindsBySymbol, first) ? (kindsBySymbol[first] ?? null) : null
}

/** Whether a word names one of the kinds that a symbol can tell; "Hình ảnh" is not one of them. */
export function isSymbolKind(kind: string): boolean {
  const named = kind.normalize('NFC').trim().toLowerCase()
  return [...Object.values(kindsBySymbol), letter].some((known) => known.toLowerCase() === named)
}
