import type { CheckContext, Finding, FindingKind, Target } from './check.ts'
import { formatDay } from './day.ts'
import { guessKind, isSymbolKind } from './document-kind.ts'
import type { Dossier, Evidence } from './dossier.ts'
import { citingLeaves, nameEvidence } from './evidence.ts'
import { isToRenew } from './renew-mark.ts'
import { foldText } from './search.ts'
import { isLocalAddress } from './web-address.ts'

/** What looks wrong in the register of evidence. Only a cited document of last year blocks a freeze. */
export function* checkRegister(dossier: Dossier, { today }: CheckContext): Generator<Finding> {
  const cited = citingLeaves(dossier)
  const period = periodOf(dossier)
  for (const evidence of dossier.evidence) {
    const { date, url } = evidence
    const place = targetOf(evidence)
    if (date !== null && (date < period.from || date > period.to)) {
      const within = `${formatDay(period.from)} – ${formatDay(period.to)}`
      yield warning('period', `Ngày ${formatDay(date)} nằm ngoài kỳ đánh giá (${within}).`, place)
    } else if (date !== null && today !== undefined && date > today) {
      yield warning('future', `Ngày ban hành ${formatDay(date)} ở sau hôm nay.`, place)
    }
    yield* checkKind(evidence)
    if (url !== null && isLocalAddress(url)) {
      const message =
        'Liên kết chỉ mở được trên máy hoặc mạng nội bộ của đơn vị; cơ quan thẩm định không mở được.'
      yield warning('localLink', message, place)
    }
    if (isToRenew(evidence)) yield suggestion(cited.has(evidence.id), place)
    else if (!cited.has(evidence.id))
      yield warning('uncited', 'Chưa có tiêu chí nào dùng tài liệu này.', place)
  }
  yield* checkNumbers(dossier.evidence)
}

function suggestion(isCited: boolean, place: Target): Finding {
  if (!isCited) {
    const message = 'Gợi ý từ năm trước, chưa tiêu chí nào dùng: cập nhật số, ngày, hoặc bỏ khỏi danh mục.'
    return warning('suggested', message, place)
  }
  const message = 'Đã dùng cho tiêu chí nhưng chưa ghi số, ngày của năm nay. Cập nhật tài liệu này.'
  return { ...warning('suggested', message, place), severity: 'blocking' }
}

/** The period a dossier is about: the round's, else the calendar year. */
function periodOf({ round, year }: Dossier): { readonly from: string; readonly to: string } {
  return round?.period ?? { from: `${year}-01-01`, to: `${year}-12-31` }
}

function* checkKind(evidence: Evidence): Generator<Finding> {
  const { kind, number } = evidence
  const guess = guessKind(number)
  if (guess === null || !isSymbolKind(kind) || foldText(kind) === foldText(guess)) return
  const message = `Ghi loại "${kind}" nhưng ký hiệu "${number}" là ${guess.toLowerCase()}.`
  yield warning('kind', message, targetOf(evidence))
}

/** Two of one number are one document twice, unless bodies or years that are known differ. */
function* checkNumbers(register: readonly Evidence[]): Generator<Finding> {
  const told = new Set<string>()
  for (const evidence of register) {
    if (told.has(evidence.id)) continue
    const twins = register.filter((other) => isTwin(evidence, other))
    if (twins.length === 0) continue
    const all = [evidence, ...twins]
    for (const { id } of all) told.add(id)
    const numbers = all.map(({ no }) => no).join(', ')
    const message = `Số, ký hiệu ${evidence.number} ghi ở các tài liệu số ${numbers}.`
    yield warning('sameNumber', message, targetOf(evidence), ...twins.map(targetOf))
  }
}

/** Whether another record stands for the same document, as far as number, body and year tell. */
export function isTwin(
  a: Pick<Evidence, 'id' | 'number' | 'issuer' | 'date'>,
  b: Pick<Evidence, 'id' | 'number' | 'issuer' | 'date'>,
): boolean {
  const number = bareNumber(a.number)
  if (a.id === b.id || number === '') return false
  const same = (one: string, other: string) => one === '' || other === '' || one === other
  return (
    number === bareNumber(b.number) &&
    same(foldText(a.issuer), foldText(b.issuer)) &&
    same(a.date?.slice(0, 4) ?? '', b.date?.slice(0, 4) ?? '')
  )
}

/** " 05/kh-ubnd" and "5/KH-UBND" are one number. */
function bareNumber(number: string): string {
  return number
    .normalize('NFC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
}

function targetOf(evidence: Evidence): Target {
  return { kind: 'evidence', id: evidence.id, label: `Tài liệu số ${evidence.no}: ${nameEvidence(evidence)}` }
}

function warning(kind: FindingKind, message: string, ...targets: Finding['targets']): Finding {
  return { kind, severity: 'warning', message, targets }
}
