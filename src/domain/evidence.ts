import type { Answer } from './answer.ts'
import { leavesByKey } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import { formatDay } from './day.ts'
import { answerOf, explanationsOf, type Dossier, type Evidence } from './dossier.ts'

/** The criteria that cite each document, by the document's id, in the order of the set; documents nobody cites are absent. */
export function citingLeaves(dossier: Dossier): ReadonlyMap<string, readonly Leaf[]> {
  const citing = new Map<string, Leaf[]>()
  for (const leaf of leavesByKey(dossier.set).values()) {
    for (const id of new Set(citedBy(dossier, leaf.key))) citing.set(id, [...(citing.get(id) ?? []), leaf])
  }
  return citing
}

/**
 * Whether a criterion still wants evidence: it is required, the unit has declared something, and no document is
 * cited. An explanation makes up for it at the freeze; `isExplained` tells.
 */
export function lacksEvidence(leaf: Leaf, answer: Answer | undefined): boolean {
  return (
    leaf.evidence.required &&
    answer !== undefined &&
    answer.value !== null &&
    answer.value !== 'notApplicable' &&
    answer.citations.length === 0
  )
}

export function isExplained(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.note.trim() !== ''
}

/** "Báo cáo số 512/BC-UBND ngày 05/12/2022"; what is not known is left out. */
export function nameEvidence({ kind, number, date, subject }: Evidence): string {
  const named = [kind, number && (kind ? `số ${number}` : number)].filter(Boolean).join(' ')
  const title = named || subject || 'Tài liệu chưa có tên'
  return date === null ? title : `${title} ngày ${formatDay(date)}`
}

/**
 * The register as one chooses from it while scoring a criterion: first what the criteria just before it cite, the
 * nearest first, then the rest, the latest number first.
 */
export function orderForReuse(dossier: Dossier, key: string): readonly Evidence[] {
  const keys = [...leavesByKey(dossier.set).keys()]
  const here = keys.indexOf(key)
  const distance = new Map<string, number>()
  for (const [index, other] of keys.entries()) {
    const away = index < here ? here - index : keys.length + index
    for (const { evidence } of answerOf(dossier, other)?.citations ?? []) {
      distance.set(evidence, Math.min(away, distance.get(evidence) ?? Infinity))
    }
  }
  const away = (evidence: Evidence) => distance.get(evidence.id) ?? Infinity
  return [...dossier.evidence].sort((a, b) => (away(a) === away(b) ? b.no - a.no : away(a) - away(b)))
}

function citedBy(dossier: Dossier, key: string): readonly string[] {
  const explained = explanationsOf(dossier, key)
  return [answerOf(dossier, key)?.citations ?? [], ...explained.map(({ citations }) => citations)]
    .flat()
    .map(({ evidence }) => evidence)
}
