import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parseCriteriaSet } from '../domain/criteria.ts'
import { setEntryOf } from '../domain/set-entry.ts'

const name = 'virtual:catalog'
const resolved = `\0${name}`

/**
 * Vite plugin: what lists show of the shipped criteria sets, so that the first screen need not load the sets
 * themselves. A set that is not valid fails the build.
 */
export function catalog(): Plugin {
  let folder = ''
  return {
    name: 'catalog',
    configResolved(config) {
      folder = join(config.root, 'criteria')
    },
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null
      const entries = setFiles(folder).map((file) => {
        this.addWatchFile(file)
        const set = parseCriteriaSet(JSON.parse(readFileSync(file, 'utf8')))
        if (set.ok) return setEntryOf(set.value)
        return this.error(
          `${file}: ${set.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
        )
      })
      return `export const sets = ${JSON.stringify(entries)}`
    },
  }
}

/** `criteria/<set-id>/<version>.json`, in the order of their names; maps, rankings and samples lie beside them. */
function setFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['maps', 'rankings', 'samples'].includes(entry.name))
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name))
        .filter((file) => file.endsWith('.json'))
        .map((file) => join(folder, entry.name, file)),
    )
    .sort()
}
