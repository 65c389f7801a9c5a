// Digits that a number holds exactly.
const MOST_DIGITS = 15;
const TEN = BigInt(10);
const TWO = BigInt(2);
const NONE = BigInt(0);
const ONE = BigInt(1);

/**
 * An exact number: what tables score and weigh is computed with it, so that no
 * total is wrong in its last digit. It is a quotient of two numbers while both
 * are whole ones that a number holds exactly, which is nearly always, and else of
 * two of any length, which cost ten times as much.
 */
export class Fraction {
  static readonly zero = new Fraction(0, 1);
  readonly #numerator: number;
  /** Above zero. */
  readonly #denominator: number;
  readonly #long: LongFraction | undefined;

  private constructor(
    numerator: number,
    denominator: number,
    long?: LongFraction,
  ) {
    this.#numerator = numerator;
    this.#denominator = denominator;
    this.#long = long;
  }

  /** Of a decimal string such as `-1200.50`, or of a whole number. */
  static of(value: string | number): Fraction {
    const written = String(value);
    const point = written.indexOf('.');
    const digits =
      point === -1
        ? written
        : written.slice(0, point) + written.slice(point + 1);
    const decimals = point === -1 ? 0 : written.length - point - 1;
    return digits.length > MOST_DIGITS
      ? Fraction.#ofLong(BigInt(digits), powerOfTen(decimals))
      : new Fraction(Number(digits), 10 ** decimals);
  }

  static #ofLong(numerator: bigint, denominator: bigint): Fraction {
    return isShort(numerator) && isShort(denominator)
      ? new Fraction(Number(numerator), Number(denominator))
      : new Fraction(Number.NaN, Number.NaN, { numerator, denominator });
  }

  /** Both as whole numbers of any length. */
  get #asLong(): LongFraction {
    return (
      this.#long ?? {
        numerator: BigInt(this.#numerator),
        denominator: BigInt(this.#denominator),
      }
    );
  }

  plus(other: Fraction): Fraction {
    const denominator = this.#denominator;
    const its = other.#denominator;
    if (denominator === its) {
      const sum = this.#numerator + other.#numerator;
      if (Number.isSafeInteger(sum)) {
        return new Fraction(sum, denominator);
      }
    }
    // Denominators are mostly powers of ten, and must not grow with each sum.
    if (denominator < its) {
      return other.plus(this);
    }
    const share = other.#numerator * (denominator / its);
    const sum = this.#numerator + share;
    return denominator % its === 0 &&
      Number.isSafeInteger(share) &&
      Number.isSafeInteger(sum)
      ? new Fraction(sum, denominator)
      : Fraction.#longSum(this.#asLong, other.#asLong);
  }

  static #longSum(one: LongFraction, other: LongFraction): Fraction {
    const own = one.denominator;
    const its = other.denominator;
    if (own % its === NONE) {
      return Fraction.#ofLong(
        one.numerator + other.numerator * (own / its),
        own,
      );
    }
    return its % own === NONE
      ? Fraction.#longSum(other, one)
      : Fraction.#ofLong(
          one.numerator * its + other.numerator * own,
          own * its,
        );
  }

  times(other: Fraction): Fraction {
    const numerator = this.#numerator * other.#numerator;
    const denominator = this.#denominator * other.#denominator;
    if (areShort(numerator, denominator)) {
      return new Fraction(numerator, denominator);
    }
    const [one, its] = [this.#asLong, other.#asLong];
    return Fraction.#ofLong(
      one.numerator * its.numerator,
      one.denominator * its.denominator,
    );
  }

  /** `other` is not zero. */
  dividedBy(other: Fraction): Fraction {
    const sign = other.#numerator < 0 ? -1 : 1;
    const numerator = sign * this.#numerator * other.#denominator;
    const denominator = sign * this.#denominator * other.#numerator;
    if (areShort(numerator, denominator)) {
      return new Fraction(numerator, denominator);
    }
    const [one, its] = [this.#asLong, other.#asLong];
    const factor = its.numerator < NONE ? -ONE : ONE;
    return Fraction.#ofLong(
      factor * one.numerator * its.denominator,
      factor * one.denominator * its.numerator,
    );
  }

  /** Below zero where it is less than the other, zero where both are the same. */
  compare(other: Fraction): number {
    const own = this.#numerator * other.#denominator;
    const its = other.#numerator * this.#denominator;
    return areShort(own, its)
      ? Math.sign(own - its)
      : compareLong(this.#asLong, other.#asLong);
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** Near enough to tell how far other numbers are from it. */
  approximate(): number {
    return this.#long
      ? Number(this.#long.numerator) / Number(this.#long.denominator)
      : this.#numerator / this.#denominator;
  }

  /** Rounded half up to a number of decimals. */
  toNumber(decimals: number): number {
    const size = Math.abs(this.#numerator);
    const twice = this.#denominator * 2;
    const raised = size * 10 ** decimals * 2 + this.#denominator;
    if (Number.isSafeInteger(raised) && Number.isSafeInteger(twice)) {
      const shifted = (raised - (raised % twice)) / twice;
      const number = shifted / 10 ** decimals;
      return this.#numerator < 0 ? -number : number;
    }
    return roundLong(this.#asLong, decimals);
  }
}

interface LongFraction {
  numerator: bigint;
  denominator: bigint;
}

function areShort(one: number, other: number): boolean {
  return Number.isSafeInteger(one) && Number.isSafeInteger(other);
}

function isShort(number: bigint): boolean {
  return number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;
}

function compareLong(one: LongFraction, other: LongFraction): number {
  const own = one.numerator * other.denominator;
  const its = other.numerator * one.denominator;
  if (own === its) {
    return 0;
  }
  return own < its ? -1 : 1;
}

function roundLong(
  { numerator, denominator }: LongFraction,
  decimals: number,
): number {
  const isBelow = numerator < NONE;
  const size = isBelow ? -numerator : numerator;
  const shifted =
    (size * powerOfTen(decimals) * TWO + denominator) / (denominator * TWO);
  const number =
    shifted <= Number.MAX_SAFE_INTEGER && decimals <= MOST_DIGITS
      ? // Both are exact, so that the quotient is the number nearest to it.
        Number(shifted) / 10 ** decimals
      : Number(`${shifted}e-${decimals}`);
  return isBelow ? -number : number;
}

const POWERS = Array.from({ length: 20 }, (_, power) => TEN ** BigInt(power));

function powerOfTen(power: number): bigint {
  return POWERS[power] ?? TEN ** BigInt(power);
}
