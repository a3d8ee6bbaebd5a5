import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseCriteriaSet, type CriteriaSet } from '../../src/domain/criteria.ts'

export const criteriaFolder = fileURLToPath(new URL('../../criteria/', import.meta.url))

/** The shipped sets as `<set-id>/<version>`. */
export const shippedSets = namesIn('').filter((name) => !/^(maps|plans|rankings|samples)\//.test(name))

/** The shipped maps as `maps/<set-id>/<old>--<new>`. */
export const shippedMaps = namesIn('maps/')

/** The shipped plans of tasks as `plans/<city>/<year>`. */
export const shippedPlans = namesIn('plans/')

/** The shipped tables of published results as `rankings/<index>/<block>/<year>`. */
export const shippedRankings = readdirSync(`${criteriaFolder}rankings`)
  .flatMap((index) => namesIn(`rankings/${index}/`))
  .sort()

/** The JSON of a shipped file, by its name without `.json`. */
export function jsonOf(name: string): unknown {
  return JSON.parse(readFileSync(`${criteriaFolder}${name}.json`, 'utf8'))
}

/** A shipped set; throws where it is not valid. */
export function setOf(name: string): CriteriaSet {
  const parsed = parseCriteriaSet(jsonOf(name))
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

function namesIn(folder: string): string[] {
  return readdirSync(criteriaFolder + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${criteriaFolder}${folder}${name}`)
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${folder}${name}/${file.slice(0, -'.json'.length)}`),
    )
    .sort()
}
