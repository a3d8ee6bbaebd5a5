import * as z from 'zod/mini'
import { criteriaSetSchema, levelSchema, type CriteriaSet } from './criteria.ts'
import { checkSet } from './criteria-check.ts'
import { formatDay } from './day.ts'
import { filledText, key, text, year } from './fields.ts'
import { parseWith, type Immutable } from './parse.ts'
import { placeToPath, problemAt } from './place.ts'
import type { Problem, Result } from './result.ts'
import { dueSchema, guideSchema, periodSchema } from './schedule.ts'
import { tidyTexts } from './tidy.ts'

const roundUnitSchema = z.strictObject({
  id: filledText,
  name: filledText,
  level: levelSchema,
  block: text,
  contact: text,
})

/** A round (đợt đánh giá) as it stands in its file: what the reviewer hands out, and whom it expects back. */
export const roundSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-round'),
  formatVersion: z.literal(1),
  id: key,
  title: filledText,
  year,
  period: periodSchema,
  set: criteriaSetSchema,
  due: dueSchema,
  guide: z.nullable(guideSchema),
  reviewer: text,
  units: z.array(roundUnitSchema),
})

export type Round = Omit<Immutable<z.infer<typeof roundSchema>>, 'set'> & { readonly set: CriteriaSet }
export type RoundUnit = Round['units'][number]
/** What a reviewer states of a round; its id never changes. */
export type RoundFields = Omit<Round, '$schema' | 'format' | 'formatVersion' | 'id'>

/** Checks a round wholly: its form, the set inside it, the order of its days, and that no unit stands twice. */
export function parseRound(json: unknown): Result<Round> {
  return parseWith(roundSchema, json, format, checkRound)
}

/** A round that can be handed out; refused with every reason where a field cannot stand in its file. */
export function newRound(id: string, fields: RoundFields): Result<Round> {
  return parseRound({ format: format.name, formatVersion: format.version, id, ...tidyFields(fields) })
}

/** Changes fields of a round, its set among them (issued again); refused with every reason. */
export function editRound(round: Round, change: Partial<RoundFields>): Result<Round> {
  return parseRound({ ...round, ...tidyFields(change) })
}

export function findUnit({ units }: Pick<Round, 'units'>, id: string): RoundUnit | undefined {
  return units.find((unit) => unit.id === id)
}

/** The name of a unit; its id where the round has none such. */
export function nameUnit(round: Pick<Round, 'units'>, id: string): string {
  return findUnit(round, id)?.name ?? id
}

const format = { name: 'par-index-round', version: 1, title: 'tệp đợt đánh giá' }

function tidyFields<Fields extends Partial<RoundFields>>({ set, ...fields }: Fields) {
  return { ...tidyTexts(fields), ...(set && { set }) }
}

function* checkRound(round: Round): Generator<Problem> {
  for (const problem of checkSet(round.set)) {
    yield { ...problem, path: placeToPath(['set', problem.path]) }
  }
  const { period, due } = round
  if (period.from > period.to) {
    yield problemAt(
      ['period'],
      undefined,
      'Kỳ đánh giá có ngày đầu sau ngày cuối. Sửa lại một trong hai ngày.',
    )
  }
  if (due.submit < period.from) {
    const message = `Hạn gửi hồ sơ (${formatDay(due.submit)}) trước ngày đầu của kỳ đánh giá (${formatDay(period.from)}). Sửa lại hạn gửi hoặc kỳ đánh giá.`
    yield problemAt(['due', 'submit'], undefined, message)
  }
  if (due.explain < due.submit) {
    const message = `Hạn giải trình (${formatDay(due.explain)}) trước hạn gửi hồ sơ (${formatDay(due.submit)}). Sửa lại một trong hai hạn.`
    yield problemAt(['due', 'explain'], undefined, message)
  }
  const ids = new Map<string, string>()
  for (const [index, { id, name }] of round.units.entries()) {
    const former = ids.get(id)
    if (former !== undefined) {
      const message = `Hai đơn vị cùng mã "${id}": "${former}" và "${name}". Bỏ một đơn vị hoặc đặt mã khác.`
      yield problemAt(['units', index, 'id'], undefined, message)
    }
    ids.set(id, name)
  }
}
