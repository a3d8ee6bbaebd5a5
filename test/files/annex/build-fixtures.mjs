// Writes the annex fixtures anew: `node test/files/annex/build-fixtures.mjs`. Those that LibreOffice makes are written
// only where `soffice` is installed; the others need nothing but this project.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
const criteria = fileURLToPath(new URL('../../../criteria/', import.meta.url))

/** @type {{ module: typeof import('./fixtures.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./fixtures.ts', import.meta.url)))
const fixtures = await module.makeFixtures((path) =>
  JSON.parse(readFileSync(join(criteria, `${path}.json`), 'utf8')),
)
for (const { file, bytes, convert, expected } of fixtures) {
  const written = convert ? convertFile(bytes, convert) : bytes
  if (!written) {
    console.log(`not written: ${file} (soffice is not installed)`)
    continue
  }
  writeFileSync(join(folder, file), written)
  writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(expected, null, 1)}\n`)
  console.log(`${file}: ${expected.rows.length} rows, ${written.length} bytes`)
}

/**
 * @param {Uint8Array} html
 * @param {'docx' | 'xlsx'} kind
 * @returns {Uint8Array | null}
 */
function convertFile(html, kind) {
  const temporary = mkdtempSync(join(tmpdir(), 'annex-'))
  try {
    writeFileSync(join(temporary, 'annex.html'), html)
    const filter =
      kind === 'docx'
        ? ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
        : ['--infilter=HTML (StarCalc)', '--convert-to', 'xlsx:Calc MS Excel 2007 XML']
    const run = spawnSync('soffice', [
      '--headless',
      ...filter,
      '--outdir',
      temporary,
      join(temporary, 'annex.html'),
    ])
    return run.status === 0 ? readFileSync(join(temporary, `annex.${kind}`)) : null
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
