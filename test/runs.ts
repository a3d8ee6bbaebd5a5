/** How often a property is tried: `count` times by `npm test`, many times that by `npm run fuzz`. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(process.env['FUZZ'] ?? 1) }
}
