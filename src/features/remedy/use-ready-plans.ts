import { useEffect, useState } from 'react'
import type { RemedyPlan } from '../../domain/plan.ts'
import { loadCityPlans } from '../../store/city-plans.ts'

/** The plans that came with the program; none until they are read. */
export function useReadyPlans(): readonly RemedyPlan[] {
  const [plans, setPlans] = useState<readonly RemedyPlan[]>([])
  useEffect(() => {
    let stale = false
    void loadCityPlans().then((found) => !stale && setPlans(found))
    return () => {
      stale = true
    }
  }, [])
  return plans
}
