import * as z from 'zod/mini'
import { date, text } from './fields.ts'

/** What a round sets and a dossier carries on: the days that count, and the letter that orders the work. */
export const periodSchema = z.strictObject({ from: date, to: date })
export const dueSchema = z.strictObject({ submit: date, explain: date })
export const guideSchema = z.strictObject({ number: text, date, issuer: text, subject: text })
