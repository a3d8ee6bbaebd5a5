/** @typedef {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args: { name?: string } }} TraceEvent */

/**
 * Watches what the page's own thread works. `stop` tells the most processor time of one task, in milliseconds: unlike
 * the time that a task takes, it is the same whatever else the machine does.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ stop: () => Promise<number> }>}
 */
export async function watchProcessor(page) {
  const client = await page.context().newCDPSession(page)
  /** @type {TraceEvent[]} */
  const events = []
  client.on('Tracing.dataCollected', ({ value }) => {
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value)))
  })
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  })
  return {
    stop: async () => {
      const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve))
      await client.send('Tracing.end')
      await complete
      await client.detach()
      return busiest(events)
    },
  }
}

/** @param {readonly TraceEvent[]} events */
function busiest(events) {
  const own = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const times = events
    .filter(({ ph, pid, tid }) => ph === 'X' && own.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
  if (times.length === 0) throw new Error('the browser told of no task')
  return Math.max(...times)
}
