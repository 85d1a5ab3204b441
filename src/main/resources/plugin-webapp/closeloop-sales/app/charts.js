/* Charts, drawn by ECharts, which is loaded with the first of them. */
import {el} from './shared.js';

/** How wide a chart is on paper: A4 upright, less its margins. */
const PAPER = 660;
const INK = '#333';
export const COLOURS = ['#155cb5', '#e07b00', '#3f8f4f', '#b5152b', '#7a5195', '#5b6770'];

/** How the stages of the funnel are coloured, the first before the others. */
export const STAGES = ['#0b3f7d', '#155cb5', '#3b7fd0', '#6a9fde', '#98bfe9', '#c3daf3'];

/** How the ages of deals are coloured, the young ones first. */
export const AGES = ['#cfe3f7', '#8fbce6', '#f0b45c', '#e07b00', '#b5152b', '#7d0d1d'];

/**
 * A chart that fills its height (a CSS length) and what it tells in words. An item of data with a link leads there
 * when it is clicked.
 */
export function chart(height, description, option, scope) {
  const node = el('div', {class: 'cl-chart', style: `height: ${height}`, role: 'img', 'aria-label': description});
  import('../../../../../../lib/echarts/echarts.esm.min.js').then(echarts => draw(echarts, node, option, scope));
  return node;
}

function draw(echarts, node, option, scope) {
  if (!node.isConnected) {
    return;
  }
  const drawn = echarts.init(node, null, {renderer: 'svg'}); // sharp on paper too
  drawn.setOption({
    animation: false, color: COLOURS, textStyle: {fontFamily: 'inherit', color: INK},
    tooltip: {trigger: 'item', confine: true}, ...option,
  });
  drawn.on('click', ({data}) => {
    if (data?.link) {
      window.location.hash = data.link;
    }
  });
  const observer = new ResizeObserver(() => drawn.resize());
  observer.observe(node);
  const putOnPaper = () => drawn.resize({width: Math.min(node.clientWidth, PAPER)});
  const putOnScreen = () => drawn.resize({width: 'auto'});
  window.addEventListener('beforeprint', putOnPaper);
  window.addEventListener('afterprint', putOnScreen);
  scope.$on('$destroy', () => {
    window.removeEventListener('beforeprint', putOnPaper);
    window.removeEventListener('afterprint', putOnScreen);
    observer.disconnect();
    drawn.dispose();
  });
}

/** Small enough to stand in two rows at most on a phone. */
export const LEGEND = {top: 0, itemWidth: 14, itemGap: 8, textStyle: {fontSize: 11}};

/** The axes of bars that lie: one bar for each label, read from the top. */
export const lying = (labels, valueFormat) => ({
  grid: {left: 8, right: 24, top: 24, bottom: 8, containLabel: true},
  xAxis: {type: 'value', axisLabel: {formatter: valueFormat, hideOverlap: true}, minInterval: 1},
  yAxis: {type: 'category', data: labels, inverse: true, axisLabel: {width: 120, overflow: 'truncate'}, axisTick: {show: false}},
});

/** The axes of bars that stand. */
export const standing = (labels, valueFormat, name) => ({
  grid: {left: 8, right: 16, top: 32, bottom: name ? 24 : 8, containLabel: true},
  xAxis: {type: 'category', data: labels, name, nameLocation: 'middle', nameGap: 26, axisLabel: {hideOverlap: true}},
  yAxis: {type: 'value', axisLabel: {formatter: valueFormat}, minInterval: 1},
});
