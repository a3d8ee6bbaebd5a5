import { officePartOf } from '../domain/assignment.ts'
import { isSample, type Dossier, type Stage } from '../domain/dossier.ts'
import { isCopy } from '../domain/edit.ts'

/** What the list of dossiers shows of one, so that it need not read them whole. */
export type DossierEntry = {
  readonly id: string
  readonly unitName: string
  readonly year: number
  readonly setTitle: string
  readonly setVersion: string
  readonly illustrative: boolean
  readonly sample: boolean
  readonly interim: boolean
  /** Made as a copy of another dossier, as after a conflict. */
  readonly copy?: true
  /** The office whose part it is, handed out on another computer. */
  readonly part?: string
  readonly stage: Stage
  readonly revision: number
  /** ISO time. */
  readonly savedAt: string
  /** Its record cannot be read: it is kept as it is, and can be saved as a file. */
  readonly broken?: true
}

export function entryOf(dossier: Dossier, savedAt: string): DossierEntry {
  const { id, unit, year, set, interim = false, stage, revision } = dossier
  const illustrative = set.status === 'illustrative'
  const ofSet = { setTitle: set.title, setVersion: set.version, illustrative }
  const sample = isSample(dossier)
  const copy = isCopy(dossier) ? ({ copy: true } as const) : {}
  const office = officePartOf(dossier)?.assignee
  const part = office === undefined ? {} : { part: office }
  return {
    id,
    unitName: unit.name,
    year,
    ...ofSet,
    sample,
    interim,
    ...copy,
    ...part,
    stage,
    revision,
    savedAt,
  }
}

/** The entry of a record that cannot be read: what can be told of it, and that it is broken. */
export function brokenEntry(id: string): DossierEntry {
  const unknown = {
    year: 0,
    setTitle: '',
    setVersion: '',
    illustrative: false,
    sample: false,
    interim: false,
  }
  const savedAt = new Date(0).toISOString()
  const unitName = 'Hồ sơ không đọc được'
  return { id, unitName, ...unknown, stage: 'draft', revision: 0, savedAt, broken: true }
}

/** Whether something read from the database is an entry. */
export function isEntry(value: unknown): value is DossierEntry {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(kinds).every(([name, kind]) => typeof Reflect.get(value, name) === kind)
}

const kinds = {
  id: 'string',
  unitName: 'string',
  year: 'number',
  setTitle: 'string',
  setVersion: 'string',
  illustrative: 'boolean',
  sample: 'boolean',
  interim: 'boolean',
  stage: 'string',
  revision: 'number',
  savedAt: 'string',
}
