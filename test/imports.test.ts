import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

type Rule = {
  /** Folders of src, and data at the top level, that may be imported. */
  readonly from: readonly string[]
  /** Folders that may be imported only where it costs nothing at the start: by `import()` or `import type`. */
  readonly lazily?: readonly string[]
  readonly packages: (name: string) => boolean
  /** Loads in plain Node and in a worker: nothing that a bundler must first make. */
  readonly plain?: (path: string) => boolean
}
type Import = { readonly of: string; readonly eager: boolean }

const screens = /^(react|react-dom|react-hook-form|@hookform|wouter|zustand)(\/|$)/
const any = () => true

const rules: Readonly<Record<string, Rule>> = {
  domain: { from: ['domain'], packages: (name) => /^zod(\/mini)?$/.test(name), plain: any },
  files: {
    from: ['domain', 'files'],
    packages: (name) => !screens.test(name),
    plain: (path) => !path.startsWith('src/files/pdf'),
  },
  store: {
    from: ['domain', 'files', 'store', 'criteria'],
    packages: (name) => /^(zustand|idb|virtual:catalog)(\/|$)/.test(name),
  },
  ui: { from: ['ui'], packages: (name) => !/^(zustand|idb|zod)(\/|$)/.test(name) },
  features: { from: ['domain', 'store', 'ui', 'features'], lazily: ['files'], packages: any },
  app: { from: ['features', 'ui', 'store', 'app'], packages: any },
  build: { from: ['build', 'domain', 'files', 'criteria'], packages: (name) => !screens.test(name) },
}

test('every file of src imports only what its folder may', () => {
  const src = fileURLToPath(new URL('../src', import.meta.url))
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
  const offenders = paths.flatMap((path) => offences(`src/${path}`, readFileSync(`${src}/${path}`, 'utf8')))
  expect(paths).not.toEqual([])
  expect(offenders).toEqual([])
})

test.each([
  ['src/domain/score.ts', "import { z } from 'zod/mini'\nimport type { Points } from './points.ts'"],
  ['src/files/pdf.ts', "import { jsPDF } from 'jspdf'\nimport Worker from './pdf-worker.ts?worker&inline'"],
  [
    'src/store/catalog.ts',
    "import set from '../../criteria/quy-nhon/2022.json'\nimport { openDB } from 'idb'",
  ],
  ['src/features/score/page.tsx', "import './page.css'\nconst pdf = () => import('../../files/pdf.ts')"],
  ['src/features/score/page.tsx', "import type { Reading } from '../../files/annex.ts'"],
  ['src/app/routes.tsx', "import { Page } from '../features/score/page.tsx'"],
  ['src/main.tsx', "import { App } from './app/app.tsx'\nimport { seal } from './files/seal.ts'"],
])('%s may hold %j', (path, source) => {
  expect(offences(path, source)).toEqual([])
})

test.each([
  ['src/domain/score.ts', "import { useState } from 'react'"],
  ['src/domain/score.ts', "import { z } from 'zod/v4/core'"],
  ['src/domain/score.ts', "import { readFile } from 'node:fs'"],
  ['src/domain/score.ts', "import type { Dossiers } from '../store/dossiers.ts'"],
  ['src/domain/score.ts', "export * from '../files/seal.ts'"],
  ['src/domain/score.ts', "import { add } from './points'"],
  ['src/domain/score.ts', "import { add } from '@/domain/points.ts'"],
  ['src/domain/score.ts', "import { add } from '/src/domain/points.ts'"],
  ['src/domain/score.ts', "import levels from './levels.json'"],
  ['src/files/seal.ts', "import { dossiers } from '../store/dossiers.ts'"],
  ['src/files/seal.ts', "const page = await import('../features/score/page.tsx')"],
  ['src/files/xlsx.ts', "import { create } from 'zustand'"],
  ['src/files/xlsx.ts', "import Worker from './xlsx-worker.ts?worker'"],
  ['src/store/dossiers.ts', "import { useStore } from 'react'"],
  ['src/store/dossiers.ts', "import { Page } from '../features/score/page.tsx'"],
  ['src/ui/chart.tsx', "import type { ScoreSheet } from '../domain/score.ts'"],
  ['src/ui/chart.tsx', "import { dossiers } from '../store/dossiers.ts'"],
  ['src/ui/chart.tsx', "import { Page } from '../features/score/page.tsx'"],
  ['src/features/score/page.tsx', "import { Register } from '../evidence/register.tsx'"],
  ['src/features/score/page.tsx', "import { writePdf } from '../../files/pdf.ts'"],
  ['src/features/score/page.tsx', "import { Frame } from '../../app/frame.tsx'"],
  ['src/app/routes.tsx', "import { scoreDossier } from '../domain/score.ts'"],
  ['src/app/routes.tsx', "import { App } from '../main.tsx'"],
  ['src/main.tsx', "import { expect } from '../test/anything.ts'"],
  ['src/utils/text.ts', 'export const text = 1'],
])('%s may not hold %j', (path, source) => {
  expect(offences(path, source)).toHaveLength(1)
})

