/** How a block is called in a sentence: "khối Sở", "khối phường"; "khối" is not said twice. */
export function nameBlock(block: string): string {
  const own = block.normalize('NFC').trim()
  return /^khối(\s|$)/iu.test(own) ? `k${own.slice(1)}` : `khối ${own}`
}

/** The same at the head of a sentence. */
export function headBlock(block: string): string {
  return `K${nameBlock(block).slice(1)}`
}
