/** Whether a link can be opened with a click: http or https, and nothing else. */
export function isWebAddress(link: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(link) && URL.canParse(link)
}

/** Whether a link leads to one's own computer or network only, so that the reviewer cannot open it. */
export function isLocalAddress(link: string): boolean {
  const address = link.trim()
  if (/^(file:|\\\\|[a-z]:[\\/])/i.test(address)) return true
  if (!isWebAddress(address)) return false
  const host = new URL(address).hostname.replace(/^\[|\]$|\.$/g, '')
  if (host.includes(':')) return /^(::1?$|f[cd]|fe[89ab])/.test(host)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return localIpv4.test(host)
  return !host.includes('.') || /\.(local|localhost|lan|internal|intranet|home|corp)$/.test(host)
}

const localIpv4 = /^(0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/
