import { parseXml } from '@rgrove/parse-xml'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'parse5'

declare global {
  /** Milliseconds that the libraries alone take to parse a file: unpacked and all its XML read, or its HTML. */
  var parseAlone: (bytes: number[], name: string) => number
}

globalThis.parseAlone = (bytes, name) => {
  const data = new Uint8Array(bytes)
  const start = performance.now()
  if (name.endsWith('.html')) parse(new TextDecoder().decode(data))
  else
    for (const [path, part] of Object.entries(unzipSync(data)))
      if (path.endsWith('.xml')) parseXml(strFromU8(part))
  return performance.now() - start
}
