import { leavesByKey } from './criteria.ts'
import { isReviewersLeaf } from './criterion.ts'
import { daysBetween, formatDay, parseDay } from './day.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { refuseFrozen } from './edit.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Result } from './result.ts'
import type { ScoreSheet } from './score.ts'
import { tidyText } from './tidy.ts'

/**
 * Rows of a dossier that a person or an office of the unit fills in. A part that goes to an office is the whole
 * dossier: all answers stay where they are, the office fills in the rows that name it. Who was given rows, and who
 * gave them back, stands in the history, so that it travels with the file.
 */
export type Handout = {
  /** ISO time; with the dossier's id it names what was handed out. */
  readonly at: string
  readonly by: string
  readonly assignee: string
  /** The day the office is to give its rows back; null where none was set. */
  readonly due: string | null
}

/** One office and its rows. `assignee` is '' for the rows that nobody has. */
export type Office = {
  readonly assignee: string
  readonly keys: readonly string[]
  readonly open: readonly string[]
  readonly handout: Handout | null
  /** ISO time at which the office gave its rows back after they were handed out; null where it has not. */
  readonly returnedAt: string | null
  /** Days past the due date with rows still open; 0 where it is not late. */
  readonly late: number
}

type HandOut = {
  readonly assignee: string
  readonly due: string | null
  readonly at: string
  readonly by: string
}
type HandIn = { readonly assignee: string; readonly at: string; readonly by: string }

/** A draft whose history says that an office was given its rows: both what stays here and what goes out. */
export function handOut(dossier: Dossier, { assignee, due, at, by }: HandOut): Result<Dossier> {
  if (dossier.stage !== 'draft') return refuseFrozen()
  const count = keysOf(dossier, assignee).length
  if (count === 0) return refuseEmpty(assignee)
  const what = `Giao phần việc cho "${assignee}" (${count} tiêu chí)${due === null ? '' : `, hạn ${formatDay(due)}`}`
  return succeed({ ...dossier, history: [...dossier.history, { at, by: tidyText(by), what }] })
}

/** The same draft as the office gives it back. */
export function handIn(part: Dossier, { assignee, at, by }: HandIn): Result<Dossier> {
  if (part.stage !== 'draft') return refuseFrozen()
  const keys = keysOf(part, assignee)
  if (keys.length === 0) return refuseEmpty(assignee)
  const what = `Nộp phần việc của "${assignee}" (${keys.length} tiêu chí)`
  return succeed({ ...part, history: [...part.history, { at, by: tidyText(by), what }] })
}

/** Every time rows were handed out, the first first. */
export function handoutsOf({ history }: Pick<Dossier, 'history'>): readonly Handout[] {
  return history.flatMap(({ at, by, what }): Handout[] => {
    const [, assignee, day] = handedOut.exec(what) ?? []
    return assignee === undefined ? [] : [{ at, by, assignee, due: day === undefined ? null : parseDay(day) }]
  })
}

/** The office that a part was last given back by, and when; null where it never was. */
export function lastHandIn({ history }: Pick<Dossier, 'history'>): HandIn | null {
  const found = history.flatMap(({ at, by, what }) => {
    const [, assignee] = handedIn.exec(what) ?? []
    return assignee === undefined ? [] : [{ at, by, assignee }]
  })
  return found.at(-1) ?? null
}

/** The rows of one office that a file was made for, as the office sees it. */
export type OfficePart = {
  readonly assignee: string
  readonly due: string | null
  /** ISO time at which the office last gave it back; null where it has not. */
  readonly returnedAt: string | null
}

/**
 * Which office's part a draft is: handing out and handing in are the last things that happen to one, whoever holds it.
 * The dossier it was made from says the same until something else happens there; only where it is kept tells the two
 * apart. Null where it is no part.
 */
export function officePartOf({ stage, history }: Pick<Dossier, 'stage' | 'history'>): OfficePart | null {
  const last = history.at(-1)
  if (stage !== 'draft' || !last) return null
  const assignee = (handedOut.exec(last.what) ?? handedIn.exec(last.what))?.[1]
  if (assignee === undefined) return null
  const handout = handoutsOf({ history })
    .filter((one) => one.assignee === assignee)
    .at(-1)
  return { assignee, due: handout?.due ?? null, returnedAt: handedIn.test(last.what) ? last.at : null }
}

/** The offices in the order of their first row, rows without one last; only rows that the unit scores itself. */
export function officesOf(dossier: Dossier, sheet: ScoreSheet, today: string): readonly Office[] {
  const rows = new Map<string, string[]>()
  for (const leaf of leavesByKey(dossier.set).values()) {
    if (isReviewersLeaf(leaf)) continue
    const name = assigneeOf(dossier, leaf.key)
    rows.set(name, [...(rows.get(name) ?? []), leaf.key])
  }
  const named = [...rows].filter(([name]) => name !== '')
  const nobody = rows.get('')
  return [...named, ...(nobody ? [['', nobody] as const] : [])].map(([assignee, keys]) => {
    const open = keys.filter((key) => sheet.open.includes(key))
    const handout =
      handoutsOf(dossier)
        .filter((one) => one.assignee === assignee)
        .at(-1) ?? null
    const due = handout?.due ?? null
    const late = due === null || open.length === 0 ? 0 : Math.max(0, daysBetween(due, today))
    return { assignee, keys, open, handout, returnedAt: returnedAfter(dossier, assignee, handout), late }
  })
}

/** Who filled in which criteria, as merging parts wrote it down; the latest first. */
export type Filling = {
  /** ISO time at which the part was given back. */
  readonly at: string
  readonly by: string
  readonly assignee: string
  /** Codes of criteria, "1.1, 1.2". */
  readonly codes: string
}

export function fillingsOf({ history }: Pick<Dossier, 'history'>): readonly Filling[] {
  return history
    .flatMap(({ at, by, what }): Filling[] => {
      const [, codes, assignee] = filledIn.exec(what) ?? []
      return codes === undefined || assignee === undefined ? [] : [{ at, by, assignee, codes }]
    })
    .reverse()
}

/** The criteria that name an office, in the order of the set. */
export function keysOf(dossier: Dossier, assignee: string): readonly string[] {
  return [...leavesByKey(dossier.set).keys()].filter((key) => assigneeOf(dossier, key) === assignee)
}

const handedOut = /^Giao phần việc cho "(.*)" \(\d+ tiêu chí\)(?:, hạn (\d\d\/\d\d\/\d{4}))?$/
const filledIn = /^Điền tiêu chí (.+) \(phần việc của "(.*)"\)$/
const handedIn = /^Nộp phần việc của "(.*)" \(\d+ tiêu chí\)$/

function assigneeOf(dossier: Dossier, key: string): string {
  return answerOf(dossier, key)?.assignee ?? ''
}

function returnedAfter({ history }: Dossier, assignee: string, handout: Handout | null): string | null {
  const back = history.filter(({ what }) => handedIn.exec(what)?.[1] === assignee).at(-1)
  return back && handout && back.at >= handout.at ? back.at : null
}

function refuseEmpty<T>(assignee: string): Result<T> {
  const message = `Chưa có tiêu chí nào phân công cho "${assignee}". Chọn đơn vị phụ trách ở các tiêu chí rồi giao lại.`
  return fail(problemAt(['answers'], undefined, message))
}
