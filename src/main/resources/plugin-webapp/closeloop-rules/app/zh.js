/* 插件的中文文字。 */
export const zh = {
  rules: '规则', explanation: '解释', openDesk: '在规则台打开', loading: '正在加载…', again: '重试'
};
