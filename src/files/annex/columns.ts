import { foldText } from '../../domain/search.ts'
import { parseCode, splitCode } from './code.ts'
import { readPointsCell, splitPoints } from './points-cell.ts'
import { cellBeginning, isBlank, textOf, type Slot, type Table } from './table.ts'

/** What a column is for. Of several `title` columns the first is the highest level. */
export type Role =
  | 'code'
  | 'title'
  | 'max'
  | 'maxSurvey'
  | 'maxTotal'
  | 'award'
  | 'scoring'
  | 'method'
  | 'note'
  | 'evidence'
  | 'lead'
  | 'reviewLead'
  | 'score'
  | 'other'

export type Column = { readonly index: number; readonly role: Role; readonly label: string }

export type Head = {
  /** First row of the head, and the first row after it. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
  /** Its rows word for word, to know it again on the next page. */
  readonly words: readonly string[]
  /** Guessed from what the cells hold, for want of a head. */
  readonly guessed: boolean
}

/**
 * The heads of a table, in their order; a table that repeats its head on each page has several. `former`: the head of
 * the table that it may go on with.
 */
export function findHeads(table: Table, former: Head | null): Head[] {
  const heads: Head[] = []
  for (let row = 0; row < table.length; row++) {
    const head = repeatHead(table, row, heads[0] ?? former) ?? readHead(table, row)
    if (!head) continue
    heads.push(head)
    row = head.to - 1
  }
  return heads.map((head) => settleByContent(table, head))
}

/** A head once more, word for word: as high as it was. The row of column numbers may stand on the first page alone. */
function repeatHead(table: Table, row: number, first: Head | null): Head | null {
  if (!first || first.words.length === 0 || (table[row]?.length ?? 0) !== first.columns.length) return null
  let height = 0
  while (height < first.words.length && wordsOf(table, row + height) === first.words[height]) height++
  const numbered = first.words.findIndex((words) => /^(?:\(?[\da-z]{1,2}\)?\|?)+$/.test(words))
  if (height < first.words.length && (height === 0 || height !== numbered)) return null
  return { ...first, from: row, to: row + height }
}

function wordsOf(table: Table, row: number): string {
  return (table[row] ?? []).map((slot) => foldText(textOf(slot.cell))).join('|')
}

/** Columns of a table without a head, by what its cells hold; null where they do not look like criteria. */
export function guessColumns(table: Table): Head | null {
  const width = table[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, index) => measureColumn(table, index, 0))
  const code = columns.find((column) => column.filled >= 3 && column.codes >= 0.6 && column.dotted)
  if (!code) return null
  const points = columns.filter((column) => column !== code && column.filled >= 3 && column.points >= 0.8)
  const max = points[0]
  const texts = columns.filter((column) => column !== code && !points.includes(column) && column.filled > 0)
  const title = texts.find((column) => column.index > code.index) ?? texts[0]
  if (!title || !max) return null
  const roles = columns.map((column): Column => {
    const role: Role =
      column === code
        ? 'code'
        : column === title
          ? 'title'
          : column === max
            ? 'max'
            : points.includes(column)
              ? 'score'
              : column.awards >= 0.3
                ? 'scoring'
                : column.papers >= 0.5
                  ? 'evidence'
                  : 'other'
    return { index: column.index, role, label: '' }
  })
  return { from: 0, to: 0, columns: roles, words: [], guessed: true }
}

export function columnsOf(head: Head, role: Role): readonly Column[] {
  return head.columns.filter((column) => column.role === role)
}

/** Whether two heads say the same: the same words over the same columns. */
export function isSameHead(a: Head, b: Head): boolean {
  const words = ({ columns }: Head) => columns.map(({ label }) => foldText(label)).join('|')
  return words(a) === words(b)
}

