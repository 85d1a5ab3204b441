/* 中文 */
export default {
  campaignCosts: '营销费用', backToTasks: '返回任务', loading: '加载中…', previous: '上一页', next: '下一页', record: '登记', recorded: '已登记。',
  newCost: '登记费用', source: '线索来源', campaign: '营销活动', campaignHint: '与线索中的名称一致；空：整个来源', spentOn: '日期', amount: '金额',
  currency: '币种', reach: '触达', reachHint: '看到的人数', clicks: '点击', visitors: '访客', visitorsHint: '由此到访的人数', note: '备注',
  fromFile: '从文件导入', file: 'CSV 或 Excel 文件',
  fileHint: '列：externalId、source、spentOn、amount；另可有 campaign、currency、reach、clicks、visitors、note。同一文件再次导入不会重复登记。',
  import: '导入', importing: '导入中… {percent} %', imported: '登记 {created} 行，已有 {duplicates} 行，拒绝 {rejected} 行。',
  importFailed: '文件未能导入：{error}', rejectedRows: '被拒绝的行及原因', spent: '费用明细', nothing: '尚无记录。', by: '登记人', takeBack: '撤回',
  takeBackFor: '撤回 {spentOn} 的 {amount}', without: '指标中将不再包含。', cancel: '取消', close: '关闭',
  source_WEBSITE: '网站', source_EXHIBITION: '展会', source_REFERRAL: '转介绍', source_COLD_CALL: '电话拜访', source_COLD_VISIT: '上门拜访',
  source_SOCIAL: '社交媒体', source_CONTENT: '内容', source_ADVERTISING: '广告', source_EVENT: '活动', source_PARTNER: '合作伙伴',
  source_CHAT: '在线聊天', source_REPURCHASE: '复购', source_IMPORT: '导入',
};
