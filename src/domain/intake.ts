import { isSample, type Dossier, type Stage } from './dossier.ts'
import { problemAt } from './place.ts'
import type { Problem } from './result.ts'
import type { ReviewRound } from './review.ts'
import { isSameSet } from './round-dossier.ts'
import { nearestUnits } from './round-units.ts'
import { findUnit, type Round, type RoundUnit } from './round.ts'

/** A dossier that a round has already, as far as the next one must be held against it. */
export type Known = {
  /** The unit of the round's list. */
  readonly unit: string
  readonly id: string
  readonly revision: number
  readonly hash: string
  readonly stage: Stage
  readonly rounds: readonly Pick<ReviewRound, 'id' | 'at'>[]
}

/**
 * What a dossier is to the round. `new` and `newer` go in by themselves, `same` is there already. A person decides on
 * `review` (the same freeze with more appraisal), `confirm` (which unit it is), `twice` (the unit sent another
 * dossier). `older`, `conflict` and `refused` stay out; so does whatever would take the place of a finalised result.
 */
export type Verdict =
  'new' | 'newer' | 'same' | 'review' | 'confirm' | 'twice' | 'older' | 'conflict' | 'refused'

export const verdictNames: Readonly<Record<Verdict, string>> = {
  new: 'Hồ sơ mới',
  newer: 'Bản chốt mới hơn',
  same: 'Đã có',
  review: 'Có thêm phần thẩm định',
  confirm: 'Cần xác nhận đơn vị',
  twice: 'Đơn vị gửi hồ sơ khác',
  older: 'Bản chốt cũ hơn',
  conflict: 'Khác với bản đã nhận',
  refused: 'Không nhận',
}

export type Arrival = {
  readonly verdict: Verdict
  readonly unit: RoundUnit | null
  /** Units it may be, the likest first, where its own is not in the list. */
  readonly near: readonly RoundUnit[]
  /** What is wrong, each with what to do. */
  readonly problems: readonly Problem[]
  /** What a person should know though it is taken. */
  readonly notes: readonly string[]
}

export type IntakeContext = {
  readonly round: Round
  readonly known: readonly Known[]
  /** Units of files that a person said which unit of the list they are. */
  readonly aliases: Readonly<Record<string, string>>
}

/** Holds a dossier whose form and seal are sound against a round and what the round has already. */
export function classify(dossier: Dossier, { round, known, aliases }: IntakeContext): Arrival {
  const { unit: own } = dossier
  const alias = Object.hasOwn(aliases, own.id) ? (aliases[own.id] ?? '') : own.id
  const unit = findUnit(round, alias) ?? null
  const notes = notesOf(dossier, unit, known)
  const problems = mismatches(dossier, round)
  if (problems.length > 0) return { verdict: 'refused', unit, near: [], problems, notes }
  if (!unit) {
    const near = propose(dossier, round)
    const proposal = near[0]
      ? `Gần giống nhất: "${near[0].name}". Xác nhận đúng đơn vị`
      : 'Chọn đơn vị trong danh sách'
    const message = `Đơn vị "${own.name}" (mã ${own.id}) không có trong danh sách của đợt. ${proposal}, hoặc bổ sung đơn vị vào danh sách.`
    return {
      verdict: 'confirm',
      unit: null,
      near,
      problems: [problemAt(['unit', 'id'], undefined, message)],
      notes,
    }
  }
  const here = known.filter((one) => one.unit === unit.id)
  const { verdict, problem } = against(dossier, here)
  return { verdict, unit, near: [], problems: problem ? [problem] : [], notes }
}

function mismatches(dossier: Dossier, round: Round): readonly Problem[] {
  const { set, year, seal } = dossier
  const found: Problem[] = []
  const say = (place: string, message: string) => found.push(problemAt(place.split('.'), undefined, message))
  if (isSample(dossier))
    say('unit.id', 'Đây là hồ sơ mẫu, không phải hồ sơ của đơn vị. Đề nghị đơn vị gửi đúng tệp.')
  if (seal === null)
    say('seal', 'Hồ sơ chưa chốt nên chưa nhận. Đề nghị đơn vị chọn "Chốt hồ sơ" rồi gửi lại.')
  if (dossier.interim)
    say(
      'interim',
      'Hồ sơ tạm chấm, không dùng để xếp hạng nên chưa nhận. Đề nghị đơn vị gửi hồ sơ chính thức.',
    )
  if (year !== round.year)
    say(
      'year',
      `Hồ sơ năm ${year}, đợt này của năm ${round.year}. Chưa nhận. Đề nghị đơn vị gửi hồ sơ đúng năm.`,
    )
  if (dossier.round && dossier.round.id !== round.id)
    say(
      'round.id',
      'Hồ sơ lập theo đợt đánh giá khác. Chưa nhận. Đề nghị đơn vị mở tệp của đợt này, lập hồ sơ rồi gửi lại.',
    )
  if (set.id !== round.set.id)
    say(
      'set.id',
      `Hồ sơ chấm theo bộ tiêu chí "${set.title}" (mã ${set.id}), đợt này dùng "${round.set.title}" (mã ${round.set.id}). Chưa nhận. Đề nghị đơn vị lập hồ sơ theo đúng bộ tiêu chí.`,
    )
  else if (set.version !== round.set.version)
    say(
      'set.version',
      `Hồ sơ chấm theo phiên bản ${set.version}, đợt này dùng phiên bản ${round.set.version}. Chưa nhận. Đề nghị đơn vị mở tệp đợt phát hành lại, chuyển hồ sơ sang phiên bản ${round.set.version} rồi gửi lại.`,
    )
  else if (!isSameSet(set, round.set))
    say(
      'set',
      `Bộ tiêu chí kèm trong hồ sơ cùng phiên bản ${set.version} nhưng nội dung khác bộ tiêu chí của đợt. Chưa nhận. Đề nghị đơn vị lập lại hồ sơ từ tệp của đợt.`,
    )
  return found
}

