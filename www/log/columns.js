const WIDEST = 80;
const NARROWEST = 32;
const ruler = document.createElement('canvas').getContext('2d');

/** How many characters of code fit on a line of a block. */
export function columnsOf(block) {
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(block);
  const width = block.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  ruler.font = font;
  return Math.min(Math.max(Math.floor(width / ruler.measureText('0').width), NARROWEST), WIDEST);
}
