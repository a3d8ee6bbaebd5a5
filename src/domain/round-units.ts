import type { Level } from './criteria.ts'
import { editRound, findUnit, type Round, type RoundUnit } from './round.ts'
import { fail, type Result } from './result.ts'
import { problemAt } from './place.ts'
import { foldText } from './search.ts'
import { likeness, traitsOf, type Traits } from './similarity.ts'
import { tidyText } from './tidy.ts'
import { levelNames, unitIdFromName } from './unit.ts'
import { fullName, guessLevel } from './unit-level.ts'

/** One line of a list of units as it was understood. Without a problem it can be added. */
export type UnitLine = {
  /** Its number in the text, from 1. */
  readonly line: number
  readonly unit: RoundUnit
  /** A unit of nearly the same name, in the round or above it in the text: a person looks whether it is the same. */
  readonly near: RoundUnit | null
  /** Why it cannot be added, and what to do; null where it can. */
  readonly problem: string | null
}

type Defaults = { readonly level: Level; readonly block: string }

/**
 * Units typed one to a line, or pasted from Excel: name, level, block, contact, between tabs or semicolons. A row of
 * headings sets the columns; what stands above it, and a leading column of numbers (STT), is passed over. What a line
 * does not say is taken from its name ("UBND phường …") and from `defaults`. Ids are made from the names.
 */
export function readUnitLines(
  text: string,
  round: Pick<Round, 'units'>,
  defaults: Defaults,
): readonly UnitLine[] {
  const rows = text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((row, at) => ({ line: at + 1, cells: cellsOf(row) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = rows.slice(0, mostAbove).findIndex(({ cells }) => headingsOf(cells) !== null)
  const headings = headingsOf(rows[head]?.cells ?? [])
  const read: UnitLine[] = []
  for (const { line, cells } of rows.slice(head + 1)) {
    const known = [...round.units, ...read.filter(({ problem }) => problem === null).map(({ unit }) => unit)]
    read.push(readLine(line, headings ? byHeading(cells, headings) : byPlace(cells), known, defaults))
  }
  return read
}

/** Adds units to a round's list. Refused where one of them stands there already. */
export function addUnits(round: Round, units: readonly RoundUnit[]): Result<Round> {
  return editRound(round, { units: [...round.units, ...units] })
}

/** Changes a unit of the list; its id stays, so that what it sent is still its own. */
export function editUnit(round: Round, id: string, change: Partial<Omit<RoundUnit, 'id'>>): Result<Round> {
  if (!findUnit(round, id)) return refuseUnknown(id)
  return editRound(round, {
    units: round.units.map((unit) => (unit.id === id ? { ...unit, ...change } : unit)),
  })
}

export function removeUnit(round: Round, id: string): Result<Round> {
  if (!findUnit(round, id)) return refuseUnknown(id)
  return editRound(round, { units: round.units.filter((unit) => unit.id !== id) })
}

/** The units whose names are most like a name, the likest first, at most three. */
export function nearestUnits(name: string, units: readonly RoundUnit[]): readonly RoundUnit[] {
  const traits = traitsOf(fullName(name))
  return units
    .map((unit) => ({ unit, alike: likeness(traits, traitsOfUnit(unit)) }))
    .filter(({ alike }) => alike >= nearEnough)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ unit }) => unit)
}

/** A list of hundreds is held against itself: the traits of each unit are found once. */
const traitsByUnit = new WeakMap<RoundUnit, Traits>()

function traitsOfUnit(unit: RoundUnit): Traits {
  const known = traitsByUnit.get(unit)
  if (known) return known
  const traits = traitsOf(fullName(unit.name))
  traitsByUnit.set(unit, traits)
  return traits
}

const nearEnough = 0.6
/** Rows of title that may stand above the headings of a list. */
const mostAbove = 10

type Cells = {
  readonly name: string
  readonly level: string
  readonly block: string
  readonly contact: string
  readonly id: string
}