/** The round's own review that a unit sends back with its explanation is no news: what is kept here holds anyway. */
function notesOf(dossier: Dossier, unit: RoundUnit | null, known: readonly Known[]): readonly string[] {
  const own = known.filter((one) => one.unit === unit?.id).flatMap(({ rounds }) => rounds)
  const isOwn = ({ id, at }: ReviewRound) => own.some((one) => one.id === id && one.at >= at)
  return [
    ...(unit && unit.name !== dossier.unit.name
      ? [`Tên trong hồ sơ là "${dossier.unit.name}", trong danh sách là "${unit.name}".`]
      : []),
    ...(dossier.round ? [] : ['Hồ sơ lập không từ tệp của đợt; năm và bộ tiêu chí khớp với đợt.']),
    ...(dossier.approval?.decision === 'agree'
      ? []
      : ['Hồ sơ chốt khi chưa ghi nhận ý kiến đồng ý của lãnh đạo đơn vị.']),
    ...(dossier.review.rounds.every(isOwn)
      ? []
      : ['Tệp có kèm phần thẩm định. Kiểm tra nguồn của tệp trước khi dùng phần này.']),
  ]
}

/** A unit that was renamed or merged is known by its former id; else names tell. */
function propose({ unit }: Dossier, round: Round): readonly RoundUnit[] {
  const former = (unit.formerly ?? []).flatMap(({ id }) => findUnit(round, id) ?? [])
  const alike = nearestUnits(unit.name, round.units).filter((one) => !former.includes(one))
  return [...former, ...alike].slice(0, 3)
}

function against(dossier: Dossier, here: readonly Known[]): { verdict: Verdict; problem?: Problem } {
  const { id, revision, seal, review } = dossier
  if (here.length === 0) return { verdict: 'new' }
  const say = (place: string, message: string) => problemAt([place], undefined, message)
  const latest = (list: readonly Known[]) => Math.max(...list.map((one) => one.revision))
  const own = here.filter((one) => one.id === id)
  const rivals = own.length === 0 ? here : own.filter((one) => one.revision === latest(own))
  const final = rivals.find(({ stage }) => stage === 'finalised')
  if (final && (own.length === 0 || revision > final.revision)) {
    const what = own.length === 0 ? 'một hồ sơ khác' : `bản chốt số ${revision}`
    const message = `Kết quả của đơn vị này đã chốt theo bản chốt số ${final.revision} nên không nhận ${what}. Kết quả giữ nguyên. Nếu cần xét lại, mở lại kết quả (có ghi lý do) ở hồ sơ đã chốt rồi nhận lại tệp.`
    return { verdict: 'refused', problem: say('stage', message) }
  }
  if (own.length === 0) {
    const message = `Đã nhận của đơn vị này một hồ sơ khác (bản chốt số ${latest(here)}). Hỏi lại đơn vị hồ sơ nào là chính thức rồi chọn giữ hồ sơ đang có hoặc thay bằng hồ sơ này.`
    return { verdict: 'twice', problem: say('id', message) }
  }
  const last = latest(own)
  const twin = own.find((one) => one.revision === revision)
  if (twin && twin.hash !== seal?.hash) {
    return {
      verdict: 'conflict',
      problem: say(
        'seal',
        `Cùng mã hồ sơ và cùng bản chốt số ${revision} nhưng nội dung khác với bản đã nhận. Bản đang có được giữ nguyên. Hỏi lại đơn vị bản nào là bản đã ký, đề nghị chốt bản mới nếu cần.`,
      ),
    }
  }
  if (revision < last) {
    return {
      verdict: 'older',
      problem: say(
        'revision',
        `Tệp là bản chốt số ${revision}, đã nhận bản số ${last} mới hơn. Không thay; không cần làm gì thêm.`,
      ),
    }
  }
  if (!twin) return { verdict: 'newer' }
  const isKnown = ({ id, at }: ReviewRound) => twin.rounds.some((one) => one.id === id && one.at >= at)
  if (review.rounds.every(isKnown)) return { verdict: 'same' }
  if (twin.stage === 'finalised') {
    const message =
      'Tệp có thêm phần thẩm định nhưng kết quả của đơn vị này đã chốt. Kết quả giữ nguyên. Nếu cần xét lại, mở lại kết quả (có ghi lý do) rồi nhận lại tệp.'
    return { verdict: 'refused', problem: say('stage', message) }
  }
  return {
    verdict: 'review',
    problem: say(
      'review',
      'Tệp có thêm phần thẩm định so với bản đang có. Kiểm tra tệp do cơ quan cùng thẩm định gửi rồi xác nhận để ghép.',
    ),
  }
}
