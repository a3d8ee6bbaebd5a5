import { useEffect, useRef, useState } from 'react'

type Props = {
  /** Name of the unit whose dossier it is. */
  readonly unit: string
  /** Code and title of the criterion. */
  readonly words: string
}

/** Milliseconds after which words are read out: what is gone past quickly is not. */
const pause = 100

/**
 * The heading one arrives at, so that a screen reader reads on from there. It stays in place from one criterion to the
 * next, since a focus that changes hands is dear in the time of a move; who is at it already is told the words. On a
 * page that was scrolled it comes into view.
 */
export function CriterionHeading({ unit, words }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const unitBefore = useRef(unit)
  const [told, setTold] = useState('')
  useEffect(() => {
    const news = unit === unitBefore.current ? words : `${unit}: ${words}`
    unitBefore.current = unit
    heading.current?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement !== heading.current) return heading.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => setTold(news), pause)
    return () => clearTimeout(timer)
  }, [unit, words])
  return (
    <>
      <h1 id="criterion" tabIndex={-1} ref={heading}>
        {words}
      </h1>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  )
}
