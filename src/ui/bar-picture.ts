import faceUrl from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf?url'
import type { BarChart } from './bar-chart.ts'
import type { DrawnBars, WantedBars } from './bar-picture.worker.ts'
import type { ChartPicture } from './chart-picture.ts'

/** A chart as a block of a paper. */
export type BarPicture = ChartPicture & { readonly kind: 'picture' }

/**
 * Draws charts for paper, each list of them as pictures, in a worker: loading what draws and the first chart take
 * longer than a page may be held up. Where a worker cannot draw, the page does. One that a browser refuses is left out.
 */
export async function drawBarPictures<Subject extends string>(
  charts: Readonly<Record<Subject, readonly BarChart[]>>,
): Promise<Readonly<Record<Subject, readonly BarPicture[]>>> {
  const lists: [string, readonly BarChart[]][] = Object.entries(charts)
  const drawn = await drawAll(lists.flatMap(([, list]) => list))
  let at = 0
  const pictures = lists.map(([subject, list]): [string, readonly BarPicture[]] => {
    const own = drawn.slice(at, (at += list.length))
    return [subject, own.flatMap((picture) => (picture ? [{ kind: 'picture', ...picture }] : []))]
  })
  return Object.fromEntries(pictures) as Record<Subject, readonly BarPicture[]>
}

/** Without charts no worker is asked. */
async function drawAll(charts: readonly BarChart[]): Promise<DrawnBars> {
  if (charts.length === 0) return []
  const drawn = 'OffscreenCanvas' in window ? await drawBeside(charts) : null
  return drawn ?? (await import('./bar-picture-here.ts')).drawBarsHere(charts)
}

/** Null where the worker failed. */
async function drawBeside(charts: readonly BarChart[]): Promise<DrawnBars | null> {
  const worker = new Worker(new URL('./bar-picture.worker.ts', import.meta.url), { type: 'module' })
  const face = new URL(faceUrl, document.baseURI).href
  const drawn = await new Promise<DrawnBars | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DrawnBars>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    worker.addEventListener('messageerror', () => resolve(null))
    worker.postMessage({ charts, face } satisfies WantedBars)
  })
  worker.terminate()
  return drawn
}