test('an offence names the file, the import and the reason', () => {
  expect(offences('src/ui/chart.tsx', "import '../domain/score.ts'\nimport './a'")).toEqual([
    'src/ui/chart.tsx imports ../domain/score.ts: ui may not import domain',
    'src/ui/chart.tsx imports ./a: a relative import carries its extension',
  ])
})

/** What a source file imports against the rules, one line for each. */
function offences(path: string, source: string): string[] {
  const folder = folderOf(path)
  const rule = rules[folder]
  if (!rule && folder !== 'main.tsx') return [`${path}: src has no folder ${folder}`]
  return importsOf(path, source).flatMap((one) => {
    const reason = one.of.startsWith('.')
      ? reasonAgainstFile(path, one, rule)
      : reasonAgainstPackage(path, one, rule)
    return reason ? [`${path} imports ${one.of}: ${reason}`] : []
  })
}

function reasonAgainstFile(path: string, { of, eager }: Import, rule: Rule | undefined): string | null {
  const [file = ''] = of.split('?')
  if (posix.extname(file) === '') return 'a relative import carries its extension'
  const target = posix.join(posix.dirname(path), file)
  const [mine, theirs] = [folderOf(path), folderOf(target)]
  if (!rule) return target.startsWith('src/') ? null : 'main imports only what lies in src'
  if (rule.lazily?.includes(theirs)) return eager ? `${theirs} is loaded lazily, with import()` : null
  if (!rule.from.includes(theirs)) return `${mine} may not import ${theirs}`
  if (mine === 'features' && theirs === 'features' && featureOf(path) !== featureOf(target)) {
    return 'one feature may not import another'
  }
  return rule.plain?.(path) && !of.endsWith('.ts') ? 'only a .ts file loads in plain Node' : null
}

function reasonAgainstPackage(path: string, { of }: Import, rule: Rule | undefined): string | null {
  if (/^(@\/|[~#/])/.test(of)) return 'a file of ours is imported by its relative path'
  if (rule && !rule.packages(of)) return `${folderOf(path)} may not use this package`
  return rule?.plain?.(path) && /^virtual:|\?/.test(of) ? 'this does not load in plain Node' : null
}

/** `src/domain/score.ts` → `domain`, `src/main.tsx` → `main.tsx`, `criteria/a.json` → `criteria`. */
function folderOf(path: string): string {
  const [top = '', below = ''] = path.split('/')
  return top === 'src' ? below : top
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2]
}

function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const isEager = ({ start, end }: { start: number; end: number }) =>
    !/^(import|export)\s+type\b/.test(source.slice(start, end))
  return [
    ...module.staticImports.map((line) => ({ of: line.moduleRequest.value, eager: isEager(line) })),
    ...module.staticExports.flatMap((line) =>
      line.entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ of: moduleRequest.value, eager: isEager(line) }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      of: source.slice(start + 1, end - 1),
      eager: false,
    })),
  ]
}
