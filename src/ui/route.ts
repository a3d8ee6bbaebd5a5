/** Screens of one dossier, by the last part of their address. */
export type DossierScreen =
  | 'tu-danh-gia'
  | 'tai-lieu'
  | 'phan-cong'
  | 'kiem-tra'
  | 'trinh'
  | 'giai-trinh'
  | 'bang-diem'
  | 'bo-tieu-chi'
  | 'tong-quan'
  | 'so-sanh'
  | 'muc-tieu'
  | 'ke-hoach'
  | 'van-ban'

/** `/ho-so/<id>/tu-danh-gia/<key>`: the path of a dossier's screen, without the hash. */
export function dossierPath(id: string, screen: DossierScreen, key?: string): string {
  const path = `/ho-so/${encodeURIComponent(id)}/${screen}`
  return key === undefined ? path : `${path}/${encodeURIComponent(key)}`
}

/** The same as a link's href. */
export function dossierHref(id: string, screen: DossierScreen, key?: string): string {
  return `#${dossierPath(id, screen, key)}`
}
