import { configOf, sizeOf, type BarChart } from './bar-chart.ts'
import { drawChartIn } from './chart-parts.ts'
import { layWhite, pictureQuality, type ChartPicture } from './chart-picture.ts'

/** Charts, and the address of the face that their words are set in. */
export type WantedBars = { readonly charts: readonly BarChart[]; readonly face: string }

/** A picture of each; null for one that was not drawn. */
export type DrawnBars = readonly (ChartPicture | null)[]

addEventListener('message', ({ data }: MessageEvent<WantedBars>) => {
  // A failure reaches the page as an error of the worker.
  drawAll(data).then((drawn) => {
    postMessage(drawn, { transfer: drawn.flatMap((picture) => (picture ? [picture.jpeg.buffer] : [])) })
  }, reportError)
})

async function drawAll({ charts, face }: WantedBars): Promise<DrawnBars> {
  const fontFamily = await loadFace(face)
  const drawn: (ChartPicture | null)[] = []
  for (const chart of charts) drawn.push(await draw(chart, fontFamily))
  return drawn
}

/** The names of the face and of any other, for the case that it could not be loaded. */
async function loadFace(address: string): Promise<string> {
  const face = new FontFace('chart', `url("${address}")`)
  const { fonts } = globalThis as unknown as Pick<Document, 'fonts'> // a worker's own, of which its type says nothing
  fonts.add(face)
  await face.load().catch(() => null)
  return `${face.family}, sans-serif`
}

async function draw(chart: BarChart, fontFamily: string): Promise<ChartPicture | null> {
  const { width, height } = sizeOf(chart)
  const canvas = new OffscreenCanvas(width, height)
  const drawn = drawChartIn(canvas, configOf(chart), { fontFamily, color: '#000' })
  const context = canvas.getContext('2d')
  if (!context) return null
  layWhite(context)
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: pictureQuality })
  const jpeg = new Uint8Array(await picture.arrayBuffer())
  const made = { caption: chart.caption, jpeg, width: canvas.width, height: canvas.height }
  drawn.destroy()
  return made
}
