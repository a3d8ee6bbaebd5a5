/** Runs in the page: notes every task over 50 ms, in `tasks`; shorter ones are not told by browsers. */
export function watchTasks() {
  Reflect.set(globalThis, 'tasks', [])
  const observer = new PerformanceObserver((list) =>
    Reflect.get(globalThis, 'tasks').push(...list.getEntries().map(({ duration }) => duration)),
  )
  observer.observe({ type: 'longtask' })
}
