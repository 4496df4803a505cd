// What the rooms without a screen may take for granted beside the language: browsers, workers and Node all have it.

declare function structuredClone<T>(value: T): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;

declare const performance: { now: () => number };
declare const crypto: {
  readonly subtle: { digest: (algorithm: 'SHA-256', data: Uint8Array) => Promise<ArrayBuffer> };
};

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
