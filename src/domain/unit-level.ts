import type { Level } from './criteria.ts'
import { foldText } from './search.ts'

/** "UBND phường Mẫu" → ward; null where the name does not tell. */
export function guessLevel(name: string): Level | null {
  const words = ` ${fullName(name)} `
  return levelWords.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** A name without the words that all have, its short forms written out: "UBND P. Lê Lợi" → "phuong le loi". */
export function fullName(name: string): string {
  const words = foldText(name)
    .replace(/\b(?:ubnd|uy ban nhan dan)\b/, '')
    .replace(/\bp[. ]\s*/, 'phuong ')
  return words
    .replace(/\bx[. ]\s*/, 'xa ')
    .replace(/\btp[. ]\s*/, 'thanh pho ')
    .trim()
}

/** The level of a unit: the one that a person chose, else what its name tells, else one that the set is issued for. */
export function levelOf(
  { name, chosen, now }: { readonly name: string; readonly chosen: Level | null; readonly now: Level },
  levels: readonly Level[],
): Level {
  return chosen ?? guessLevel(name) ?? (levels.includes(now) ? now : (levels[0] ?? now))
}

const levelWords: readonly (readonly [RegExp, Level])[] = [
  [/^ dac khu /, 'specialZone'],
  [/^ phuong /, 'ward'],
  [/^ xa /, 'commune'],
  [/^ (?:so|ban dan toc|thanh tra tinh|van phong ubnd tinh) /, 'department'],
  [/^ (?:huyen|quan|thi xa|thanh pho) /, 'district'],
  [/^ tinh /, 'province'],
  [/^ (?:phong|ban|trung tam|chi cuc|van phong) /, 'office'],
]
