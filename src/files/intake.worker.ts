import type { IntakeContext } from '../domain/intake.ts'
import { readIntake, type Incoming, type IntakeFile } from './intake.ts'

/** First the files; then, each time a batch is put away, the wish for the next one. */
export type IntakeWish =
  | { readonly kind: 'begin'; readonly files: readonly IntakeFile[]; readonly context: IntakeContext }
  | { readonly kind: 'next' }

/** Some dossiers, how many files are done, and the name of the one just read. */
export type IntakeBatch = {
  readonly found: readonly Incoming[]
  readonly done: number
  readonly name: string
  readonly last: boolean
}

/** Dossiers handed over at once: few, so that taking them never holds up the screen. */
const most = 2

let reading: AsyncGenerator<readonly Incoming[]> | null = null
let names: readonly string[] = []
let done = 0
let waiting: readonly Incoming[] = []

addEventListener('message', ({ data }: MessageEvent<IntakeWish>) => {
  if (data.kind === 'begin') {
    reading = readIntake(data.files, data.context)
    names = data.files.map(({ name }) => name)
  }
  void handOver()
})

async function handOver(): Promise<void> {
  while (reading && waiting.length < most) {
    const next = await reading.next()
    if (next.done) reading = null
    else {
      done++
      waiting = [...waiting, ...next.value]
    }
  }
  const found = waiting.slice(0, most)
  waiting = waiting.slice(most)
  post({ found, done, name: names[done - 1] ?? '', last: reading === null && waiting.length === 0 })
}

function post(batch: IntakeBatch): void {
  postMessage(batch)
}
