/** Made by src/build/catalog.ts from criteria/; its shape is SetEntry of catalog.ts. */
declare module 'virtual:catalog' {
  export const sets: unknown
}
