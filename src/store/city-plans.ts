import { parsePlan, type RemedyPlan } from '../domain/plan.ts'
import { load } from './loading.ts'

/** The ready plans that came with the program. */
export async function loadCityPlans(): Promise<readonly RemedyPlan[]> {
  const plans = await Promise.all(
    Object.values(files).map(async (file) => {
      const json = await load(file)
      const plan = json.ok ? parsePlan(json.value) : json
      return plan.ok ? [plan.value] : []
    }),
  )
  return plans.flat()
}

const files: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob(
  '../../criteria/plans/*/*.json',
  { import: 'default' },
)

/** Ids of the provinces and cities whose plans these are: such a plan is everybody's. */
export const planCities: ReadonlySet<string> = new Set(
  Object.keys(files).map((path) => path.split('/').at(-2) ?? ''),
)