/** A row that numbers the columns: "(1) (2) (3)", "A B 1 2 3=1+2". */
export function numbersColumns(table: Table, row: number): boolean {
  const texts = (table[row] ?? [])
    .map((_, column) => textOf(cellBeginning(table, row, column)))
    .filter((text) => text !== '')
  const bare = texts.map((text) => text.replace(/[()[\]\s]/g, ''))
  if (texts.length < 3 || !bare.every((text) => /^(\d{1,2}|[A-ZĐa-z])([=:].*)?$/.test(text))) return false
  const counted = bare.flatMap((text) => (/^\d/.test(text) ? [Number.parseInt(text, 10)] : []))
  return (
    counted.length >= 2 &&
    counted.every((value, index) => index === 0 || value === (counted[index - 1] ?? 0) + 1)
  )
}

type Guess = { readonly role: Role; readonly weight: number }

/** Patterns over the folded words of a head, the most telling first. The first that fits decides. */
const patterns: readonly (readonly [RegExp, Role, number])[] = [
  [
    /^(stt|tt|s\.? ?t\.? ?t\.?|so t+|so thu tu|thu tu|#|no\.?|ma|ma so|ma (so )?(tieu chi|tc|tctp|chi so)|ky hieu|muc|chi muc|so muc|ma hieu)$/,
    'code',
    10,
  ],
  [/^(stt|tt)\b/, 'code', 6],
  [
    /(toi da|diem chuan|thang diem|quy dinh|diem max).*(xhh|xa hoi hoc|khao sat)|diem (dieu tra )?(xhh|xa hoi hoc) toi da/,
    'maxSurvey',
    8,
  ],
  [/(toi da|diem chuan|thang diem).*tong|tong (so )?diem (toi da|chuan)/, 'maxTotal', 8],
  [/(toi da|diem chuan|thang diem).*(tham dinh|danh gia|tu cham)/, 'max', 8],
  [
    /(cach|phuong phap|huong dan|cong thuc|cach thuc|phuong thuc|nguyen tac|tieu chuan|quy dinh|quy tac|co so|can cu|phuong an) ?.*(tinh|cham|danh gia|xac dinh|cho|quy doi) ?.*diem|^(cach|phuong phap|huong dan|cong thuc) (tinh|cham|danh gia|xac dinh|thuc hien)|dien giai|giai thich|thang diem (chi tiet|cu the|thanh phan)|diem (chi tiet|thanh phan|cu the)|barem|bieu diem|^huong dan/,
    'scoring',
    9,
  ],
  [/toi da|diem chuan|diem cao nhat|diem max|^max\b|khung diem|tong diem chuan/, 'max', 10],
  [
    /\b(co quan|don vi|so|nganh|phong|to|bo phan|nguoi|noi(?! dung)|hoi dong)\b.*(tham dinh|cham diem|phuc tra|xac nhan|kiem tra|(?<!tu )danh gia)|^tham dinh$/,
    'reviewLead',
    8,
  ],
  [/(hinh thuc|phuong thuc|phuong phap|cach thuc) (danh gia|cham|khao sat|tham dinh|thu thap)/, 'method', 7],
  [
    /kiem chung|minh chung|chung minh|tlkc|^tai lieu|^ho so( |,|$)|^can cu( danh gia| cham| xac dinh)?$|^van ban( |,|$)|nguon (so lieu|thong tin|du lieu)|san pham|^bang chung/,
    'evidence',
    8,
  ],
  [
    /tu (danh gia|cham)|tham dinh|dat duoc|diem (cham|thuc te|dat|danh gia|tu|dieu tra|khao sat)|ket qua|phuc tra|chenh lech|giai trinh|y kien|so lieu|nam truoc|diem (xhh|xa hoi)/,
    'score',
    5,
  ],
  [
    /\b(co quan|don vi|bo phan|phong|nguoi|cong chuc|can bo|chuyen vien|ca nhan)\b.*(chu tri|phu trach|thuc hien|tham muu|phoi hop|cung cap|bao cao|theo doi)|^(chu tri|phu trach|chu tri thuc hien|phan cong)/,
    'lead',
    7,
  ],
  [
    /thang diem|^diem quy dinh|^so diem( |$)|^muc diem|^diem( so)?( \(.*\))?$|^diem\b|trong so|^tong diem/,
    'max',
    6,
  ],
  [/ghi chu|luu y|chu thich/, 'note', 8],
  [
    /^(noi dung|tieu chi|yeu cau|muc) (cham|tinh|danh gia va cham|cho)( diem)?$|^muc do|^yeu cau|^dieu kien|^quy dinh/,
    'scoring',
    4,
  ],
  [/tieu chi|linh vuc|chi so|chi tieu|noi dung|hang muc|nhiem vu|cong viec|tieu chuan|danh muc/, 'title', 6],
  [/(co quan|don vi)/, 'lead', 2],
]

function guessRole(words: string): Guess {
  const folded = foldText(words).replace(/[*:.]+$/, '')
  for (const [pattern, role, weight] of patterns) if (pattern.test(folded)) return { role, weight }
  return { role: 'other', weight: 0 }
}

/** A head begins at `row` where its cells, taken over one to three rows, name a title and points. */
function readHead(table: Table, row: number): Head | null {
  if (numbersColumns(table, row) || !mayOpenHead(table, row)) return null
  let best: Head | null = null
  let bestScore = 0
  for (let height = 1; height <= 3 && row + height <= table.length; height++) {
    if (height > 1 && !continuesHead(table, row, row + height - 1)) break
    const columns = nameColumns(table, row, height)
    if (!columns || !holdsPoints(table, columns, row + height)) continue
    const score = columns.reduce((sum, column) => sum + (column.role === 'other' ? 0 : 1), 0)
    if (!best || score >= bestScore) {
      bestScore = score
      best = { from: row, to: row + height, columns, words: [], guessed: false }
    }
  }
  if (!best) return null
  let to = best.to
  while (to < table.length && numbersColumns(table, to)) to++
  const words = Array.from({ length: to - row }, (_, index) => wordsOf(table, row + index))
  return { ...best, to, words }
}

/** A head names several columns in few words, and holds neither codes nor figures. */
function mayOpenHead(table: Table, row: number): boolean {
  const texts = (table[row] ?? [])
    .map((slot, column) => (slot.column === column ? textOf(slot.cell) : ''))
    .filter((text) => text !== '')
  const [only = ''] = texts
  if (texts.length < 2) return only !== '' && (table[row]?.length ?? 0) === 1 && splitCode(only) === null
  return !texts.some(
    (text) =>
      text.length > 120 ||
      /;|^[-–+•*]$|\.\s+\p{Lu}|\d\s*điểm.*\d\s*điểm/u.test(text) ||
      readPointsCell(text).value !== null ||
      parseCode(text) !== null ||
      splitCode(text) !== null,
  )
}

/** Rows under the first row of a head: cells that reach down, or more words without codes and figures. */
function continuesHead(table: Table, first: number, row: number): boolean {
  if (numbersColumns(table, row)) return false
  const slots = table[row] ?? []
  const reached = slots.some((slot) => slot.row >= first && slot.row < row && !isBlank(slot.cell))
  const own = slots.flatMap((slot, column) =>
    slot.row === row && slot.column === column && !isBlank(slot.cell) ? [textOf(slot.cell)] : [],
  )
  if (own.length === 0) return reached
  const known = own.filter((text) => text.length <= 40 && guessRole(text).weight >= 5).length
  const data = own.some(
    (text) =>
      text.length > 60 ||
      /[:;]/.test(text) ||
      readPointsCell(text).value !== null ||
      parseCode(text) !== null ||
      splitCode(text) !== null,
  )
  return !data && known > 0 && (reached || known * 2 >= own.length)
}

function nameColumns(table: Table, row: number, height: number): Column[] | null {
  const width = table[row]?.length ?? 0
  const labels = Array.from({ length: width }, (_, column) => {
    const words: string[] = []
    for (let y = row; y < row + height; y++) {
      const slot = headSlot(table, row, y, column, height)
      if (slot && slot.row >= row && !words.includes(textOf(slot.cell))) words.push(textOf(slot.cell))
    }
    return words.filter((text) => text !== '').join(' – ')
  })
  if (labels.some((label) => label.length > 200)) return null
  const filled = labels.filter((label) => label !== '')
  const guesses = labels.map(guessRole)
  const columns = assign(labels, guesses)
  const named = (role: Role) => columns.some((column) => column.role === role)
  const strong = filled.filter((label) => guessRole(label).weight > 0).length
  // One title is enough beside points, or beside two more columns that an annex has: a head is no sentence.
  if (!named('title') || strong * 2 < new Set(filled).size) return null
  return columns
}

/**
 * The cell of a head at a place. Text knows no merged cells: a blank one over a named column belongs to the words on
 * its left.
 */
function headSlot(
  table: Table,
  first: number,
  row: number,
  column: number,
  height: number,
): Slot | undefined {
  const slot = table[row]?.[column]
  if (!slot || row > first || height < 2 || !isBlank(slot.cell)) return slot
  if (isBlank(table[row + 1]?.[column]?.cell)) return slot
  const left = table[row]
    ?.slice(0, column)
    .filter(({ cell }) => !isBlank(cell))
    .at(-1)
  const at = left ? left.column : 0
  const named = left && !isBlank(table[row + 1]?.[at]?.cell) && table[row + 1]?.[at]?.row === row + 1
  return named ? left : slot
}

/** Columns of an annex have a place for points; without one the titles must bear them in brackets. */
function holdsPoints(table: Table, columns: readonly Column[], from: number): boolean {
  const has = (role: Role) => columns.some((column) => column.role === role)
  if (has('max') || has('maxTotal') || has('maxSurvey')) return columns.length > 1
  const titles = columns.flatMap(({ index, role }) => (role === 'title' ? [index] : []))
  let priced = 0
  for (let row = from; row < table.length && priced < 3; row++) {
    for (const column of titles) {
      const [first = ''] = cellBeginning(table, row, column)?.lines ?? []
      if (splitPoints(first)) priced++
    }
  }
  return priced >= 3
}

/** Each role that stands once goes to the column that claims it most; what remains is settled by its neighbours. */
function assign(labels: readonly string[], guesses: readonly Guess[]): Column[] {
  const single: readonly Role[] = ['code', 'max', 'maxSurvey', 'maxTotal', 'method']
  const roles = guesses.map((guess) => guess.role)
  settleTitles(labels, roles)
  for (const role of single) {
    const claims = guesses.flatMap((guess, index) =>
      guess.role === role ? [{ index, weight: guess.weight }] : [],
    )
    const [best] = [...claims].sort((a, b) => b.weight - a.weight || a.index - b.index)
    for (const { index, weight } of claims) {
      if (index === best?.index || labels[index] === labels[best?.index ?? -1]) continue
      roles[index] =
        role === 'max'
          ? afterScoring(roles, index) || weight < (best?.weight ?? 0)
            ? 'award'
            : 'max'
          : 'other'
    }
  }
  // An award column belongs to scoring lines: without them beside it, the figures are scores of somebody.
  for (const [index, role] of roles.entries())
    if (role === 'award' && !afterScoring(roles, index)) roles[index] = 'score'
  return labels.map((label, index) => ({ index, role: roles[index] ?? 'other', label }))
}

function afterScoring(roles: readonly Role[], index: number): boolean {
  return roles[index - 1] === 'scoring' || roles[index + 1] === 'scoring'
}

/** Several title columns are levels (lĩnh vực, tiêu chí, tiêu chí thành phần); else all but the first tell how to score. */
function settleTitles(labels: readonly string[], roles: Role[]): void {
  const titles = roles.flatMap((role, index) => (role === 'title' ? [index] : []))
  if (titles.length === 0) {
    const stand = roles.findIndex(
      (role, index) => role === 'scoring' && guessRole(labels[index] ?? '').weight <= 4,
    )
    if (stand >= 0) roles[stand] = 'title'
    return
  }
  const distinct = titles.filter((index, at) => labels[index] !== labels[titles[at - 1] ?? -1])
  const depths = distinct.map((index) => depthOf(labels[index] ?? ''))
  if (depths.every((depth, at) => at === 0 || depth > (depths[at - 1] ?? depth))) return
  for (const index of distinct.slice(1)) {
    roles[index] = /cham|danh gia|tinh|yeu cau/.test(foldText(labels[index] ?? '')) ? 'scoring' : 'other'
  }
}

function depthOf(label: string): number {
  const words = foldText(label)
  if (/linh vuc|nhom/.test(words)) return 0
  return /thanh phan|tctp|chi tiet|cu the/.test(words) ? 2 : 1
}

type Measure = {
  readonly index: number
  readonly filled: number
  /** Shares of the filled cells that are codes, points, scoring lines, names of papers. */
  readonly codes: number
  readonly points: number
  readonly awards: number
  readonly papers: number
  readonly dotted: boolean
}

function measureColumn(table: Table, index: number, from: number): Measure {
  const texts: string[] = []
  for (let row = from; row < table.length; row++) {
    const text = textOf(cellBeginning(table, row, index))
    if (text !== '') texts.push(text)
  }
  const share = (is: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length
  return {
    index,
    filled: texts.length,
    codes: share((text) => parseCode(text) !== null),
    points: share((text) => readPointsCell(text).value !== null),
    awards: share((text) => /\d\s*(điểm|đ\b)|[:=]\s*\d+([.,]\d+)?\s*$|công thức|xhh|xã hội học/iu.test(text)),
    papers: share((text) =>
      /kế hoạch|báo cáo|quyết định|văn bản|công văn|biên bản|danh sách|thông báo|ảnh|đường dẫn|hệ thống/iu.test(
        text,
      ),
    ),
    dotted:
      texts.some((text) => (parseCode(text)?.parts.length ?? 0) > 1) ||
      texts.some((text) => /^[IVX]+\.?$/.test(text)),
  }
}

/** What the cells under a head say of columns that it names badly or twice. */
function settleByContent(table: Table, head: Head): Head {
  const measures = new Map(head.columns.map(({ index }) => [index, measureColumn(table, index, head.to)]))
  const of = (column: Column) => measures.get(column.index)
  const roles = head.columns.map((column) => column.role)
  const has = (role: Role) => roles.includes(role)
  for (const [at, column] of head.columns.entries()) {
    const measure = of(column)
    if (!measure) continue
    if (measure.filled === 0) {
      if (head.columns.some((other) => other !== column && other.label === column.label)) roles[at] = 'other'
      continue
    }
    // "Thang điểm" and "Điểm" head texts as often as figures.
    if (telling.has(column.role) && measure.awards >= 0.3 && measure.points < 0.3) roles[at] = 'scoring'
    if (column.role === 'other' && column.label === '' && !has('code') && measure.codes >= 0.6)
      roles[at] = 'code'
  }
  settleCodes(head, roles, of)
  if (!roles.includes('max') && !roles.includes('maxTotal') && !roles.includes('maxSurvey')) {
    const at = head.columns.findIndex(
      (column, index) =>
        (roles[index] === 'other' || roles[index] === 'award') &&
        (of(column)?.points ?? 0) >= 0.7 &&
        (of(column)?.filled ?? 0) >= 2,
    )
    if (at >= 0) roles[at] = 'max'
  }
  return {
    ...head,
    columns: head.columns.map((column, at) => ({ ...column, role: roles[at] ?? column.role })),
  }
}

/** Roles that a head gives to columns of scoring text as often as to what they are. */
const telling: ReadonlySet<Role> = new Set(['max', 'award', 'score', 'other'])

/** One word over codes and titles: "Tiêu chí" stands over two columns, the first of them full of codes. */
function settleCodes(head: Head, roles: Role[], of: (column: Column) => Measure | undefined): void {
  if (roles.includes('code')) return
  for (const [at, column] of head.columns.entries()) {
    const measure = of(column)
    const next = head.columns[at + 1]
    if (roles[at] !== 'title' || !measure || !next || measure.filled < 3 || measure.codes < 0.8) continue
    if (next.label !== column.label && next.label !== '') continue
    roles[at] = 'code'
    roles[at + 1] = 'title'
    return
  }
}
