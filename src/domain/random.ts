/** Draws whole numbers from 0 to `below` − 1. */
export type Draw = (below: number) => number

/** Chance that can be repeated: the same seed draws the same numbers, on every computer (32-bit mulberry generator). */
export function seededDraw(seed: number): Draw {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
