import { leastYears } from './movement.ts'
import {
  addPoints,
  formatFigure,
  formatIndex,
  pointsFromNumber,
  pointsToNumber,
  roundPoints,
} from './points.ts'
import { runsOf100 } from './chance.ts'
import type { TargetPlan } from './target.ts'

/** An index as its table prints it: in percent where the scale goes to 100, else the bare figure. */
export function formatOnScale(index: number, digits: number, top: number): string {
  return top === 100 ? formatIndex(index, digits) : formatFigure(index, digits, digits)
}

/** The same beside figures of other scales: "862,50 (thang 1.000)". */
export function printOnScale(index: number, digits: number, top: number): string {
  const printed = formatOnScale(index, digits, top)
  return top === 100 ? printed : `${printed} (thang ${formatFigure(top)})`
}

/** What an axis or a field of an index counts: "Chỉ số (%)", "IT ranking (thang 1)". */
export function nameOnScale(name: string, top: number): string {
  return `${name} (${top === 100 ? '%' : `thang ${formatFigure(top)}`})`
}

/** What a gain on a scale is counted in. */
export function unitOfScale(top: number): string {
  return top === 100 ? 'điểm phần trăm' : 'điểm'
}

/**
 * The answer: what the target costs if the others stand still. Points are rounded up to what is printed, since less
 * would not reach it. `top`: the end of the scale.
 */
export function describeTarget(plan: TargetPlan, digits: number, top: number): string {
  const { own, place, of, neededIndex, gain, neededPoints } = plan
  if (plan.reached) {
    return of > 1
      ? `Đã đạt mục tiêu: đang ${own.tied ? 'đồng' : 'ở'} hạng ${own.place}/${of} với chỉ số ${formatOnScale(own.index, digits, top)}`
      : `Đã đạt mục tiêu với chỉ số ${formatOnScale(own.index, digits, top)}`
  }
  const stays = own.place === place ? `Để đạt mục tiêu, khi đang ở hạng ${place}/${of}` : null
  const rises = `Để từ hạng ${own.place} lên hạng ${place} trên ${of} đơn vị`
  const move = of > 1 ? (stays ?? rises) : 'Để đạt mục tiêu'
  const points = plan.outOfReach
    ? 'không đạt được vì vượt trần tổng điểm của bộ tiêu chí, phải '
    : neededPoints === null
      ? ''
      : `thêm ${formatFigure(roundedUp(neededPoints, digits), digits)} điểm, `
  const beyond = neededIndex > top ? ' (vượt quá mức tối đa của chỉ số)' : ''
  return `${move}, cần chỉ số ít nhất ${formatOnScale(neededIndex, digits, top)}${beyond}: ${points}tăng ${formatFigure(gain, digits)} ${unitOfScale(top)}${of > 1 ? ', nếu các đơn vị khác giữ nguyên' : ''}`
}

/**
 * The same in short, with the place one has, if the others stand still: "hạng 9/11, 0,52 (thang 1); lên hạng 6 cần từ
 * 0,58".
 */
export function describeOther(
  { own, of, place, reached, neededIndex }: TargetPlan,
  digits: number,
  top: number,
): string {
  const now = `${own.tied ? 'đồng hạng' : 'hạng'} ${own.place}/${of}, ${printOnScale(own.index, digits, top)}`
  if (reached) return `${now}; mục tiêu là giữ hạng`
  const beyond = neededIndex > top ? ' (vượt mức tối đa)' : ''
  return `${now}; lên hạng ${place} cần từ ${formatOnScale(neededIndex, digits, top)}${beyond}`
}

/** "trong 100 lần mô phỏng theo biến động các năm 2019–2022 của 21 đơn vị, khoảng 45 lần đạt". */
export function describeChance(probability: number, { basis }: TargetPlan): string {
  const runs = runsOf100(probability)
  const [least, most] = basis.units
  const units = least === most ? `${most}` : `${least}–${most}`
  return `trong 100 lần mô phỏng theo biến động các năm ${spanOf(basis.years)} của ${units} đơn vị, khoảng ${runs} lần đạt`
}

/** Why no chance is told. */
export function describeNoChance({ basis }: TargetPlan): string {
  const known =
    basis.years.length === 0
      ? 'chưa có hai năm liền nhau'
      : `mới có ${basis.years.length} năm (${spanOf(basis.years)})`
  return `Chưa nói được khả năng đạt: cần bảng xếp hạng của ít nhất ${leastYears} năm liền nhau của khối, ${known}.`
}

/** Which years the chance is not drawn from, and what to do about it; null where all of them count. */
export function describeLeftOut({ basis: { leftOut } }: TargetPlan): string | null {
  if (leftOut.length === 0) return null
  const years = leftOut.map(
    ({ year, known, of }) => `năm ${year} (mới liên kết ${known}/${of} đơn vị với năm ${year - 1})`,
  )
  return `Không tính biến động ${years.join(', ')}: chưa tới nửa số đơn vị thì không nói thay cho cả khối. Liên kết thêm đơn vị ở bảng xếp hạng năm đó.`
}

/** 1.041 → 1.05: the least figure of so many decimals that is enough. */
function roundedUp(figure: number, digits: number): number {
  const exact = pointsFromNumber(figure)
  const near = roundPoints(exact, digits)
  const step = pointsFromNumber(Number(`1e-${digits}`))
  return pointsToNumber(near < exact ? addPoints(near, step) : near)
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? String(first ?? '') : `${first}–${last}`
}
