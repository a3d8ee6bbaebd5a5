import { useEffect, useRef, useState } from 'react'
import type { TargetAsk, TargetPlan } from '../../domain/target.ts'
import type { TargetAnswer, TargetWish } from '../../files/target.worker.ts'

/** The plan for what was asked last, made in a worker; the former one stands until it is there. Only the newest question waits. */
export function usePlan(ask: TargetAsk | null): TargetPlan | null {
  const [plan, setPlan] = useState<TargetPlan | null>(null)
  const desk = useRef<Desk | null>(null)
  useEffect(() => {
    const made = openDesk(setPlan)
    desk.current = made
    return () => {
      desk.current = null
      made.close()
    }
  }, [])
  useEffect(() => {
    if (ask) desk.current?.ask(ask)
  }, [ask])
  return ask ? plan : null
}

type Desk = { readonly ask: (ask: TargetAsk) => void; readonly close: () => void }

function openDesk(onPlan: (plan: TargetPlan) => void): Desk {
  const worker = new Worker(new URL('../../files/target.worker.ts', import.meta.url), { type: 'module' })
  let [number, busy, waiting]: [number, boolean, TargetAsk | null] = [0, false, null]
  const send = (ask: TargetAsk) => {
    number += 1
    busy = true
    const wish: TargetWish = { number, ask }
    worker.postMessage(wish)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<TargetAnswer>) => {
    busy = false
    if (waiting) send(waiting)
    waiting = null
    onPlan(data.plan)
  })
  return {
    ask: (ask) => {
      if (busy) waiting = ask
      else send(ask)
    },
    close: () => worker.terminate(),
  }
}
