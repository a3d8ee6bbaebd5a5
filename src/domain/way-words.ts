import { effortOf } from './cheapest-way.ts'
import type { Improvement } from './improvement.ts'
import {
  addPoints,
  formatFigure,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Points,
} from './points.ts'
import type { TargetPlan } from './target.ts'

type Work = readonly Improvement[]

/** One of several ways to a target: what it is best at, what it comes to, and in what it differs from the first. */
export type WayWords = {
  readonly way: Work
  readonly name: string
  readonly facts: string
  /** Against the first; '' for the first itself. */
  readonly differs: string
}

/** The ways of a plan in words, so that one sees why there is more than one; those alike are left out. */
export function describeWays(
  {
    improvements,
    alternatives,
    neededPoints,
  }: Pick<TargetPlan, 'improvements' | 'alternatives' | 'neededPoints'>,
  digits: number,
): readonly WayWords[] {
  const ways = [improvements, ...alternatives].filter(
    (way, at, all) => all.findIndex((other) => isSameWay(way, other)) === at,
  )
  const names = ways.map((way) => nameWay(way, ways))
  return ways.map((way, at) => ({
    way,
    name: `Phương án ${at + 1}: ${tellApart(names, at, way, improvements)}`,
    facts: factsOf(way, neededPoints, digits),
    differs: at === 0 ? '' : differenceOf(way, improvements),
  }))
}

export function isSameWay(a: Work, b: Work): boolean {
  return nameOf(a) === nameOf(b)
}

/** What some work adds together, in points. */
export function pointsOfWork(way: Work): number {
  return pointsToNumber(sumOf(way))
}

/** What a way is best at; without a merit of its own, which work of the first it does without. */
function nameWay(way: Work, ways: readonly Work[]): string {
  const [first = way] = ways
  if (way === first) return ['dễ nhất', ...meritsOf(way, ways)].join(', ')
  const merits = meritsOf(way, ways)
  const alike = effortOf(way) === effortOf(first) ? ['độ khó như phương án 1'] : []
  return [...alike, ...(merits.length > 0 ? merits : [replacedIn(way, first)])].join(', ')
}

/** A name that an earlier way has too goes on with the work that this one does without. */
function tellApart(names: readonly string[], at: number, way: Work, first: Work): string {
  const name = names[at] ?? ''
  return names.indexOf(name) < at ? `${name}, ${replacedIn(way, first)}` : name
}

function meritsOf(way: Work, ways: readonly Work[]): string[] {
  const [first = way] = ways
  const others = ways.filter((other) => other !== way)
  const beats = (measure: (one: Work) => number) => others.every((other) => measure(way) > measure(other))
  const leadsFirst = (measure: (one: Work) => number) =>
    way !== first && measure(way) > measure(first) && others.every((other) => measure(way) >= measure(other))
  return [
    ...(beats((one) => -one.length) || leadsFirst((one) => -one.length) ? ['ít việc nhất'] : []),
    ...(leadsFirst(timelyPoints) ? ['ưu tiên điểm báo cáo, thời hạn'] : []),
    ...(beats(sumOf) ? ['dư nhiều điểm nhất'] : []),
    ...(way !== first && beats((one) => -Number(sumOf(one))) ? ['sát mức cần nhất'] : []),
  ]
}

function factsOf(way: Work, neededPoints: number | null, digits: number): string {
  const sum = sumOf(way)
  const spare = neededPoints === null ? noPoints : subtractPoints(sum, pointsFromNumber(neededPoints))
  const more = spare > 0 ? ` (dư ${formatFigure(pointsToNumber(spare), digits)})` : ''
  return `${way.length} việc, tổng độ khó ${effortOf(way)}, thêm ${formatFigure(pointsToNumber(sum), digits)} điểm${more}`
}

function differenceOf(way: Work, first: Work): string {
  const has = (work: Work, key: string) => work.some((one) => one.key === key)
  const added = way.filter(({ key }) => !has(first, key))
  const dropped = first.filter(({ key }) => !has(way, key))
  const otherwise = way.filter((one) => first.some(({ key, step }) => key === one.key && step !== one.step))
  return [
    { words: 'Thêm', work: added },
    { words: 'không cần', work: dropped },
    { words: 'làm đến mức khác', work: otherwise },
  ]
    .flatMap(({ words, work }) => (work.length === 0 ? [] : [`${words}: ${namesOf(work)}`]))
    .join('; ')
}

/** The first one's work that a way does without. */
function replacedIn(way: Work, first: Work): string {
  const dropped = first.filter(({ key }) => !way.some((one) => one.key === key))
  return dropped.length === 0
    ? 'khác mức cần đạt'
    : `nếu không làm được ${dropped.map(({ code }) => code).join(', ')}`
}

/** Titles as they are; of many the first few. */
function namesOf(work: Work): string {
  const names = work.slice(0, mostNamed).map(({ code, title }) => `${code} ${title}`)
  const rest = work.length - names.length
  return `${names.join(', ')}${rest > 0 ? ` và ${rest} việc khác` : ''}`
}

const mostNamed = 4

function timelyPoints(way: Work): Points {
  return sumOf(way.filter(({ timely }) => timely))
}

function sumOf(way: Work): Points {
  return addPoints(...way.map(({ points }) => pointsFromNumber(points)))
}

function nameOf(way: Work): string {
  return way
    .map(({ key, step }) => `${key} ${step}`)
    .sort()
    .join('\n')
}
