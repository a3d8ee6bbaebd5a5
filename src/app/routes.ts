import type { ReactNode } from 'react'

/** What an address holds in place of its `:names`, decoded. */
export type Params = Readonly<Record<string, string | undefined>>

/** An address and the screen that stands there. */
export type ScreenRoute = readonly [path: string, screen: (params: Params) => ReactNode]
