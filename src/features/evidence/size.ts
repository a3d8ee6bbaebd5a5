import { formatFigure } from '../../domain/points.ts'

/** Bytes in words: 1536000 → "1,5 MB" (1 MB is a million bytes, as document systems count). */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`
  return bytes < 1_000_000
    ? `${formatFigure(bytes / 1000, 0)} kB`
    : `${formatFigure(bytes / 1_000_000, 1)} MB`
}
