/* A chart, with its library loaded when the first one is shown. */
import { el, failure, fill } from './views.js';

/** Draws an ECharts option; it follows the width of its place and goes with the page. */
export async function chart(host, option, scope) {
  try {
    const { init } = await import('../../../../../../lib/echarts/echarts.esm.min.js');
    const canvas = el('div', { class: 'rd-chart' });
    fill(host, canvas);
    const drawn = init(canvas);
    drawn.setOption({ aria: { enabled: true }, textStyle: { fontFamily: 'inherit' }, ...option });
    const follow = new ResizeObserver(() => drawn.resize());
    follow.observe(canvas);
    scope.$on('$destroy', () => {
      follow.disconnect();
      drawn.dispose();
    });
  } catch (error) {
    fill(host, failure(error));
  }
}

/** Bars side by side for what was and what would be: rows of [name, before, after]. */
export const beforeAndAfter = (rows, { before, after }) => ({
  color: ['#9aa5b1', '#b5152b'],
  grid: { left: 10, right: 10, top: 40, bottom: 10, containLabel: true },
  legend: { data: [before, after], top: 0 },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { type: 'category', data: rows.map(([name]) => name), axisLabel: { interval: 0, overflow: 'break', width: 120 } },
  yAxis: { type: 'value', minInterval: 1 },
  series: [
    { name: before, type: 'bar', barMaxWidth: 40, data: rows.map(row => row[1]) },
    { name: after, type: 'bar', barMaxWidth: 40, data: rows.map(row => row[2]) }
  ]
});
