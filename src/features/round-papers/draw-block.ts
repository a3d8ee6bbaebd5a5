import type { BlockToPublish } from '../../domain/documents/publication-papers.ts'
import { blockCharts, type BlockPictures } from '../../domain/documents/result-charts.ts'
import type { Round } from '../../domain/round.ts'
import { drawBarPictures } from '../../ui/bar-picture.ts'

/** The charts of a block as pictures for its papers. */
export async function drawBlock(round: Round, { block, former }: BlockToPublish): Promise<BlockPictures> {
  const { units, tiers, areas, former: moved } = blockCharts(round, block, former)
  return {
    units: await drawBarPictures(units),
    tiers: await drawBarPictures(tiers),
    areas: await drawBarPictures(areas),
    former: await drawBarPictures(moved),
  }
}
