import type { Block } from '../domain/documents/document.ts'
import type { TextBlock } from './pdf-blocks.ts'

/**
 * What must not be parted by a page: a heading and what it heads, "… như sau:" and what follows, the result and the
 * signatures under it. A signature never stands alone.
 */
export function clustersOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const end = signedFrom(blocks)
  const clusters: TextBlock[][] = []
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (before && (leadsOn(before) || index > end)) clusters.at(-1)?.push(block)
    else clusters.push([block])
  }
  return clusters
}

/** Whether a block says that something follows. */
export function leadsOn(block: TextBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.text.trimEnd().endsWith(':'))
}

/** Whether somebody signs here. */
export function isSigned(block: Block | undefined): block is Signed {
  return block?.kind === 'signatures' || block?.kind === 'closing'
}

type Signed = Extract<Block, { readonly kind: 'signatures' | 'closing' }>

/** Where the blocks begin that stay with the signatures at the end; the number of blocks where nobody signs. */
function signedFrom(blocks: readonly TextBlock[]): number {
  const last = blocks.length - 1
  if (!isSigned(blocks[last])) return blocks.length
  let from = last
  while (from > 0 && isResult(blocks[from - 1])) from--
  return Math.min(from, Math.max(0, last - 1))
}

function isResult(block: TextBlock | undefined): boolean {
  return block?.kind === 'facts' || (block?.kind === 'paragraph' && ['body', 'note'].includes(block.tone))
}
