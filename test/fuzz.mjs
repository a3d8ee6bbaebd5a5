// npm run fuzz: the tests of generated data with twenty times the data. `npm run fuzz -- test/domain/score.test.ts`
// names files; `--times 100` says how many times.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const folder = import.meta.dirname
const root = join(folder, '..')
const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '20' } },
  allowPositionals: true,
})
const generated = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.test.ts') && /\b(runs|always)\(/.test(readFileSync(join(folder, name), 'utf8')),
  )
  .map((name) => relative(root, join(folder, name)))
  .filter((name) => !name.includes('recalc'))
const files = positionals.length > 0 ? positionals : generated
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', '--testTimeout', '3600000', ...files],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ: values.times } },
)
process.exitCode = status ?? 1
