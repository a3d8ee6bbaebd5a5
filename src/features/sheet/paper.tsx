import type { Block, Document, Head, Section, Signature } from '../../domain/documents/document.ts'
import { useIsPrinting } from '../../ui/printing.ts'
import { PaperTable, CellText } from './paper-table.tsx'
import { PaperPicture } from './paper-picture.tsx'
import styles from './paper.module.css'

type HrefOf = (key: string) => string | null

/** A printable document on screen: one sheet of paper for each section. */
export function Paper(props: { readonly paper: Document; readonly hrefOf: HrefOf }) {
  const { paper } = props
  const isPrinting = useIsPrinting()
  return paper.sections.map((section, at) => (
    <PaperSection
      key={section.bookmark}
      section={section}
      titleTag={isPrinting && at === 0 ? 'h1' : 'h2'}
      marks={paper.marks}
      foot={at === paper.sections.length - 1 ? paper.foot : null}
      hrefOf={props.hrefOf}
    />
  ))
}

function PaperSection(props: {
  readonly section: Section
  /** The screen has a first heading of its own, which paper does not show. */
  readonly titleTag: 'h1' | 'h2'
  readonly marks: readonly string[]
  readonly foot: string | null
  readonly hrefOf: HrefOf
}) {
  const { section, titleTag: Title } = props
  return (
    <article className={styles.paper} aria-label={section.bookmark}>
      {section.head && <PaperHead head={section.head} />}
      <header className={styles.title}>
        <Title>
          {section.title.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Title>
        {section.subtitle.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {props.marks.length > 0 && <p className={styles.marks}>{props.marks.join(' · ')}</p>}
      </header>
      {section.blocks.map((block, at) => (
        <PaperBlock key={`${block.kind} ${at}`} block={block} hrefOf={props.hrefOf} />
      ))}
      {props.foot !== null && <footer className={styles.foot}>{props.foot}</footer>}
    </article>
  )
}

function PaperHead({ head }: { readonly head: Head }) {
  return (
    <div className={styles.head}>
      <div>
        {head.parent.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {head.body.map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
        <hr />
        {head.number !== null && <p>{head.number}</p>}
        {head.subject && <p>{head.subject}</p>}
      </div>
      <div>
        <p>
          <b>{head.nation}</b>
        </p>
        <p className={styles.motto}>
          <b>{head.motto}</b>
        </p>
        <p className={styles.place}>{head.placeAndDate}</p>
      </div>
    </div>
  )
}

function PaperBlock(props: { readonly block: Block; readonly hrefOf: HrefOf }) {
  const { block } = props
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'paragraph':
      return <p className={styles[block.tone === 'body' ? 'paragraph' : block.tone]}>{block.text}</p>
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.facts.map(({ label, value, strong }) => (
            <div key={label} data-strong={strong || undefined}>
              <dt>{label}</dt>
              <dd>
                <CellText cell={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <PaperTable table={block} hrefOf={props.hrefOf} />
    case 'picture':
      return <PaperPicture picture={block} />
    case 'closing':
      return (
        <div className={styles.signatures}>
          <div className={styles.recipients}>
            <p>Nơi nhận:</p>
            {block.recipients.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <PaperSignature signature={block.signature} />
        </div>
      )
    case 'signatures':
      return (
        <div className={styles.signatures}>
          <PaperSignature signature={block.left} />
          <PaperSignature signature={block.right} />
        </div>
      )
  }
}

function PaperSignature({ signature }: { readonly signature: Signature | null }) {
  if (!signature) return <div />
  return (
    <div>
      {signature.title.map((line) => (
        <p key={line}>
          <b>{line}</b>
        </p>
      ))}
      <p className={styles.place}>{signature.note}</p>
      <p className={styles.name}>
        <b>{signature.name}</b>
      </p>
    </div>
  )
}
