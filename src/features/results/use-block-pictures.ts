import { useEffect, useState } from 'react'
import { blockCharts, type BlockPictures } from '../../domain/documents/result-charts.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import type { BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { drawBarPictures } from '../../ui/bar-picture.ts'

/** The charts of a block as pictures; none while they are being drawn. */
export function useBlockPictures(
  round: Round,
  block: BlockResult | undefined,
  former: RankingTable | null,
): BlockPictures | undefined {
  const [pictures, setPictures] = useState<BlockPictures | undefined>(undefined)
  useEffect(() => {
    if (!block) return
    let stale = false
    const draw = async () => {
      const { units, tiers, areas } = blockCharts(round, block, former)
      const drawn = await drawBarPictures({ units, tiers, areas })
      if (!stale) setPictures({ ...drawn, former: [] })
    }
    void draw()
    return () => {
      stale = true
    }
  }, [round, block, former])
  return pictures
}
