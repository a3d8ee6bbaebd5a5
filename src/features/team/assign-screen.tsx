import { useEffect, type ReactNode } from 'react'
import { officePartOf } from '../../domain/assignment.ts'
import type { Document } from '../../domain/documents/document.ts'
import { useDossiers } from '../../store/context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Assignment } from './assignment.tsx'
import { OwnPart } from './own-part.tsx'

/** Exports a paper; another feature's part, put in by the frame. */
export type ExportSlot = (props: { readonly paper: Document }) => ReactNode

/** Phân công: who fills in what; in an office's copy, what is its own to fill in. */
export function AssignScreen(props: { readonly exporter: ExportSlot }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  const handsOut = useDossiers((state) => (dossier ? state.handsOut[dossier.id] : undefined))
  useEffect(() => {
    document.title = 'Phân công – Tự chấm CCHC'
  }, [])
  if (!dossier) return null
  if (handsOut === undefined) return <Waiting />
  const part = handsOut ? null : officePartOf(dossier)
  return part ? (
    <OwnPart dossier={dossier} part={part} />
  ) : (
    <Assignment key={dossier.id} dossier={dossier} exporter={props.exporter} />
  )
}
