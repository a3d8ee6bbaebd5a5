import { sets } from 'virtual:catalog'
import { parseCriteriaSet, parseMap, type CriteriaMap, type CriteriaSet } from '../domain/criteria.ts'
import { parseDossier, sampleUnitId, type Dossier } from '../domain/dossier.ts'
import { fail, type Result } from '../domain/result.ts'
import { load } from './loading.ts'
import type { SetEntry } from '../domain/set-entry.ts'

export type { SetEntry } from '../domain/set-entry.ts'

/** The shipped sets, without their criteria: these are loaded when they are needed. */
export const shippedSets = sets as readonly SetEntry[]

/** A shipped set, whole. Fails where there is none, or where it cannot be loaded. */
export async function loadSet(id: string, version: string): Promise<Result<CriteriaSet>> {
  const file = setFiles[`../../criteria/${id}/${version}.json`]
  if (!file) return fail(unknownSet(id, version))
  const json = await load(file)
  return json.ok ? parseCriteriaSet(json.value) : json
}

/** The map between two shipped versions that came with the program; null where there is none that fits them. */
export async function loadShippedMap(from: CriteriaSet, to: CriteriaSet): Promise<CriteriaMap | null> {
  const file = maps[`../../criteria/maps/${from.id}/${from.version}--${to.version}.json`]
  if (!file || from.id !== to.id) return null
  const json = await load(file)
  const map = json.ok ? parseMap(json.value, from, to) : json
  return map.ok ? map.value : null
}

/** The complete sample of a year, the newest without one, marked as such by its unit, with the whole set inside. */
export async function loadSample(year?: number): Promise<Result<Dossier>> {
  const names = Object.keys(samples).filter((name) => name.endsWith(`${year ?? ''}.json`))
  const file = samples[names.sort().at(-1) ?? '']
  if (!file) return fail({ path: '', message: 'Bản chương trình này không kèm hồ sơ mẫu.' })
  const json = await load(file)
  if (!json.ok) return json
  const sample = json.value as Dossier
  const set = await loadSet(sample.set.id, sample.set.version)
  if (!set.ok) return set
  return parseDossier({ ...sample, set: set.value, unit: { ...sample.unit, id: sampleUnitId } })
}

type File = () => Promise<unknown>

const setFiles: Readonly<Record<string, File | undefined>> = import.meta.glob(
  ['../../criteria/*/*.json', '!../../criteria/{maps,rankings,samples}/**'],
  { import: 'default' },
)
const maps: Readonly<Record<string, File | undefined>> = import.meta.glob('../../criteria/maps/*/*.json', {
  import: 'default',
})
const samples: Readonly<Record<string, File | undefined>> = import.meta.glob(
  '../../criteria/samples/*.json',
  { import: 'default' },
)

function unknownSet(id: string, version: string) {
  const message = `Chương trình không có bộ tiêu chí "${id}", phiên bản "${version}". Chọn bộ tiêu chí khác, hoặc mở tệp hồ sơ có kèm bộ tiêu chí này.`
  return { path: 'set', message }
}
