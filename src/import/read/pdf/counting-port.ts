type Message = { readonly data: unknown };
type Listener = (message: Message) => void;

const operationsIn = (message: unknown): number => {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return 0;
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk)) return 0;
  return Array.isArray(chunk.fnArray) ? chunk.fnArray.length : 0;
};

/**
 * Both ends of the line between the PDF engine and its worker code, in one thread, as the engine's own; it counts the
 * drawing operations that pass. A small file may draw a form that draws a form ten times, ten levels deep.
 */
export class CountingPort {
  private readonly listeners = new Set<Listener>();
  private readonly limit: number;
  private readonly onExcess: () => void;
  private count = 0;

  constructor(limit: number, onExcess: () => void) {
    this.limit = limit;
    this.onExcess = onExcess;
  }

  /** Starts to count anew, for the next page. */
  reset(): void {
    this.count = 0;
  }

  postMessage(message: unknown, transfer?: readonly Transferable[]): void {
    const before = this.count;
    this.count += operationsIn(message);
    if (before <= this.limit && this.count > this.limit) this.onExcess();
    const data: unknown = structuredClone(message, transfer === undefined ? {} : { transfer: [...transfer] });
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}
