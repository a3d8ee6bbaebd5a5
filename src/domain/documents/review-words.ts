import { explanationsOf, type Dossier } from '../dossier.ts'
import { itemIn } from '../review.ts'

/** The reviewer's reasons on one criterion, a line for each: "Lần 1: …", "Hội đồng: …". */
export function saidOf({ review }: Pick<Dossier, 'review'>, key: string): string {
  return review.rounds
    .flatMap(({ round, kind, items }) => {
      const reason = itemIn({ items }, key)?.reason.trim() ?? ''
      return reason === '' ? [] : [`${kind === 'council' ? 'Hội đồng' : `Lần ${round}`}: ${reason}`]
    })
    .join('\n')
}

/** The unit's explanations of one criterion, a line for each: "Lần 1: …". */
export function explainedOf(dossier: Pick<Dossier, 'explanations'>, key: string): string {
  return explanationsOf(dossier, key)
    .map(({ round, text }) => `Lần ${round}: ${text.trim()}`)
    .join('\n')
}
