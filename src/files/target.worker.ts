import { planTarget, type TargetAsk, type TargetPlan } from '../domain/target.ts'

export type TargetWish = { readonly number: number; readonly ask: TargetAsk }
export type TargetAnswer = { readonly number: number; readonly plan: TargetPlan }

/** Plans off the main thread, so that a slider moves while it works. */
self.addEventListener('message', ({ data: { number, ask } }: MessageEvent<TargetWish>) => {
  const answer: TargetAnswer = { number, plan: planTarget(ask) }
  self.postMessage(answer)
})
