// npm run approve: takes the pages of the documents as they are drawn now for the approved ones.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const run = fileURLToPath(new URL('../run.mjs', import.meta.url))
const env = { ...process.env, APPROVE: 'true' }
const { status } = spawnSync(process.execPath, [run, '--only', 'pictures'], { env, stdio: 'inherit' })
process.exitCode = status ?? 1
