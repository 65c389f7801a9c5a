// Digits that a number holds exactly.
const MOST_DIGITS = 15;
const TEN = BigInt(10);
const TWO = BigInt(2);
const NONE = BigInt(0);
const ONE = BigInt(1);

/** An exact number: what tables score and weigh is computed with it, so that no total is wrong in its last digit. */
export class Fraction {
  static readonly zero = new Fraction(NONE, ONE);
  readonly #numerator: bigint;
  /** Above zero. */
  readonly #denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.#numerator = numerator;
    this.#denominator = denominator;
  }

  /** Of a decimal string such as `-1200.50`, or of a whole number. */
  static of(value: string | number): Fraction {
    const written = String(value);
    const point = written.indexOf('.');
    return point === -1
      ? new Fraction(integerOf(written), ONE)
      : new Fraction(
          integerOf(written.slice(0, point) + written.slice(point + 1)),
          powerOfTen(written.length - point - 1),
        );
  }

  plus(other: Fraction): Fraction {
    const own = this.#denominator;
    const its = other.#denominator;
    if (own === its) {
      return new Fraction(this.#numerator + other.#numerator, own);
    }
    // Denominators are mostly powers of ten, and must not grow with each sum.
    if (own % its === NONE) {
      return new Fraction(
        this.#numerator + other.#numerator * (own / its),
        own,
      );
    }
    return its % own === NONE
      ? other.plus(this)
      : new Fraction(this.#numerator * its + other.#numerator * own, own * its);
  }

  times(other: Fraction): Fraction {
    return new Fraction(
      this.#numerator * other.#numerator,
      this.#denominator * other.#denominator,
    );
  }

  /** `other` is not zero. */
  dividedBy(other: Fraction): Fraction {
    const isBelow = other.#numerator < NONE;
    const numerator = this.#numerator * other.#denominator;
    const denominator = this.#denominator * other.#numerator;
    return isBelow
      ? new Fraction(-numerator, -denominator)
      : new Fraction(numerator, denominator);
  }

  /** Below zero where it is less than the other, zero where both are the same. */
  compare(other: Fraction): number {
    const own = this.#numerator * other.#denominator;
    const its = other.#numerator * this.#denominator;
    if (own === its) {
      return 0;
    }
    return own < its ? -1 : 1;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** Near enough to tell how far other numbers are from it. */
  approximate(): number {
    return Number(this.#numerator) / Number(this.#denominator);
  }

  /** Rounded half up to a number of decimals. */
  toNumber(decimals: number): number {
    const isBelow = this.#numerator < NONE;
    const size = isBelow ? -this.#numerator : this.#numerator;
    const denominator = this.#denominator;
    const shifted =
      (size * powerOfTen(decimals) * TWO + denominator) / (denominator * TWO);
    const number =
      shifted <= Number.MAX_SAFE_INTEGER && decimals <= MOST_DIGITS
        ? // Both are exact, so that the quotient is the number nearest to it.
          Number(shifted) / 10 ** decimals
        : Number(`${shifted}e-${decimals}`);
    return isBelow ? -number : number;
  }
}

function integerOf(digits: string): bigint {
  return BigInt(digits.length > MOST_DIGITS ? digits : Number(digits));
}

const POWERS = Array.from({ length: 20 }, (_, power) => TEN ** BigInt(power));

function powerOfTen(power: number): bigint {
  return POWERS[power] ?? TEN ** BigInt(power);
}
