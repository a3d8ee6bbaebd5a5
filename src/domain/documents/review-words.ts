import type { Dossier } from '../dossier.ts'

/** The reviewer's reasons on one criterion, a line for each: "Lần 1: …", "Hội đồng: …". */
export function saidOf({ review }: Pick<Dossier, 'review'>, key: string): string {
  return review.rounds
    .flatMap(({ round, kind, items }) => {
      const item = Object.hasOwn(items, key) ? items[key] : undefined
      const reason = item?.reason.trim() ?? ''
      return reason === '' ? [] : [`${kind === 'council' ? 'Hội đồng' : `Lần ${round}`}: ${reason}`]
    })
    .join('\n')
}

/** The unit's explanations of one criterion, a line for each: "Lần 1: …". */
export function explainedOf({ explanations = {} }: Pick<Dossier, 'explanations'>, key: string): string {
  const all = Object.hasOwn(explanations, key) ? (explanations[key] ?? []) : []
  return all.map(({ round, text }) => `Lần ${round}: ${text.trim()}`).join('\n')
}
