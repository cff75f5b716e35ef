// The part of the WebAssembly interface that is used here, typed so that whoever uses this package needs no types of a browser.

/** Opaque; may be sent to a worker. */
export type CompiledModule = { readonly [Symbol.toStringTag]: string };

export type WebAssemblyInterface = {
  readonly Module: new (bytes: Uint8Array | ArrayBuffer) => CompiledModule;
  readonly Instance: new (module: CompiledModule) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly compile: (bytes: Uint8Array | ArrayBuffer) => Promise<CompiledModule>;
  readonly validate: (bytes: Uint8Array | ArrayBuffer) => boolean;
};

export const webAssembly: WebAssemblyInterface = (globalThis as unknown as { readonly WebAssembly: WebAssemblyInterface })
  .WebAssembly;
