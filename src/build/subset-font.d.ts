declare module 'subset-font' {
  /** A font with only the glyphs of `text`, and those that they are made of. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      targetFormat?: 'truetype' | 'woff' | 'woff2'
      preserveNameIds?: number[]
      noHinting?: boolean
      dropTables?: string[]
    },
  ): Promise<Uint8Array>
  export = subsetFont
}
