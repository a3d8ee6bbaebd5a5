import { decode, encode } from 'fast-png'

/** A page in grey, 0 black to 255 white, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** A picture from a PNG file; of colours the first channel, which is grey in a grey file. */
export function readPicture(png: Uint8Array): Picture {
  const { width, height, data, channels, depth } = decode(png)
  if (depth !== 8) throw new Error(`a PNG file of ${depth} bits`)
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * channels] ?? 255)
  return { width, height, grey }
}

/** A grey PNG file in as few shades as tell a page apart, so that approved pages stay small. */
export function writePicture({ width, height, grey }: Picture): Uint8Array {
  const data = grey.map((shade) => Math.min(255, Math.round(shade / 16) * 17))
  return encode({ width, height, data, channels: 1, depth: 8 }, { zlib: { level: 9 } })
}

/**
 * The share of a page that looks different, 0 … 1: points for which the other page has nothing like them near by, either
 * way. Letters that another version of the drawing tool smooths otherwise are near enough, a line that moved by two
 * millimetres is not. Pages of other sizes are wholly different.
 */
export function differenceOf(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let different = 0
  for (let at = 0; at < one.grey.length; at++) {
    if (isMissing(one, other, at) || isMissing(other, one, at)) different++
  }
  return different / one.grey.length
}

/**
 * More than that, and a page is no longer the approved one. Drawn by another tool altogether (Cairo instead of Splash)
 * the pages differ by up to 0.00036; with one of their lines a millimetre and a half lower by that or more.
 */
export const tolerance = 0.0004

/** The approved page, the new one, and what differs in black, side by side. */
export function drawDifference(approved: Picture, drawn: Picture): Picture {
  const width = approved.width + drawn.width + Math.max(approved.width, drawn.width)
  const height = Math.max(approved.height, drawn.height)
  const grey = new Uint8Array(width * height).fill(255)
  const shadeAt = (picture: Picture, x: number, y: number) =>
    x < picture.width && y < picture.height ? (picture.grey[y * picture.width + x] ?? 255) : 255
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < Math.max(approved.width, drawn.width); x++) {
      const [before, after] = [shadeAt(approved, x, y), shadeAt(drawn, x, y)]
      if (x < approved.width) grey[y * width + x] = before
      if (x < drawn.width) grey[y * width + approved.width + x] = after
      grey[y * width + approved.width + drawn.width + x] = 255 - Math.abs(before - after)
    }
  }
  return { width, height, grey }
}

/** Shades that are no longer alike. */
const farApart = 96

/** Whether none of the nine points of the other page at this place is alike. */
function isMissing({ width, height, grey }: Picture, other: Picture, at: number): boolean {
  const shade = grey[at] ?? 255
  const [x, y] = [at % width, Math.floor(at / width)]
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      if (Math.abs(shade - (other.grey[row * width + column] ?? 255)) <= farApart) return false
    }
  }
  return true
}
