import type { Database } from './database.ts'

/**
 * Asks the browser, once ever and quietly, not to clear the data on its own when the disk runs short. Whether it
 * agrees changes nothing else; over plain http there is nobody to ask.
 */
export async function askToKeep(database: Database): Promise<void> {
  if (!('storage' in navigator) || typeof navigator.storage.persist !== 'function') return
  const asked = await database.run(async (db) => {
    const before = await db.get('settings', 'askedToKeep')
    if (before !== true) await db.put('settings', true, 'askedToKeep')
    return before === true
  })
  if (!asked.ok || asked.value) return
  try {
    await navigator.storage.persist()
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error
  }
}
