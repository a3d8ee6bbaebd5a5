/** The day on this computer's calendar, `2022-12-15`. */
export function localDay(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Today on this computer's calendar. */
export function today(): string {
  return localDay(new Date())
}
