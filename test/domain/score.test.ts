import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { anyDossier } from './generate.ts'
import { scoreNaively } from './oracle.ts'

test('oracle', () => {
  const t = Date.now()
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      expect(scoreDossier(dossier)).toEqual(scoreNaively(dossier))
    }),
    { numRuns: 5000 },
  )
  console.log(Date.now() - t)
}, 60000)
test('generated parse', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      const p = parseDossier(dossier)
      if (!p.ok) throw new Error(JSON.stringify(p.problems))
    }),
    { numRuns: 2000 },
  )
}, 60000)
