/** `#/bo-tieu-chi/<id>/<version>`: where a set is read; with a key, at that criterion. */
export function setHref(id: string, version: string, key?: string): string {
  const path = `#/bo-tieu-chi/xem/${encodeURIComponent(id)}/${encodeURIComponent(version)}`
  return key === undefined ? path : `${path}/${encodeURIComponent(key)}`
}

/** Two versions side by side, each named `id/version`. */
export function compareHref(from: string, to: string): string {
  return `#/bo-tieu-chi/so-sanh/${encodeURIComponent(from)}/${encodeURIComponent(to)}`
}

/** Where the map from a version to another is confirmed and put right. */
export function mapHref(from: Named, to: Named): string {
  const parts = [from.id, from.version, to.id, to.version].map(encodeURIComponent)
  return `#/bo-tieu-chi/anh-xa/${parts.join('/')}`
}

type Named = { readonly id: string; readonly version: string }
