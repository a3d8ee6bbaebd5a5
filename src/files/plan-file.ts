import { parsePlan, type RemedyPlan } from '../domain/plan.ts'
import type { Result } from '../domain/result.ts'
import { unitIdFromName } from '../domain/unit.ts'
import { mostBytes, readBytes } from './file-bytes.ts'
import { readJson } from './json-text.ts'

/** A `.park.json` file as chosen by the user, or its bytes → a plan, wholly checked. */
export async function readPlanFile(file: Blob | Uint8Array): Promise<Result<RemedyPlan>> {
  const bytes = await readBytes(
    file,
    mostBytes,
    'Tệp kế hoạch không nặng như vậy: hãy kiểm tra đã chọn đúng tệp .park.json.',
  )
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value)
  return json.ok ? parsePlan(json.value) : json
}

/** A plan → its file. The name is plain ASCII, so that mail keeps it. */
export function writePlanFile(plan: RemedyPlan): { readonly name: string; readonly blob: Blob } {
  const name = `ke-hoach-${unitIdFromName(plan.unit.name).slice(0, 50).replace(/-$/, '')}-${plan.year}.park.json`
  return { name, blob: new Blob([`${JSON.stringify(plan, null, 1)}\n`], { type: 'application/json' }) }
}
