import { foldText } from '../../domain/search.ts'
import { guessRole, type Guess } from './column-words.ts'
import type { Column, Head, Role } from './head.ts'

/** Each role that stands once goes to the column that claims it most; what remains is settled by its neighbours. */
export function assignRoles(labels: readonly string[], guesses: readonly Guess[]): Column[] {
  const levels = guesses.filter(({ role }) => role === 'title').length
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
      // Maxima of several kinds of units stand side by side: one column is read, the others are told.
      const another =
        role === 'max' && claims.length !== levels && saysMost.test(foldText(labels[index] ?? ''))
      roles[index] = another
        ? 'other'
        : role === 'max'
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

const saysMost = /toi da|diem chuan|cao nhat/

/** Columns of maxima that are not read, because another one is. */
export function spareMaxima({ columns }: Head): string[] {
  return columns.flatMap(({ role, label }) =>
    role === 'other' && saysMost.test(foldText(label)) ? [label] : [],
  )
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
