import { localDay } from '../../store/local-day.ts'

/** Today on this computer's calendar, `2022-12-15`. */
export function today(): string {
  return localDay(new Date())
}
