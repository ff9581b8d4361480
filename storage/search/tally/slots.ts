/** Combinations of values up to which every one has its place from the start; beyond, those that occur get one. */
const MOST_DENSE = 1_048_576;

/** What the cases of each cell come to, by the place of the cell. */
export class Slots {
  readonly #places: Map<number, number> | undefined;
  readonly #numbers: number[] = [];
  cases: Int32Array;
  /** Where one of the cases of a cell stands. */
  rows: Int32Array;
  known: Int32Array;
  sums: Float64Array;
  readonly values: (number[] | undefined)[] = [];

  /** @param space How many cells there can be. */
  constructor(space: number, isMeasured: boolean) {
    this.#places = space > MOST_DENSE ? new Map() : undefined;
    const room = this.#places ? 1024 : space;
    this.cases = new Int32Array(room);
    this.rows = new Int32Array(room);
    this.known = new Int32Array(isMeasured ? room : 0);
    this.sums = new Float64Array(isMeasured ? room : 0);
  }

  /** The place of a cell by its number. */
  at(number: number): number {
    if (!this.#places) return number;
    const known = this.#places.get(number);
    if (known !== undefined) return known;
    const place = this.#numbers.push(number) - 1;
    this.#places.set(number, place);
    if (place >= this.cases.length) this.#grow();
    return place;
  }

  /** Numbers and places of the cells that were counted. */
  *counted(): Generator<[number: number, place: number]> {
    if (this.#places) yield* this.#places;
    else for (const [place, cases] of this.cases.entries()) if (cases > 0) yield [place, place];
  }

  #grow(): void {
    const wider = <A extends Int32Array | Float64Array>(column: A): A => {
      const room = new (column.constructor as new (length: number) => A)(column.length * 2);
      room.set(column);
      return room;
    };
    this.cases = wider(this.cases);
    this.rows = wider(this.rows);
    this.known = wider(this.known);
    this.sums = wider(this.sums);
  }
}
