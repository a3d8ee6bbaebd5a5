import { parseFigure, parsePoints, pointsToNumber } from '../../domain/points.ts'
import { fail, succeed, type Problem, type Result } from '../../domain/result.ts'
import type { SurveyEntry } from '../../domain/review.ts'
import { findSurveyFaults, type SurveyLeaf } from '../../domain/survey-check.ts'

export type SurveyForm = 'counts' | 'groups' | 'points'

export type GroupFields = {
  name: string
  weight: string
  issued: string
  returned: string
  counts: { value: string }[]
}

/** What stands in the fields of one survey, as typed. */
export type SurveyFields = {
  form: SurveyForm
  counts: { value: string }[]
  groups: GroupFields[]
  points: string
  answers: string
}

/** The fields as they begin: what was entered before, written as people write numbers. */
export function fieldsFrom(leaf: SurveyLeaf, entry: SurveyEntry | null): SurveyFields {
  const blank = leaf.rule.options.map(() => ({ value: '' }))
  const fields: SurveyFields = {
    form: 'counts',
    counts: blank,
    groups: [emptyGroup(leaf)],
    points: '',
    answers: '',
  }
  if (!entry) return fields
  if ('points' in entry)
    return { ...fields, form: 'points', points: typed(entry.points), answers: typed(entry.answers) }
  if ('counts' in entry) return { ...fields, counts: entry.counts.map((count) => ({ value: typed(count) })) }
  const groups = entry.groups.map(({ name, weight, issued, returned, counts }) => ({
    name,
    weight: typed(weight),
    issued: typed(issued),
    returned: typed(returned),
    counts: counts.map((count) => ({ value: typed(count) })),
  }))
  return { ...fields, form: 'groups', groups }
}

/** The fields of a group of which nothing is known yet. */
export function emptyGroup({ rule }: SurveyLeaf): GroupFields {
  return {
    name: '',
    weight: '1',
    issued: '',
    returned: '',
    counts: rule.options.map(() => ({ value: '' })),
  }
}

/** What the fields say; refused with everything that is wrong. Empty figures are 0. */
export function entryFromFields(leaf: SurveyLeaf, fields: SurveyFields): Result<SurveyEntry> {
  const problems: Problem[] = []
  const figure = (text: string): number => {
    if (text.trim() === '') return 0
    const read = parseFigure(text)
    if (!read.ok) problems.push(...read.problems)
    return read.ok ? read.value : 0
  }
  const entry = ((): SurveyEntry => {
    switch (fields.form) {
      case 'counts':
        return { counts: fields.counts.map(({ value }) => figure(value)) }
      case 'groups':
        return {
          groups: fields.groups.map(({ name, weight, issued, returned, counts }) => ({
            name: name.normalize('NFC').trim(),
            weight: figure(weight),
            issued: figure(issued),
            returned: figure(returned),
            counts: counts.map(({ value }) => figure(value)),
          })),
        }
      case 'points': {
        const points = parsePoints(fields.points)
        if (!points.ok) problems.push(...points.problems)
        return { points: points.ok ? pointsToNumber(points.value) : 0, answers: figure(fields.answers) }
      }
    }
  })()
  if (problems.length === 0) problems.push(...findSurveyFaults(leaf, entry))
  return problems.length > 0 ? fail(...problems) : succeed(entry)
}

function typed(value: number): string {
  return String(value).replace('.', ',')
}
