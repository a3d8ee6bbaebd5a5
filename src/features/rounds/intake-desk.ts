import { createStore } from 'zustand/vanilla'
import { messageOf } from '../../domain/result.ts'
import type { IntakeFile } from '../../files/intake.ts'
import type { RoundVerbs } from '../../store/rounds.ts'
import type { Arrived, Decision } from './arrivals.ts'

/** The last intake of a round: it goes on, and its list stays, while one looks elsewhere. In memory only. */
export type IntakeDesk = {
  readonly round: string
  readonly arrived: readonly Arrived[]
  /** Files that lay beside the dossiers and were passed over. */
  readonly beside: number
  readonly running: AbortController | null
  readonly stopped: boolean
  readonly failure: string | null
}

const nothing: IntakeDesk = {
  round: '',
  arrived: [],
  beside: 0,
  running: null,
  stopped: false,
  failure: null,
}

export const intakeDesk = createStore<IntakeDesk>(() => nothing)

/** Takes files in for a round; those of a second go follow those of the first in the list. */
export async function takeFiles(
  round: string,
  files: readonly IntakeFile[],
  takeIn: RoundVerbs['takeIn'],
): Promise<void> {
  const before = intakeDesk.getState()
  if (before.running || files.length === 0) return
  const running = new AbortController()
  const former = before.round === round ? before.arrived : []
  intakeDesk.setState({ ...nothing, round, arrived: former, running })
  const { isBeside } = await import('../../files/beside.ts')
  const chosen = files.filter(({ name }) => !isBeside(name))
  const report = chosen.length === 0 ? null : await takeIn(chosen, running.signal)
  const beside = files.length - chosen.length
  if (report === null) {
    const failure =
      'Không có tệp hồ sơ nào (.parx.json hoặc .zip) trong những tệp đã chọn. Kiểm tra lại tệp, thư mục.'
    intakeDesk.setState({ running: null, beside, failure })
  } else if (report.ok) {
    const found = report.value.found.map((incoming): Arrived => ({ incoming, decision: null }))
    const { stopped } = report.value
    intakeDesk.setState({ arrived: [...found, ...former], running: null, beside, stopped })
  } else intakeDesk.setState({ running: null, beside, failure: messageOf(report.problems) })
}

export function stopIntake(): void {
  intakeDesk.getState().running?.abort()
}

/** A person decided on one of the list: it is shown so, with what became known of it. */
export function settleArrival(one: Arrived, decision: Decision | null, incoming = one.incoming): void {
  intakeDesk.setState(({ arrived }) => ({
    arrived: arrived.map((other) => (other === one ? { incoming, decision } : other)),
  }))
}

/** Clears the list; what came in stays in. */
export function clearArrivals(): void {
  if (!intakeDesk.getState().running) intakeDesk.setState(nothing)
}
