import type { PublishedYear } from './unit-years.ts'

/** "7/21", "7/21 (đồng hạng)"; a figure of predecessors has no place. */
export function describeStanding({ standing }: Pick<PublishedYear, 'standing'>): string {
  return standing ? `${standing.place}/${standing.of}${standing.tied ? ' (đồng hạng)' : ''}` : 'tham khảo'
}

/** Which quarter of the block, the best first. */
export const quartileNames = {
  1: '25 % dẫn đầu',
  2: '25 % thứ hai',
  3: '25 % thứ ba',
  4: '25 % cuối',
} as const
