/** A chart as a picture for paper, with its size in pixels. */
export type ChartPicture = {
  readonly caption: string
  readonly jpeg: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The chart on white, as a picture for paper; null where the browser makes none. */
export async function pictureOfCanvas(
  canvas: HTMLCanvasElement,
  caption: string,
): Promise<ChartPicture | null> {
  const picture = await fileOfCanvas(canvas, 'image/jpeg')
  if (!picture) return null
  const { width, height } = canvas
  return { caption, jpeg: new Uint8Array(await picture.arrayBuffer()), width, height }
}

/** The chart on white, as a file. */
export async function fileOfCanvas(
  canvas: HTMLCanvasElement,
  kind: 'image/png' | 'image/jpeg',
): Promise<Blob | null> {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  const context = copy.getContext('2d')
  if (!context) return null
  context.drawImage(canvas, 0, 0)
  layWhite(context)
  return new Promise((resolve) => copy.toBlob(resolve, kind, pictureQuality))
}

/** Lays white under what is drawn: charts are clear where nothing is. */
export function layWhite(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): void {
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}

/** Of a JPEG. */
export const pictureQuality = 0.92
