import { recall, remember } from '../../store/remembered.ts'

/** What a person does here: score the own unit, or review many. It changes what is in reach; it is no security. */
export type Hat = 'unit' | 'review'

/** The hat chosen last on this computer; the unit's where none was. */
export function rememberedHat(): Hat {
  return recall('hat') === 'review' ? 'review' : 'unit'
}

export function rememberHat(hat: Hat): void {
  remember('hat', hat)
}
