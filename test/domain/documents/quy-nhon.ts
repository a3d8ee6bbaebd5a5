import { readFileSync } from 'node:fs'
import { parseDossier, type Dossier } from '../../../src/domain/dossier.ts'
import { valueOf } from '../sample.ts'

/** The complete sample that comes with the program, with the set it is scored on. */
export function sampleDossier(): Dossier {
  const sample: unknown = read('samples/quy-nhon-2022.json')
  return valueOf(parseDossier({ ...Object(sample), set: read('quy-nhon/2022.json') }))
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../criteria/${path}`, import.meta.url), 'utf8'))
}
