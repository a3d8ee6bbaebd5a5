import type { Dossier } from '../domain/dossier.ts'
import { classify, type Arrival, type IntakeContext, type Known } from '../domain/intake.ts'
import type { Problem } from '../domain/result.ts'
import { summarise, type Summary } from '../domain/summary.ts'
import { isBeside } from './beside.ts'
import { readDossierFile } from './dossier-file.ts'
import { readPackage, type Attached, type OpenedPackage } from './package.ts'
import { verifyReviewSeal } from './seal.ts'
import { isZip } from './zip.ts'

/** A chosen file, by its path where it came with a folder. */
export type IntakeFile = { readonly name: string; readonly blob: Blob }

/**
 * What came of one dossier, or of a file that holds none. `arrival` is null where it could not be read at all: then
 * `problems` says why. Dossiers that go in, or may go in once a person says so, come with their figures.
 */
export type Incoming = {
  readonly file: string
  readonly arrival: Arrival | null
  readonly problems: readonly Problem[]
  readonly dossier: Dossier | null
  readonly summary: Summary | null
  /** What its reader should know though it is taken, in Vietnamese. */
  readonly notes: readonly string[]
}

/**
 * Reads files one after another and holds each dossier against the round; what goes in counts for those after it.
 * Loads in a worker and in plain Node.
 */
export async function* readIntake(
  files: readonly IntakeFile[],
  context: IntakeContext,
): AsyncGenerator<readonly Incoming[]> {
  let known: readonly Known[] = context.known
  for (const { name, blob } of files) {
    const found = isBeside(name) ? [] : await readOne(name, blob)
    yield found.map((one): Incoming => {
      if (!one.dossier) return { ...one, arrival: null, summary: null }
      const { dossier } = one
      const notes = [...one.notes, ...notesOfReview(dossier)]
      const arrival = classify(dossier, { ...context, known })
      if (arrival.unit && (arrival.verdict === 'new' || arrival.verdict === 'newer')) {
        known = [...known, knownOf(dossier, arrival.unit.id)]
      }
      const isUseful = !['same', 'older', 'refused'].includes(arrival.verdict)
      return {
        ...one,
        notes,
        arrival,
        dossier: isUseful ? dossier : null,
        summary: isUseful ? summarise(dossier) : null,
      }
    })
  }
}

/** A review that was changed after its result was made final; the unit's own statement is sound without it. */
function notesOfReview(dossier: Dossier): readonly string[] {
  return verifyReviewSeal(dossier) === false
    ? [
        'Phần thẩm định trong tệp đã bị sửa sau khi chốt kết quả (không khớp mã niêm phong của cơ quan thẩm định). Không dùng phần này; hỏi lại nơi gửi tệp.',
      ]
    : []
}

/** What the next file must be held against. */
export function knownOf({ id, revision, seal, stage, review }: Dossier, unit: string): Known {
  const rounds = review.rounds.map(({ id, at }) => ({ id, at }))
  return { unit, id, revision, hash: seal?.hash ?? '', stage, rounds }
}

type Found = Pick<Incoming, 'file' | 'problems' | 'dossier' | 'notes'>

async function readOne(name: string, blob: Blob): Promise<readonly Found[]> {
  const head = await readHead(blob)
  if (!head) return [{ file: name, problems: [unreadable], dossier: null, notes: [] }]
  if (!isZip(head)) {
    const read = await readDossierFile(blob)
    return [
      read.ok
        ? { file: name, problems: [], dossier: read.value.dossier, notes: read.value.warnings }
        : { file: name, problems: read.problems, dossier: null, notes: [] },
    ]
  }
  const opened = await readPackage(blob)
  if (!opened.ok) return [{ file: name, problems: opened.problems, dossier: null, notes: [] }]
  return opened.value.dossiers.map((one) => foundIn(name, one))
}

function foundIn(zip: string, { path, read, attached, missing }: OpenedPackage['dossiers'][number]): Found {
  const file = `${zip} › ${path}`
  if (!read.ok) return { file, problems: read.problems, dossier: null, notes: [] }
  const { dossier, warnings } = read.value
  const lacking =
    missing.length === 0
      ? []
      : [`Gói thiếu tệp đính kèm của tài liệu số ${missing.map(({ no }) => no).join(', ')}.`]
  return { file, problems: [], dossier, notes: [...warnings, ...attached.flatMap(noteOf), ...lacking] }
}

function noteOf({ path, evidence, state }: Attached): readonly string[] {
  if (state === 'differs') {
    return [
      `Tệp đính kèm "${path}" khác tệp đã đăng ký cho tài liệu số ${evidence?.no}. Không dùng tệp này; đề nghị đơn vị gửi lại.`,
    ]
  }
  return state === 'unknown' ? [`Tệp đính kèm "${path}" không thuộc tài liệu nào trong danh mục.`] : []
}

async function readHead(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.slice(0, 4).arrayBuffer())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}

const unreadable: Problem = {
  path: '',
  message:
    'Máy không đọc được tệp (tệp đã chuyển chỗ, đã xóa hoặc đang bị khóa). Chọn lại tệp rồi thử lần nữa.',
}
