import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isInstalled } from '../../src/build/install.mjs'

type Packages = Readonly<Record<string, { readonly version: string; readonly optional?: boolean }>>

const folders: string[] = []
const react = { 'node_modules/react': { version: '19.3.1' } }
const forWindows = { 'node_modules/binding-win32': { version: '1.0.0', optional: true } }

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

test('what the lock file lists and node_modules holds is not installed again', () => {
  expect(isInstalled(project(react, react))).toBe(true)
})

test('an optional package meant for another system may be absent', () => {
  expect(isInstalled(project({ ...react, ...forWindows }, react))).toBe(true)
})

test('a missing node_modules, a missing package and another version are installed', () => {
  expect(isInstalled(project(react, null))).toBe(false)
  expect(isInstalled(project(react, {}))).toBe(false)
  expect(isInstalled(project(react, { 'node_modules/react': { version: '18.0.0' } }))).toBe(false)
})

/** A folder with a lock file and what npm last installed there; null where it never did. */
function project(locked: Packages, present: Packages | null): string {
  const root = mkdtempSync(join(tmpdir(), 'par-index-install-'))
  folders.push(root)
  const own = { '': { version: '0.1.0' } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { ...own, ...locked } }))
  if (!present) return root
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  return root
}
