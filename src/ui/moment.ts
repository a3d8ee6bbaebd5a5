const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const calendar = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** An ISO time on this computer's clock: "14:32 ngày 05/12/2022". */
export function formatMoment(at: string): string {
  const time = new Date(at)
  return `${clock.format(time)} ngày ${calendar.format(time)}`
}
