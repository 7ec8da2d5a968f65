import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that follow from a number. */
export function makeRandom(seed) {
  const generator = xoroshiro128plus(seed);
  /** A whole number, both ends included. */
  const number = (least, most) => uniformInt(generator, least, most);
  const random = {
    number,
    /** True so many times out of a hundred. */
    chance: (percent) => number(1, 100) <= percent,
    pick: (list) => list[number(0, list.length - 1)],
    /** One of the names of `{ name: share }`, whose shares come to a hundred. */
    share(shares) {
      let left = number(1, 100);
      return Object.keys(shares).find((name) => (left -= shares[name]) <= 0);
    },
    /** The form with a digit in place of each #. */
    digits: (form) => form.replace(/#/g, () => number(0, 9)),
  };
  return random;
}
