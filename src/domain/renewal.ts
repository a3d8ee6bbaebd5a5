import { leavesByKey } from './criteria.ts'
import { answerOf, type Dossier } from './dossier.ts'

/** How the history of an official dossier begins that was made of an interim one. */
export const converted = 'Lập hồ sơ chính thức từ hồ sơ tạm chấm '

/** How the history of an interim dossier begins that goes on from the one before it. */
export const continued = 'Lập lần tạm chấm tiếp theo từ hồ sơ tạm chấm '

/** Criteria whose figures are still those of the interim scoring, in the order of the set; none where there was none. */
export function keysToRenew(dossier: Dossier): readonly string[] {
  const from = dossier.history.findIndex(
    ({ what }) => what.startsWith(converted) || what.startsWith(continued),
  )
  if (from === -1) return []
  const since = dossier.history.slice(from + 1).filter(({ what }) => what.startsWith(renewed))
  if (since.some(({ what }) => what === allRenewed)) return []
  return [...leavesByKey(dossier.set).keys()].filter((key) => {
    const value = answerOf(dossier, key)?.value ?? null
    return value !== null && !since.some(({ what }) => what === renewedWords(key))
  })
}

/** What is written when figures were brought up to date or found still right: of one criterion, or (null) of all. */
export function markRenewed(dossier: Dossier, key: string | null, at: string): Dossier {
  const keys = keysToRenew(dossier)
  if (key === null ? keys.length === 0 : !keys.includes(key)) return dossier
  const what = key === null ? allRenewed : renewedWords(key)
  const { name } = dossier.contact ?? { name: '' }
  return { ...dossier, history: [...dossier.history, { at, by: name, what }] }
}

/** Whether a line of the history only says that one criterion's figures were renewed. */
export function isRenewal(what: string): boolean {
  return what.startsWith(`${renewed}[`)
}

/** A line of the history as people read it: the id of a former dossier, as older lines name it, says them nothing. */
export function readableLine(what: string): string {
  const begin = [converted, continued].find((one) => what.startsWith(one))
  return begin !== undefined && !what.slice(begin.length).includes(' ') ? begin.trim() : what
}

const renewed = 'Đã cập nhật, xác nhận số liệu sau tạm chấm: '
const allRenewed = `${renewed}tất cả tiêu chí`

function renewedWords(key: string): string {
  return `${renewed}[${key}]`
}
