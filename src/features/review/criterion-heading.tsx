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
 * next, since a focus that changes hands is dear in the time of a move; who is at it already is told the words, and who
 * comes to it what it does not say: that the unit is another. On a page that was scrolled it comes into view.
 */
export function CriterionHeading({ unit, words }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const unitTold = useRef(unit)
  const [told, setTold] = useState('')
  useEffect(() => {
    const { current } = heading
    const isThere = document.activeElement === current
    current?.scrollIntoView({ block: 'nearest' })
    if (!isThere) current?.focus({ preventScroll: true })
    const timer = setTimeout(() => {
      setTold([unit === unitTold.current ? '' : unit, isThere ? words : ''].filter(Boolean).join(': '))
      unitTold.current = unit
    }, pause)
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
