import type { RoundMeans } from './rounds.ts'

let means: RoundMeans | null = null

/** Gives the reviewer's rounds what they need of the world; called once, where the program is wired. They are loaded when a screen first asks for them. */
export function provideRounds(given: RoundMeans): void {
  means = given
}

export function roundMeans(): RoundMeans {
  if (!means) throw new Error('provideRounds was not called')
  return means
}
