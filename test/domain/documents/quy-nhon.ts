import { readFileSync } from 'node:fs'
import { parseDossier, type Dossier } from '../../../src/domain/dossier.ts'
import { valueOf } from '../sample.ts'

/** The complete sample that comes with the program, or that of the year before, with the set it is scored on. */
export function sampleDossier(year: 2021 | 2022 = 2022): Dossier {
  const sample: unknown = read(`samples/quy-nhon-${year}.json`)
  return valueOf(parseDossier({ ...Object(sample), set: read(`quy-nhon/${year}.json`) }))
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../criteria/${path}`, import.meta.url), 'utf8'))
}
