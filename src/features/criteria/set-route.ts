/** `#/bo-tieu-chi/<id>/<version>`: where a set is read; with a key, at that criterion. */
export function setHref(id: string, version: string, key?: string): string {
  const path = `#/bo-tieu-chi/xem/${encodeURIComponent(id)}/${encodeURIComponent(version)}`
  return key === undefined ? path : `${path}/${encodeURIComponent(key)}`
}

/** Two versions side by side, each named `id/version`. */
export function compareHref(from: string, to: string): string {
  return `#/bo-tieu-chi/so-sanh/${encodeURIComponent(from)}/${encodeURIComponent(to)}`
}
