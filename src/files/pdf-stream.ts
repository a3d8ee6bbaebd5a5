import { zlibSync } from 'fflate'
import { jsPDF } from 'jspdf'

/**
 * Packs what the library writes with half its effort, for a tenth more bytes, and without a text of a million pieces
 * for each page. Holds for every document from then on.
 */
export function packStreams(): void {
  library.processDataByFilters = packStream
}

/** The library takes a file as a string with one character for each byte. */
export function binaryOf(bytes: Uint8Array): string {
  const chunk = 8192
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + chunk)))
  }
  return parts.join('')
}

type Filters = {
  processDataByFilters: (
    data: string,
    filters: readonly string[],
  ) => { readonly data: string; readonly reverseChain: string }
}

const library = jsPDF.API as unknown as Filters
const filterByLibrary = library.processDataByFilters

function packStream(data: string, filters: readonly string[]): ReturnType<Filters['processDataByFilters']> {
  if (filters.length !== 1 || filters[0] !== 'FlateEncode') return filterByLibrary(data, filters)
  const bytes = new Uint8Array(data.length)
  for (let index = 0; index < data.length; index++) bytes[index] = data.charCodeAt(index)
  return { data: binaryOf(zlibSync(bytes, { level: 3 })), reverseChain: '/FlateDecode' }
}
