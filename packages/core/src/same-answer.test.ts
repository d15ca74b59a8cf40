import { describe, expect, it } from 'vitest';
import { foldAnswer } from './same-answer.js';

describe('answers that are the same', () => {
  it.each([
    ['1.5 mg', ['1.5mg', ' 1.5 MG. ', '1.5\u00a0mg', '1,5 mg', '1·5 mg', '١٫٥ mg', '１.５ mg']],
    [
      'run chart',
      ['Run-chart.', 'run\u2011chart', 'the run chart', 'run–chart', '“run chart”', 'run\u00adchart', 'run chart!'],
    ],
    ['Ménière', ['meniere', 'Me\u0301nie\u0300re', 'MÉNIÈRE']],
    ['groß', ['gross', 'GROSS']],
    ["don't", ['don’t', 'dont', 'Don`t']],
    ['10⁹/L', ['10^9/L', '10 ^ 9 / l']],
    ['10⁻³', ['10^-3', '10^−3']],
    ['m²', ['m2', 'm^2']],
    ['CO₂', ['CO2', 'co2']],
    ['Na⁺', ['Na+', 'na +']],
    ['Ca²⁺', ['Ca2+']],
    ['½', ['1/2', '1⁄2', '1 / 2']],
    ['1½', ['1 1/2', '1 ½']],
    ['−1.5', ['-1.5', '–1.5', '- 1.5', '-1,5']],
    ['≤7.5', ['<=7.5', '=<7.5']],
    ['50–100', ['50-100', '50 − 100', '50—100']],
    ['1,200', ['1200', '1 200', '1\u202f200', '١٢٠٠']],
    ['.5', ['0.5', '0,5']],
    ['3 × 10', ['3x10', '3*10', '3 X 10']],
    ['±2', ['+/-2', '+/−2']],
    ['37 °C', ['37°c', '37 C', '37 ºC']],
    ['5 µg', ['5 μg', '5 µG']],
    ['5%', ['5 %', '٥٪']],
    ['24-hour', ['24 hour']],
    ['No. 5', ['no 5']],
    ['airway, breathing', ['Airway breathing', 'airway; breathing']],
    ['1:4', ['1 : 4']],
    ['2, 3, 4', ['2,3,4']],
    ['R&D', ['r & d']],
    ['سؤال', ['سُؤَال', 'ســؤال']],
    ['Ⅳ', ['IV']],
  ])('%s', (answer, typed) => {
    for (const one of typed) expect([one, foldAnswer(one)]).toEqual([one, foldAnswer(answer)]);
  });
});

describe('answers that are not the same', () => {
  it.each([
    ['1.5 mg', ['15 mg', '-1.5 mg', '−1.5 mg', '1/5 mg', '1-5 mg', '1.5', '>1.5 mg', '1.5 µg', '1.5 mg/kg', '1:5 mg']],
    ['<7.5', ['>7.5', '7.5', '≤7.5', '<75']],
    ['Na+', ['Na-', 'Na', 'Na⁻']],
    ['2/3', ['23', '2-3', '2.3', '2:3', '⅓']],
    ['50–100', ['50100', '50/100', '50,100']],
    ['10⁹', ['109', '10', '10^8', '10⁻⁹']],
    ['1½', ['11/2', '12', '1/2', '1.5/2']],
    ['½', ['12', '1', '2', '¼']],
    ['5%', ['5', '5‰']],
    ['5+', ['5', '5-']],
    ['+5', ['5', '-5']],
    ['37°', ['37']],
    ["5'", ['5', '5"']],
    ['1:30', ['130', '1.30']],
    ['3 × 10', ['310', '3/10', '3+10']],
    ['10^3', ['103']],
    ['1e3', ['13']],
    ['x-1', ['x1', 'x+1']],
    ['≠', ['=']],
    ['±5', ['5', '+5', '-5']],
    ['1.200', ['1200', '1.2']],
    ['B−', ['B', 'B+']],
    ['mg/L', ['mgL']],
    ['£5', ['5', '$5']],
    ['#4', ['4']],
    ['mean', ['median']],
    ['कि', ['की', 'क']],
    ['が', ['か']],
    ['1.2.3', ['123', '12.3']],
    ['2,3,4', ['234', '2.3.4']],
  ])('%s', (answer, typed) => {
    for (const one of typed) expect([one, foldAnswer(one)]).not.toEqual([one, foldAnswer(answer)]);
  });
});

it('keeps an answer that is an article, or a sign', () => {
  expect(foldAnswer('A')).toBe('a');
  expect(foldAnswer('>')).toBe('>');
});

it.each(['', ' ', '.', ' . ', '…', '?'])('finds nothing to compare in "%s"', (typed) => {
  expect(foldAnswer(typed)).toBe('');
});
