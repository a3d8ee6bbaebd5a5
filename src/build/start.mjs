// npm start: installs what is missing, builds, and serves the built program on this computer.
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (!install(root)) fail('Không cài được các gói cần thiết (npm install failed).')
const { build, preview } = await import('vite')

try {
  await build({ root, logLevel: 'warn' })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  fail('Không dựng được chương trình; lỗi ở ngay trên (the build failed).')
}

const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173 } })
const address = server.httpServer.address()
const port = typeof address === 'object' && address ? address.port : 4173
console.log(`Mở trình duyệt tại http://localhost:${port}/ (open in a browser; Ctrl+C ends)`)

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
