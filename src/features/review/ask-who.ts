import { useRef, useState } from 'react'

/**
 * Asks who appraises before the first word is said, and goes on with that word once the name is known and the dialog
 * has closed and given the keyboard back. Nothing goes on where the dialog was left without a name.
 */
export function useAskWho(isNamed: boolean) {
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<(() => void) | null>(null)
  const askWho = (andThen: (() => void) | null = null) => {
    waiting.current = andThen
    setAsking(true)
  }
  /** For the dialog, which tells of its closing twice: when it was asked to, and when it has closed. */
  const onClose = () => {
    if (isAsking) return setAsking(false)
    const act = waiting.current
    waiting.current = null
    if (isNamed) act?.()
  }
  return { isAsking, askWho, onClose }
}
