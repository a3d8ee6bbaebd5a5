/** Screens of one round, by the part of their address after the round; '' is the overview. */
export type RoundScreen =
  | ''
  | 'nhan'
  | 'don-vi'
  | 'sua'
  | 'don-doc'
  | 'phieu'
  | 'ho-so'
  | 'tieu-chi'
  | 'dieu-tra'
  | 'ket-qua'
  | 'van-ban'

/** `/dot/<id>/phieu/<unit>`: the path of a round's screen, without the hash. */
export function roundPath(round: string, screen: RoundScreen = '', unit?: string): string {
  return ['/dot', round, screen, unit]
    .filter((part) => part !== undefined && part !== '')
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part ?? '')))
    .join('/')
}

/** The same as a link's href. */
export function roundHref(round: string, screen: RoundScreen = '', unit?: string): string {
  return `#${roundPath(round, screen, unit)}`
}
