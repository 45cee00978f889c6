/** What the analyzer exports and its types leave out. */
import type typescript from 'typescript';

declare module '@custom-elements-manifest/analyzer' {
  /** Of its own version: it reads no other's trees. */
  export const ts: typeof typescript;
  export function create(options: { readonly modules: readonly typescript.SourceFile[] }): {
    readonly modules: readonly { readonly declarations: readonly unknown[] }[];
  };
}
