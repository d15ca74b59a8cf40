import { expect, it } from 'vitest';
import { rightToLeft } from './right-to-left.js';

const turned = (declaration: string): string =>
  /\n {2}(.*)\n/.exec(rightToLeft(`a {\n  ${declaration}\n}\n`))?.[1] ?? '';

it.each([
  ['margin-left: 4px;', 'margin-right: 4px;'],
  ['border-left-color: red;', 'border-right-color: red;'],
  ['left: -9999px;', 'right: -9999px;'],
  ['border-top-left-radius: 4px;', 'border-top-right-radius: 4px;'],
  ['padding: 1px 2px 3px 4px;', 'padding: 1px 4px 3px 2px;'],
  ['margin: -1px 0 16px calc(-16px - 1px);', 'margin: -1px calc(-16px - 1px) 16px 0;'],
  ['padding: 1px 2px 3px;', 'padding: 1px 2px 3px;'],
  ['border-radius: 4px 0 4px 0;', 'border-radius: 0 4px 0 4px;'],
  ['border-radius: 1px 2px 3px;', 'border-radius: 2px 1px 2px 3px;'],
  ['border-radius: 4px;', 'border-radius: 4px;'],
  ['text-align: left !important;', 'text-align: right !important;'],
  ['text-align: center;', 'text-align: center;'],
  ['transform: translateY(-2px) rotate(45deg);', 'transform: translateY(-2px) rotate(-45deg);'],
  ['transform: translate(-50%, -50%);', 'transform: translate(50%, -50%);'],
  ['box-shadow: inset 4px 0 0 var(--x), 0 4px 0 red;', 'box-shadow: inset -4px 0 0 var(--x), 0 4px 0 red;'],
  ['background: linear-gradient(to right, red, blue);', 'background: linear-gradient(to left, red, blue);'],
  ["content: 'left';", "content: 'left';"],
  ['color: #d5281b;', 'color: #d5281b;'],
])('turns %s', (typed, mirror) => {
  expect(turned(typed)).toBe(mirror);
});
