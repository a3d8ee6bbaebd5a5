import { HeatTable } from '../features/block/heat-table.tsx'
import { SpreadTable } from '../features/block/spread-table.tsx'
import { BoardScreen, type BoardSlots } from '../features/results/board-screen.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { PrintedPaper } from '../features/sheet/printed-paper.tsx'

const slots: BoardSlots = {
  units: (props) => (
    <>
      <SpreadTable {...props} />
      <HeatTable {...props} own={null} />
    </>
  ),
  exporter: PdfExport,
  printed: PrintedPaper,
}

/** Tổng quan khối with the tables of the block feature and the sheet feature's exporter in its slots. */
export function BlockBoardRoute(props: { readonly block: string }) {
  return <BoardScreen block={props.block} slots={slots} />
}
