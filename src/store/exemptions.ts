import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { tidyText } from '../domain/tidy.ts'
import { exemptionsFrom, type Exemption, type Exemptions } from '../domain/exemption.ts'
import { settle, type Stored } from './database.ts'
import { problemFrom } from './refusals.ts'
import { roundMeans } from './round-means.ts'

/** Reads which units of a round the reviewer took out of the ranking. */
export async function readExemptions(round: string): Promise<Result<Exemptions>> {
  const { database } = roundMeans()
  return toResult(await database.run((db) => db.get('settings', nameOf(round))))
}

/** Takes a unit out of the ranking, with the reason, or (null) back into it → all of the round. */
export async function writeExemption(
  round: string,
  unit: string,
  exemption: Exemption | null,
): Promise<Result<Exemptions>> {
  const reason = exemption && tidyText(exemption.reason)
  if (reason === '') return fail(noReason)
  const { database } = roundMeans()
  const stored = await database.run(async (db) => {
    const tx = db.transaction('settings', 'readwrite', { durability: 'strict' })
    const { [unit]: _, ...others } = exemptionsFrom(await tx.store.get(nameOf(round)))
    const next = exemption && reason !== null ? { ...others, [unit]: { ...exemption, reason } } : others
    await settle(tx, tx.store.put(next, nameOf(round)))
    return next
  })
  return toResult(stored)
}

function toResult(stored: Stored<unknown>): Result<Exemptions> {
  return stored.ok ? succeed(exemptionsFrom(stored.value)) : fail(problemFrom(stored.reason))
}

function nameOf(round: string): string {
  return `exemptions ${round}`
}

const noReason: Problem = {
  path: 'reason',
  message: 'Ghi lý do và văn bản cho phép: lý do được in dưới bảng xếp hạng.',
}
