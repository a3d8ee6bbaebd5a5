import type { BlockToPublish } from '../../domain/documents/publication-papers.ts'
import { blockCharts, type BlockPictures } from '../../domain/documents/result-charts.ts'
import type { Round } from '../../domain/round.ts'
import { drawBarPictures } from '../../ui/bar-picture.ts'

/** The charts of a block as pictures for its papers. */
export function drawBlock(round: Round, { block, former }: BlockToPublish): Promise<BlockPictures> {
  return drawBarPictures(blockCharts(round, block, former))
}
