import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'
import { criteriaSetSchema, mapSchema } from '../domain/criteria.ts'
import { criterionSchema, leafSchema, ruleSchema } from '../domain/criterion.ts'
import { dossierSchema } from '../domain/dossier.ts'
import { date, filledText } from '../domain/fields.ts'
import { planSchema } from '../domain/plan.ts'
import { rankingTableSchema } from '../domain/ranking-table.ts'
import { roundSchema } from '../domain/round.ts'

/** The file formats whose JSON Schema is published, by the file's name in `public/schemas/`. */
export const formats = {
  'criteria-set.schema.json': { title: 'Bộ tiêu chí (par-index-criteria, 1)', schema: criteriaSetSchema },
  'criteria-map.schema.json': { title: 'Ánh xạ hai phiên bản (par-index-map, 1)', schema: mapSchema },
  'dossier.schema.json': { title: 'Hồ sơ tự đánh giá (par-index-dossier, 1)', schema: dossierSchema },
  'plan.schema.json': { title: 'Kế hoạch (par-index-plan, 1)', schema: planSchema },
  'ranking.schema.json': { title: 'Bảng xếp hạng (par-index-ranking, 1)', schema: rankingTableSchema },
  'round.schema.json': { title: 'Đợt đánh giá (par-index-round, 1)', schema: roundSchema },
} as const

export type SchemaFile = keyof typeof formats

/**
 * The text of a published JSON Schema (draft 2020-12), made from the schema that the program itself reads with.
 * It says the form only: sums, unique keys and the order of bands are checked by the program.
 */
export async function schemaText(file: SchemaFile): Promise<string> {
  const { title, schema } = formats[file]
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata: named })
  const { format } = await import('prettier')
  return format(JSON.stringify({ $schema, title, ...rest }), { parser: 'json', printWidth: 110 })
}

/** Vite plugin: a build writes the JSON Schemas that no longer say what the formats are to `public/schemas/`. */
export function schemas(): Plugin {
  let folder = ''
  return {
    name: 'schemas',
    apply: 'build',
    configResolved(config) {
      folder = join(config.publicDir, 'schemas')
    },
    async buildStart() {
      await mkdir(folder, { recursive: true })
      for (const file of Object.keys(formats) as SchemaFile[]) await writeChanged(join(folder, file), file)
    },
  }
}

/** Schemas that get a name of their own, and what a check in code means in JSON Schema. */
const named = z.registry<{ id?: string; format?: string; pattern?: string }>()
named.add(criterionSchema, { id: 'criterion' })
named.add(leafSchema, { id: 'leaf' })
named.add(ruleSchema, { id: 'rule' })
named.add(date, { format: 'date' })
named.add(filledText, { pattern: '\\S' })

async function writeChanged(path: string, file: SchemaFile): Promise<void> {
  const text = await schemaText(file)
  const before = await readFile(path, 'utf8').catch(() => '')
  if (text !== before) await writeFile(path, text)
}
