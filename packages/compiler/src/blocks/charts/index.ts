import { driverDiagram } from './driver-diagram.js';
import { pdsa } from './pdsa.js';
import { barChart, lineChart } from './plain-charts.js';
import { processMap } from './process-map.js';
import { runChart, spcChart } from './run-chart.js';

/** Blocks that show data and processes. */
export const chartBlocks = {
  'run-chart': runChart,
  'spc-chart': spcChart,
  'line-chart': lineChart,
  'bar-chart': barChart,
  'process-map': processMap,
  'driver-diagram': driverDiagram,
  pdsa,
};
