// npm run bench: every test/bench/*.bench.mjs in turn, each in a Node of its own.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .sort()

for (const name of benches) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [join(folder, name)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
if (benches.length === 0) console.log('No test/bench/*.bench.mjs yet.')
