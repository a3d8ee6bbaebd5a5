import { expect, test } from 'vitest'
import {
  differenceOf,
  drawDifference,
  readPicture,
  tolerance,
  writePicture,
  type Picture,
} from './picture.ts'

const [width, height] = [331, 468]

/** A page of lines of "letters": upright strokes, eight points from line to line. */
function pageOf(shadeAt: (x: number, y: number) => number): Picture {
  const grey = Uint8Array.from({ length: width * height }, (_, at) =>
    shadeAt(at % width, Math.floor(at / width)),
  )
  return { width, height, grey }
}

const inText = (x: number) => x >= 47 && x < 308
const strokes = (x: number, y: number) => (inText(x) && y % 8 < 4 && x % 3 === 0 ? 30 : 255)
const page = pageOf(strokes)

/** The page with its line 20 drawn elsewhere. */
function withLineMoved(right: number, down: number): Picture {
  const isLine = (y: number) => y >= 160 && y < 168
  return pageOf((x, y) => {
    const moved = isLine(y - down) ? strokes(x - right, y - down) : 255
    return Math.min(moved, isLine(y) ? 255 : strokes(x, y))
  })
}

test('a page is like itself, also when it was kept as a file', () => {
  expect(differenceOf(page, page)).toBe(0)
  const kept = readPicture(writePicture(page))
  expect([kept.width, kept.height]).toEqual([width, height])
  expect(differenceOf(page, kept)).toBe(0)
})

test('letters that are smoothed otherwise are the same page', () => {
  const smoother = pageOf((x, y) => Math.round((strokes(x, y) + strokes(x - 1, y) + strokes(x, y - 1)) / 3))
  expect(differenceOf(page, smoother)).toBeLessThan(tolerance)
})

test('a page moved by half a millimetre is the same page', () => {
  expect(
    differenceOf(
      page,
      pageOf((x, y) => strokes(x - 1, y)),
    ),
  ).toBeLessThan(tolerance)
})

test('one line that moved down, a line that is gone and a word that is gone are another page', () => {
  expect(differenceOf(page, withLineMoved(0, 4))).toBeGreaterThan(tolerance)
  expect(differenceOf(page, withLineMoved(400, 0))).toBeGreaterThan(tolerance)
  const word = pageOf((x, y) => (x > 100 && x < 160 && y >= 160 && y < 168 ? 255 : strokes(x, y)))
  expect(differenceOf(page, word)).toBeGreaterThan(tolerance)
  expect(differenceOf(word, page)).toBeGreaterThan(tolerance)
})

test('a filled cell and a page of another size are another page', () => {
  const filled = pageOf((x, y) => (x > 100 && x < 130 && y > 160 && y < 168 ? 60 : strokes(x, y)))
  expect(differenceOf(page, filled)).toBeGreaterThan(tolerance)
  expect(differenceOf(page, { width: height, height: width, grey: page.grey })).toBe(1)
})

test('the drawing of a difference has both pages and, in black, what differs', () => {
  const other = withLineMoved(400, 0)
  const drawn = drawDifference(page, other)
  expect([drawn.width, drawn.height]).toEqual([3 * width, height])
  const third = drawn.grey.filter((_, at) => at % drawn.width >= 2 * width)
  const dark = Array.from(third.entries()).filter(([, shade]) => shade < 100)
  expect(dark.length).toBeGreaterThan(100)
  expect(dark.every(([at]) => Math.floor(at / width) >= 160 && Math.floor(at / width) < 168)).toBe(true)
})
