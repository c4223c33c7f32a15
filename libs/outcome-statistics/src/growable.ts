/** A typed array that doubles when it is full, so that millions of facts cost no objects. */
export class Growable<A extends Int32Array | Uint16Array | Uint32Array> {
  #values: A;
  #length = 0;

  constructor(private readonly create: (length: number) => A) {
    this.#values = create(1024);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.create(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** A copy of exactly what was pushed. */
  toArray(): A {
    return this.#values.slice(0, this.#length) as A;
  }
}
