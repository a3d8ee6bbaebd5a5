import { ReminderScreen } from '../features/rounds/reminder-screen.tsx'
import { PaperView } from './paper-view.tsx'

/** Danh sách đôn đốc, printed by the sheet feature. */
export function ReminderRoute() {
  return <ReminderScreen paperView={PaperView} />
}
