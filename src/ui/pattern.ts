/** Colours of charts, dark enough on white to be told apart; each comes with a pattern or a dash of its own. */
export const inks = {
  now: '#9b1c1f',
  former: '#1f4f82',
  good: '#23683a',
  bad: '#a4262c',
  still: '#5d6673',
} as const

/** A fill that is told by its stripes, not by its colour alone; the plain colour where no canvas is to be had. */
export function stripes(color: string, kind: 'rising' | 'falling' | 'level'): CanvasPattern | string {
  const context = openTile()
  if (!context) return color
  context.fillStyle = `${color}33`
  context.fillRect(0, 0, 8, 8)
  context.strokeStyle = color
  context.lineWidth = 2
  context.beginPath()
  for (const shift of kind === 'level' ? [4] : [-8, 0, 8]) {
    context.moveTo(shift === 4 ? 0 : shift, kind === 'rising' ? 8 : kind === 'falling' ? 0 : 4)
    context.lineTo(shift === 4 ? 8 : shift + 8, kind === 'rising' ? 0 : kind === 'falling' ? 8 : 4)
  }
  context.stroke()
  return context.createPattern(context.canvas, 'repeat') ?? color
}

/** A small square to draw on, of the page or of a worker, which has none of its own. */
function openTile() {
  if (typeof document === 'undefined') return new OffscreenCanvas(8, 8).getContext('2d')
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  return tile.getContext('2d')
}
