import { useEffect, useRef } from 'react'

export type Shortcuts = Readonly<
  Record<
    | 'agree'
    | 'figures'
    | 'points'
    | 'question'
    | 'refuse'
    | 'rest'
    | 'nextOpen'
    | 'nextQuestion'
    | 'before'
    | 'after'
    | 'beforeUnit'
    | 'afterUnit'
    | 'note'
    | 'keys'
    | 'undo'
    | 'redo',
    () => void
  >
>
type Name = keyof Shortcuts

/** The keys of the screen, as the list of them shows them. */
export const keyNames: readonly (readonly [keys: string, what: string])[] = [
  ['D', 'Đồng ý với điểm tự đánh giá, sang tiêu chí chưa thẩm định tiếp theo'],
  ['S', 'Điều chỉnh theo số liệu thẩm định'],
  ['C', 'Cho điểm trực tiếp'],
  ['H', 'Yêu cầu giải trình'],
  ['K', 'Không chấp nhận "không áp dụng"'],
  ['L', 'Đồng ý các tiêu chí còn lại của lĩnh vực'],
  ['N hoặc Ctrl + Enter', 'Tiêu chí chưa thẩm định tiếp theo'],
  ['Q', 'Tiêu chí yêu cầu giải trình tiếp theo'],
  ['Alt + ↑, Alt + ↓', 'Tiêu chí trước, sau'],
  ['[ và ]', 'Hồ sơ trước, sau'],
  ['Alt + 1 … 6', 'Chọn lý do thường dùng'],
  ['G', 'Ghi chú nội bộ'],
  ['Ctrl + Z, Ctrl + Y', 'Hoàn tác, làm lại (ngoài ô nhập chữ)'],
  ['?', 'Danh sách phím tắt'],
]

/** Listens to the keys of the screen. An input method at work, and a dialog that is open, keep theirs. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (document.querySelector('dialog[open]')) return
      const name = shortcutOf(event)
      if (name === null) return
      event.preventDefault()
      latest.current[name]()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Which shortcut a key press is; null where it is none, or belongs to the text field it was made in. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'target'>,
): Name | null {
  const key = event.key.toLowerCase()
  const control = event.ctrlKey || event.metaKey
  if (control && !event.altKey && key === 'enter') return 'nextOpen'
  if (event.altKey && !control) return altKeys[key] ?? null
  if (isTextField(event.target)) return null
  if (control) return key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null
  const name = plainKeys[key] ?? null
  // A key that is held down goes on from place to place, but says nothing of what nobody can have looked at.
  return event.repeat && (name === 'agree' || name === 'rest') ? null : name
}

const altKeys: Readonly<Record<string, Name>> = { arrowup: 'before', arrowdown: 'after' }

const plainKeys: Readonly<Record<string, Name>> = {
  d: 'agree',
  s: 'figures',
  c: 'points',
  h: 'question',
  k: 'refuse',
  l: 'rest',
  n: 'nextOpen',
  q: 'nextQuestion',
  g: 'note',
  '[': 'beforeUnit',
  ']': 'afterUnit',
  '?': 'keys',
}

function isTextField(target: EventTarget | null): boolean {
  if (target === null) return false
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'file'].includes(target.type)
}