const headingWords: readonly (readonly [keyof Cells, RegExp])[] = [
  ['id', /^ma( |$)/],
  ['level', /^(cap|loai)( |$)/],
  ['block', /^khoi( |$)/],
  ['contact', /lien he|dau moi|thu dien tu|e-?mail|dien thoai/],
  ['name', /ten|don vi|co quan/],
]

function cellsOf(row: string): readonly string[] {
  const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => tidyText(cell.replace(/^"|"$/g, '')))
  return cells.length > 1 && /^\d*$/.test(cells[0] ?? '') ? cells.slice(1) : cells
}

/** Which column says what; null where the first row is a unit already. */
function headingsOf(cells: readonly string[]): readonly (keyof Cells | null)[] | null {
  const words = cells.map((cell) => foldText(cell))
  const isHead = /^(ten( (co quan|don vi))?.*|(co quan|don vi)(,.*)?)$/.test(
    words[0] === 'stt' ? (words[1] ?? '') : (words[0] ?? ''),
  )
  if (!isHead) return null
  const columns = words[0] === 'stt' ? words.slice(1) : words
  return columns.map((word) => headingWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null)
}

function byHeading(cells: readonly string[], headings: readonly (keyof Cells | null)[]): Cells {
  const cellOf = (name: keyof Cells) => cells[headings.indexOf(name)] ?? ''
  return {
    name: cellOf('name'),
    level: cellOf('level'),
    block: cellOf('block'),
    contact: cellOf('contact'),
    id: cellOf('id'),
  }
}

/** Name, then level where the second cell is one, block, contact. */
function byPlace([name = '', ...rest]: readonly string[]): Cells {
  const [level = ''] = rest
  const [block = '', contact = ''] = readLevel(level) === null && level !== '' ? rest : rest.slice(1)
  return { name, level: readLevel(level) === null ? '' : level, block, contact, id: '' }
}

function readLevel(text: string): Level | null {
  const folded = foldText(text)
  const named = Object.entries(levelNames).find(([, name]) => foldText(name) === folded)
  return (named?.[0] as Level | undefined) ?? guessLevel(`${text} x`)
}

function readLine(line: number, cells: Cells, known: readonly RoundUnit[], defaults: Defaults): UnitLine {
  const { name, block, contact } = cells
  const level = (cells.level === '' ? null : readLevel(cells.level)) ?? guessLevel(name) ?? defaults.level
  const unit = {
    id: freeId(cells.id || unitIdFromName(name), name, known),
    name,
    level,
    block: block || defaults.block,
    contact,
  }
  const [near = null] = nearestUnits(name, known)
  return { line, unit, near, problem: refuseLine(unit, known) }
}

/** Names that differ only in their signs ("An Bình", "Ân Bình") are two units and get two ids. */
function freeId(id: string, name: string, known: readonly RoundUnit[]): string {
  const holder = known.find((unit) => unit.id === id)
  if (!holder || isSameName(holder.name, name)) return id
  let number = 2
  while (known.some((unit) => unit.id === `${id}-${number}` && !isSameName(unit.name, name))) number++
  return `${id}-${number}`
}

function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return plain(a) === plain(b)
}

function refuseLine({ id, name }: RoundUnit, known: readonly RoundUnit[]): string | null {
  if (name === '') return 'Dòng này không có tên đơn vị. Ghi tên rồi nhập lại.'
  if (id === '') return `Tên "${name}" không có chữ hoặc số nào để lập mã. Ghi lại tên.`
  const holder = known.find((unit) => unit.id === id)
  return holder ? `Đơn vị "${holder.name}" đã có trong danh sách nên không thêm lần nữa.` : null
}

function refuseUnknown(id: string): Result<Round> {
  const message = `Danh sách của đợt đánh giá không có đơn vị "${id}". Mở lại danh sách để xem.`
  return fail(problemAt(['units'], undefined, message))
}
