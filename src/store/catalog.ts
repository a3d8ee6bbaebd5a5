import { sets } from 'virtual:catalog'
import { parseCriteriaSet, type CriteriaSet, type Level } from '../domain/criteria.ts'
import { parseDossier, sampleUnitId, type Dossier } from '../domain/dossier.ts'
import { fail, type Result } from '../domain/result.ts'

/** What lists show of a criteria set that comes with the program. */
export type SetEntry = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly issuer: string
  readonly status: CriteriaSet['status']
  readonly levels: readonly Level[]
  readonly years: readonly number[]
  /** How many criteria stand below the areas, and how many leaves are scored. */
  readonly criteria: number
  readonly leaves: number
}

/** The shipped sets, without their criteria: these are loaded when they are needed. */
export const shippedSets = sets as readonly SetEntry[]

/** A shipped set, whole. Fails where there is none, or where it cannot be loaded. */
export async function loadSet(id: string, version: string): Promise<Result<CriteriaSet>> {
  const load = setFiles[`../../criteria/${id}/${version}.json`]
  if (!load) return fail(unknownSet(id, version))
  const json = await loaded(load)
  return json.ok ? parseCriteriaSet(json.value) : json
}

/** The complete sample, marked as such by its unit, with the whole set inside. */
export async function loadSample(): Promise<Result<Dossier>> {
  const [load] = Object.values(samples)
  if (!load) return fail({ path: '', message: 'Bản chương trình này không kèm hồ sơ mẫu.' })
  const json = await loaded(load)
  if (!json.ok) return json
  const sample = json.value as Dossier
  const set = await loadSet(sample.set.id, sample.set.version)
  if (!set.ok) return set
  return parseDossier({ ...sample, set: set.value, unit: { ...sample.unit, id: sampleUnitId } })
}

type Load = () => Promise<unknown>

const setFiles: Readonly<Record<string, Load | undefined>> = import.meta.glob(
  ['../../criteria/*/*.json', '!../../criteria/{maps,rankings,samples}/**'],
  { import: 'default' },
)
const samples: Readonly<Record<string, Load>> = import.meta.glob('../../criteria/samples/*.json', {
  import: 'default',
})

/** Part of the program, fetched when needed: without a connection, or after an update, it may be out of reach. */
async function loaded(load: Load): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await load() }
  } catch {
    const message =
      'Không tải được bộ tiêu chí. Kiểm tra kết nối tới nơi đặt chương trình, tải lại trang rồi thử lại.'
    return fail({ path: '', message })
  }
}

function unknownSet(id: string, version: string) {
  const message = `Chương trình không có bộ tiêu chí "${id}", phiên bản "${version}". Chọn bộ tiêu chí khác, hoặc mở tệp hồ sơ có kèm bộ tiêu chí này.`
  return { path: 'set', message }
}
