import { addPoints, noPoints, pointsFromNumber, pointsToNumber } from '../../domain/points.ts'
import { follows, type Code } from './code.ts'
import type { Item, Remark } from './item.ts'
import { isCapitals } from './line.ts'

/** A row in its place. */
export type Branch = { readonly item: Item; readonly level: number; readonly children: Branch[] }

/** Items → the tree that their numbering draws. */
export function growTree(items: readonly Item[]): Branch[] {
  const rank = rankItems(items)
  const roots: Branch[] = []
  const path: { branch: Branch; rank: number }[] = []
  for (const item of items) {
    const own = rank(item)
    while (path.length > 0 && (path.at(-1)?.rank ?? 0) >= own) path.pop()
    const parent = path.at(-1)?.branch
    const branch: Branch = { item, level: path.length + 1, children: [] }
    if (parent) parent.children.push(branch)
    else roots.push(branch)
    path.push({ branch, rank: own })
  }
  return roots.map(foldGrades)
}

export function walkTree(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...walkTree(branch.children)])
}

/** How deep each kind of code stands: a table uses only some of them, always from the outside in. */
function rankItems(items: readonly Item[]): (item: Item) => number {
  const kinds = items.flatMap(({ code }) => (code && code.parts.length === 1 ? [code.parts[0]] : []))
  const [capital, roman] = [kinds.indexOf('capital'), kinds.indexOf('roman')]
  const romanOutside = capital >= 0 && roman >= 0 && roman < capital
  const none = items.every(({ code }) => code === null)
  const areaNumbers = restartingNumbers(items)
  return (item) => {
    if (item.row.depth !== null) return item.row.depth
    if (item.sub) return 30
    if (!item.code) {
      if (!none) return 0
      return isCapitals(item.title) ? 0 : item.row.bold ? 1 : 2
    }
    if (item.code.area || areaNumbers.has(item)) return 1
    const [first = 'number'] = item.code.parts
    const deeper = item.code.parts.length - 1
    switch (first) {
      case 'capital':
        return (romanOutside ? 3 : 2) + deeper * 0.1
      case 'roman':
        return (romanOutside ? 2 : 3) + deeper * 0.1
      case 'number':
        return 4 + deeper
      case 'letter':
        return 20 + deeper
    }
  }
}

/** Areas and criteria both numbered 1, 2, 3: where the numbers begin again, those in capitals or bold are the areas. */
function restartingNumbers(items: readonly Item[]): ReadonlySet<Item> {
  const plain = items.filter(({ code }) => code?.parts.length === 1 && code.parts[0] === 'number')
  const again = plain.some((item, index) => index > 0 && item.code?.text === '1')
  const coarser = items.some(
    ({ code, heading }) =>
      heading ||
      code?.area ||
      (code?.parts.length === 1 && code.parts[0] !== 'number' && code.parts[0] !== 'letter'),
  )
  if (!again || coarser) return new Set()
  const heads = plain.filter(({ title }) => isCapitals(title))
  if (heads.length > 0 && heads.length < plain.length) return new Set(heads)
  const bold = plain.filter(({ row }) => row.bold)
  return new Set(bold.length > 0 && bold.length < plain.length ? bold : [])
}

/** Children that grade their parent ("a) trong Quý I: 1; b) trong Quý II: 0,5") are scoring lines, not rows. */
function foldGrades(branch: Branch): Branch {
  const children = branch.children.map(foldGrades)
  if (!areGrades(branch, children)) return { ...branch, children }
  for (const { item } of children) {
    branch.item.scoring.push({ text: item.title, award: String(item.max ?? ''), from: 'below' })
    branch.item.evidence.push(...item.evidence)
    branch.item.cells.push(...item.cells)
  }
  return { ...branch, children: [] }
}

function areGrades({ item }: Branch, children: readonly Branch[]): boolean {
  const { max } = item
  if (max === null || children.length < 2 || children.some((child) => child.item.sub)) return false
  const points = children.map((child) => child.item.max)
  if (points.some((one) => one === null)) return false
  if (children.some((child) => child.children.length > 0 || child.item.scoring.length > 0)) return false
  const known = points.filter((one) => one !== null)
  const sum = pointsToNumber(addPoints(noPoints, ...known.map(pointsFromNumber)))
  if (sum === max || Math.max(...known) !== max) return false
  const lettered = children.every((child) => child.item.code?.parts.at(-1) === 'letter')
  const falling = known.every((one, index) => index === 0 || one <= (known[index - 1] ?? one))
  return falling && (lettered || known.includes(0))
}

/** What is odd in the numbering: codes twice among sisters, out of order, under the wrong head. */
export function checkCodes(branches: readonly Branch[]): Remark[] {
  const remarks: Remark[] = []
  const check = (sisters: readonly Branch[], parent: Branch | null) => {
    const seen = new Set<string>()
    for (const [index, { item }] of sisters.entries()) {
      const { code } = item
      if (!code) continue
      const report = (message: string) => remarks.push({ item, field: 'code', message })
      if (seen.has(code.text)) report(`mã "${code.text}" trùng với một dòng cùng cấp`)
      else {
        const former = sisters[index - 1]?.item.code ?? null
        if (former && follows(former, code) === false)
          report(`mã nhảy từ ${former.text} sang ${code.text}; kiểm tra có thiếu dòng hoặc sai số thứ tự`)
      }
      const above = parent?.item.code
      if (above && isUnder(above, code) === false)
        report(`mã ${code.text} không thuộc mã ${above.text} ở trên; kiểm tra số thứ tự`)
      seen.add(code.text)
    }
    for (const branch of sisters) check(branch.children, branch)
  }
  check(branches, null)
  return remarks
}

/** Whether a dotted code belongs under its parent's; null where the two cannot be compared. */
function isUnder(parent: Code, code: Code): boolean | null {
  if (parent.parts.some((part) => part !== 'number') || code.parts.some((part) => part !== 'number'))
    return null
  if (code.parts.length <= 1) return null
  return code.text.startsWith(`${parent.text}.`)
}
