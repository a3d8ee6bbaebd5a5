import { claimsOf, type Claim } from './lineage.ts'
import { problemAt } from './place.ts'
import {
  addPoints,
  compareFractions,
  divideFractions,
  formatFigure,
  fractionFromNumber,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Fraction,
} from './points.ts'
import { placesIn, type RankingTable, type TableUnit } from './ranking-table.ts'
import type { Problem } from './result.ts'
import { bareName } from './unit-match.ts'

/**
 * Where a table contradicts itself though it can be read: a unit under two names, a former unit that two rows go on, a
 * printed place that the indices do not give, parts that do not add up to the points, points that do not give the
 * index. Figures may differ by what their rounding in print explains. A person looks which of the two is right.
 * `nameOf`: the name of a former unit's id.
 */
export function findDoubts(
  table: RankingTable,
  nameOf: (id: string) => string = (id) => id,
): readonly Problem[] {
  const places = placesIn(table)
  return [
    ...table.units.flatMap((unit, at) => [
      ...doubtName(unit, at, table),
      ...doubtPlace(unit, at, places.get(unit.id), table),
      ...doubtParts(unit, at, table.digits),
      ...doubtIndex(unit, at, table),
    ]),
    ...claimsOf(table).flatMap((claim) => (claim.isContested ? doubtClaim(claim, table, nameOf) : [])),
  ]
}

/** One unit twice under two ways of writing its name. */
function doubtName({ id, name }: TableUnit, at: number, { units }: RankingTable): Problem[] {
  const former = units.slice(0, at).find((one) => one.id !== id && bareName(one.name) === bareName(name))
  if (!former) return []
  const message = `"${name}" và "${former.name}" có thể là một đơn vị ghi hai lần. Bỏ một dòng; nếu là hai đơn vị thì ghi tên phân biệt (thêm tên huyện, tỉnh).`
  return [problemAt(['units', at, 'name'], undefined, message)]
}

/** Two rows that cannot both be what a former unit became. */
function doubtClaim({ id, by }: Claim, { units }: RankingTable, nameOf: (id: string) => string): Problem[] {
  const at = units.findIndex((unit) => unit.id === by.filter((one) => one !== id).at(-1))
  const names = by.map((one) => `"${units.find((unit) => unit.id === one)?.name ?? one}"`)
  const message = by.includes(id)
    ? `${names.join(' và ')}: dòng sau được ghi là tiếp nối dòng trước, nhưng cả hai cùng có trong bảng. Bỏ liên kết, hoặc bỏ dòng của đơn vị cũ.`
    : `Đơn vị cũ "${nameOf(id)}" được ghi là tiếp nối ở ${by.length} đơn vị: ${names.join(', ')}. Một đơn vị chỉ đổi tên, chuyển khối hoặc nhập trọn vào một đơn vị; nếu mỗi nơi nhận một phần, sửa liên kết thành "chia tách". Tới khi sửa, các năm trước không được nối.`
  return [problemAt(['units', Math.max(0, at), 'follows'], undefined, message)]
}

function doubtPlace(
  { name, printedPlace, index }: TableUnit,
  at: number,
  place: number | undefined,
  { units }: RankingTable,
): Problem[] {
  if (printedPlace === undefined || printedPlace === place) return []
  const alike = units.filter((unit) => index !== null && unit.index === index).length
  const message =
    place === undefined || index === null
      ? `"${name}" in hạng ${printedPlace} nhưng không được xếp hạng. Bỏ hạng in hoặc ghi chỉ số.`
      : printedPlace > place && printedPlace < place + alike
        ? `"${name}" in hạng ${printedPlace}, dù chỉ số in bằng đơn vị hạng ${place} (${formatFigure(index)}): văn bản xếp theo số chưa làm tròn hoặc theo tiêu chí phụ. Ghi chỉ số đủ chữ số nếu có; nếu không, ở đây tính đồng hạng ${place}.`
        : `"${name}" in hạng ${printedPlace}, nhưng theo chỉ số là hạng ${place}. Đối chiếu với văn bản công bố.`
  return [problemAt(['units', at, 'printedPlace'], undefined, message)]
}

function doubtParts(unit: TableUnit, at: number, digits: number): Problem[] {
  const { name, appraised, survey, bonus = 0, penalty = 0 } = unit
  const whole = wholeOf(unit)
  if (whole === null || appraised === undefined) return []
  const sum = subtractPoints(
    addPoints(pointsFromNumber(appraised), pointsFromNumber(survey ?? 0), pointsFromNumber(bonus)),
    pointsFromNumber(penalty),
  )
  // Each of up to four parts may be off by half a step of print, and so may the sum.
  if (isNear(fractionFromNumber(pointsToNumber(sum)), fractionFromNumber(whole), digits, 3n)) return []
  const message = `Các phần điểm của "${name}" cộng lại là ${formatFigure(pointsToNumber(sum))}, nhưng tổng điểm ghi ${formatFigure(whole)}. Đối chiếu với văn bản công bố.`
  return [problemAt(['units', at, unit.points === undefined ? 'index' : 'points'], undefined, message)]
}

/** What the parts of the points add up to: the points; where a table prints its total only as the result, that. */
function wholeOf({ points, applicableMax, index, survey, areas }: TableUnit): number | null {
  if (points !== undefined) return points
  return applicableMax === undefined && areas === undefined && survey !== undefined ? index : null
}

function doubtIndex(unit: TableUnit, at: number, { max, digits }: RankingTable): Problem[] {
  const { name, points, applicableMax, index } = unit
  if (index === null || points === undefined || applicableMax === undefined || applicableMax === 0) return []
  const share = divideFractions(fractionFromNumber(points), fractionFromNumber(applicableMax))
  const computed = {
    num: share.num * fractionFromNumber(max).num,
    den: share.den * fractionFromNumber(max).den,
  }
  if (isNear(computed, fractionFromNumber(index), digits, 2n)) return []
  const message = `${formatFigure(points)} trên ${formatFigure(applicableMax)} điểm không phải là chỉ số ${formatFigure(index)} của "${name}". Đối chiếu với văn bản công bố.`
  return [problemAt(['units', at, 'index'], undefined, message)]
}

/** Whether two figures differ by at most so many steps of print. */
function isNear(one: Fraction, other: Fraction, digits: number, steps: bigint): boolean {
  const difference = { num: one.num * other.den - other.num * one.den, den: one.den * other.den }
  const size = { num: difference.num < 0n ? -difference.num : difference.num, den: difference.den }
  return compareFractions(size, { num: steps, den: 10n ** BigInt(digits) }) <= 0
}
