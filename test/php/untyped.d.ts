// What is used here of packages whose own types TypeScript does not find by the rules of Node, or that have none.
declare module '@php-wasm/node' {
  export function loadNodeRuntime(version: string): Promise<number>;
}

declare module '@php-wasm/universal' {
  interface PhpRequest {
    readonly scriptPath: string;
    readonly relativeUri: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Uint8Array;
    readonly env: Readonly<Record<string, string>>;
    readonly $_SERVER: Readonly<Record<string, string>>;
  }
  interface PhpResponse {
    readonly httpStatusCode: number;
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }
  export class PHP {
    constructor(runtime: number);
    mkdirTree(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
    run(request: PhpRequest): Promise<PhpResponse>;
    exit(): void;
  }
  export function setPhpIniEntries(
    php: PHP,
    entries: Readonly<Record<string, string>>,
  ): Promise<void>;
}
