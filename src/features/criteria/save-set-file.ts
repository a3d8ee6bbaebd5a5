import type { CriteriaSet } from '../../domain/criteria.ts'
import { saveFile } from '../../store/export.ts'

/** Saves a set as a JSON file of the user's. */
export async function saveSetFile(set: CriteriaSet): Promise<void> {
  const { writeSetFile } = await import('../../files/set-file.ts')
  const { name, blob } = writeSetFile(set)
  saveFile(name, blob)
}
