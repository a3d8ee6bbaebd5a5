import type { Dossier } from '../domain/dossier.ts'
import type { Arrival } from '../domain/intake.ts'
import { standingAfterArrival, standingOf, type Standing } from '../domain/reception.ts'
import { fail, messageOf, succeed, type Problem, type Result } from '../domain/result.ts'
import { findUnit } from '../domain/round.ts'
import type { Summary } from '../domain/summary.ts'
import type { Incoming, IntakeFile } from '../files/intake.ts'
import { load } from './loading.ts'
import { localDay } from './local-day.ts'
import type { ReceivedEntry } from './received-entry.ts'
import type { RoundInner } from './round-desk.ts'
import { dossierFromReceived, readReceived, type Arriving } from './round-records.ts'

/** Taking dossiers in. */
export type IntakeVerbs = ReturnType<typeof createIntake>

/** What came of an intake: all that was found, in the order of the files, and whether all files were read. */
export type IntakeReport = {
  readonly found: readonly Incoming[]
  readonly taken: number
  readonly stopped: boolean
}

type Taking = {
  readonly dossier: Dossier
  readonly summary: Summary
  readonly unit: string
  readonly file: string
  readonly notes: readonly string[]
}

export function createIntake({ state, means, keep }: RoundInner) {
  const { database, now } = means

  /** What goes into the database: a newer freeze goes on with the reviewer's own review of the former. */
  const arrive = async (
    roundId: string,
    { dossier, summary, unit, file, notes }: Taking,
  ): Promise<Result<Arriving>> => {
    const former = state.getState().open?.received.find((one) => one.unit === unit && one.id === dossier.id)
    let kept = { dossier, summary }
    const isReviewed = dossier.review.rounds.length > 0 || (former && former.rounds.length > 0)
    if (former && isReviewed && former.hash !== dossier.seal?.hash) {
      const [raw, loaded] = await Promise.all([
        readReceived(database, [roundId, unit, former.revision]),
        load(() => Promise.all([import('../domain/take-review.ts'), import('../domain/summary.ts')])),
      ])
      if (!loaded.ok) return loaded
      const read = raw.ok && raw.value ? dossierFromReceived(raw.value) : null
      if (!read?.ok)
        return fail({
          path: '',
          message: `Không đọc được phần thẩm định đã có của "${dossier.unit.name}" nên chưa nhận bản mới. Tải lại trang rồi nhận lại.`,
        })
      const [{ carryReview }, { summarise }] = loaded.value
      const carried = carryReview(dossier, read.value.review)
      kept = { dossier: carried, summary: summarise(carried) }
    }
    const at = now()
    const { id, revision, seal, stage, sent, review, unit: own } = kept.dossier
    const entry: ReceivedEntry = {
      round: roundId,
      unit,
      id,
      revision,
      hash: seal?.hash ?? '',
      stage,
      unitName: own.name,
      file,
      receivedAt: at.toISOString(),
      receivedOn: localDay(at),
      letter: sent ?? null,
      notes,
      summary: kept.summary,
      rounds: review.rounds.map(({ id, at }) => ({
        id,
        at,
      })),
    }
    return succeed({ entry, dossier: kept.dossier })
  }

  /** Puts some dossiers away and notes what their coming makes of their units. */
  const put = async (
    taking: readonly Taking[],
    faulty: Readonly<Record<string, Standing>> = {},
    aliases?: Readonly<Record<string, string>>,
  ): Promise<Result<null>> => {
    const { open } = state.getState()
    if (!open) return fail({ path: '', message: 'Chưa mở đợt đánh giá nào. Mở đợt rồi nhận hồ sơ.' })
    const at = now().toISOString()
    const arriving: Arriving[] = []
    let standings = { ...open.standings, ...faulty }
    for (const one of taking) {
      const arrived = await arrive(open.round.id, one)
      if (!arrived.ok) return arrived
      arriving.push(arrived.value)
      standings = { ...standings, [one.unit]: standingAfterArrival(standingOf(standings, one.unit), at) }
    }
    const kept = await keep({ standings, ...(aliases && { aliases }) }, arriving)
    return kept.ok ? succeed(null) : kept
  }

  const putBatch = async (found: readonly Incoming[]): Promise<Result<null>> => {
    const { open } = state.getState()
    const taking = found.flatMap((one): Taking[] => {
      const { arrival, dossier, summary, file } = one
      const isIn = arrival && (arrival.verdict === 'new' || arrival.verdict === 'newer')
      return isIn && arrival.unit && dossier && summary
        ? [{ dossier, summary, unit: arrival.unit.id, file, notes: [...one.notes, ...arrival.notes] }]
        : []
    })
    const faulty = Object.fromEntries(
      found.flatMap(({ arrival }) => {
        const reason = reasonOf(arrival)
        const isMissing =
          arrival?.unit &&
          (standingOf(open?.standings ?? {}, arrival.unit.id)?.status ?? 'missing') === 'missing'
        return arrival?.unit && reason && isMissing
          ? [
              [
                arrival.unit.id,
                { status: 'faulty', reason, due: null, at: now().toISOString() } satisfies Standing,
              ] as const,
            ]
          : []
      }),
    )
    return taking.length === 0 && Object.keys(faulty).length === 0 ? succeed(null) : put(taking, faulty)
  }

  return {
    /**
     * Takes in many files, ZIPs or a whole folder. Each dossier goes in wholly or not at all; `state.intake` tells how
     * far it has come. What a person must decide on is in the report with its dossier: `takeAnyway`, `confirmUnit`,
     * `takeReviewPart`.
     */
    takeIn: async (
      files: readonly IntakeFile[],
      signal: AbortSignal = new AbortController().signal,
    ): Promise<Result<IntakeReport>> => {
      const { open } = state.getState()
      if (!open) return fail({ path: '', message: 'Chưa mở đợt đánh giá nào. Mở đợt rồi nhận hồ sơ.' })
      const loaded = await load(() => import('./intake-run.ts'))
      if (!loaded.ok) return loaded
      const found: Incoming[] = []
      state.setState({ intake: { done: 0, total: files.length, name: '' } })
      const ran = await loaded.value.runIntake({
        files,
        context: { round: open.round, known: open.received, aliases: open.aliases },
        signal,
        onBatch: async (batch) => {
          if (state.getState().open?.round.id !== open.round.id) return fail(leftRound)
          const kept = await putBatch(batch)
          if (kept.ok)
            found.push(...batch.map((one) => (isDecided(one.arrival) ? { ...one, dossier: null } : one)))
          return kept
        },
        onProgress: (intake) => state.setState({ intake }),
      })
      state.setState({ intake: null })
      if (!ran.ok && found.length === 0) return ran
      const taken = found.filter(
        ({ arrival }) => arrival?.verdict === 'new' || arrival?.verdict === 'newer',
      ).length
      const unread = ran.ok
        ? []
        : [{ file: '', arrival: null, problems: ran.problems, dossier: null, summary: null, notes: [] }]
      return succeed({ found: [...found, ...unread], taken, stopped: !ran.ok || ran.value === 'stopped' })
    },

    /** A person said which unit of the list a dossier is of; later files of that unit are known by it. */
    confirmUnit: async ({ dossier, file, notes }: Incoming, unit: string): Promise<Result<Arrival>> => {
      const { open } = state.getState()
      if (!open || !dossier || !findUnit(open.round, unit))
        return fail({ path: 'unit', message: 'Danh sách của đợt không có đơn vị này. Chọn đơn vị khác.' })
      const loaded = await load(() =>
        Promise.all([import('../domain/intake.ts'), import('../domain/summary.ts')]),
      )
      if (!loaded.ok) return loaded
      const [{ classify }, { summarise }] = loaded.value
      const aliases = { ...open.aliases, [dossier.unit.id]: unit }
      const arrival = classify(dossier, { round: open.round, known: open.received, aliases })
      const goesIn = arrival.verdict === 'new' || arrival.verdict === 'newer'
      const taking = goesIn
        ? [{ dossier, summary: summarise(dossier), unit, file, notes: [...notes, ...arrival.notes] }]
        : []
      const kept = await put(taking, {}, aliases)
      return kept.ok ? succeed(arrival) : kept
    },

    /** A person chose this dossier instead of another one of the unit (`twice`): it counts from now on. */
    takeAnyway: async ({ dossier, summary, arrival, file, notes }: Incoming): Promise<Result<null>> => {
      const unit = arrival?.unit
      if (!dossier || !summary || !unit || arrival.verdict !== 'twice')
        return fail({ path: '', message: 'Hồ sơ này không thay được bản đang có.' })
      return put([
        {
          dossier,
          summary,
          unit: unit.id,
          file,
          notes: [...notes, 'Thay cho một hồ sơ khác của đơn vị, theo xác nhận khi nhận.'],
        },
      ])
    },
  }
}

const leftRound: Problem = {
  path: '',
  message:
    'Đã dừng nhận vì chuyển sang đợt đánh giá khác. Các hồ sơ đã nhận vẫn còn; mở lại đợt này rồi nhận các tệp còn lại.',
}

function isDecided(arrival: Arrival | null): boolean {
  return !arrival || !['review', 'confirm', 'twice'].includes(arrival.verdict)
}

function reasonOf(arrival: Arrival | null): string | null {
  return arrival?.verdict === 'refused' ? messageOf(arrival.problems) : null
}
