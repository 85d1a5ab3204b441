/* 中文 */
export default {
  myFigures: '我的业绩', backToTasks: '返回任务', loading: '加载中…', period: '期间', thisMonth: '本月', lastMonth: '上月', thisQuarter: '本季度',
  lastQuarter: '上季度', thisYear: '今年', lastYear: '去年', figure: '指标', mine: '我的', myTarget: '我的目标',
  teamsSum: '{label} 合计', teamsTarget: '{label} 目标', days: '{n} 天', hours: '{n} 小时', nothing: '没有记录。',
  firstOf: '前 {n} 个，共 {total} 个。', wonAmount: '赢单金额', won: '赢单', lost: '输单', opened: '新商机', leads: '线索',
  leadConversion: '线索转化率', winRate: '赢单率', averageDeal: '平均单额', averageCustomerValue: '客单价', averageCycleDays: '周期（天）',
  medianResponseHours: '首次联系时长（中位数）', repurchaseRate: '复购率', receivedAmount: '回款', satisfaction: '满意度',
  list_risks: '风险商机', list_open: '进行中的商机', list_won: '赢单', list_lost: '输单', list_opened: '新商机', list_leads: '线索',
  number: '编号', customer: '客户', stage: '阶段', amount: '金额', expected: '预计成交', risk: '风险', why: '原因', late: '超期', yes: '超期',
  closed: '结束', captured: '获取', risk_HIGH: '高', risk_MEDIUM: '中', risk_LOW: '低', stage_INITIAL_CONTACT: '初步接触',
  stage_NEEDS_ANALYSIS: '需求分析', stage_SOLUTION: '方案', stage_QUOTATION: '报价', stage_NEGOTIATION: '谈判', stage_CONTRACT: '签约',
  // The reasons as the packaged table dealRisk says them; what a rule author words anew is shown as it is.
  'A competitor is named.': '已有竞争对手介入。', 'Has been in its stage longer than usual.': '停留当前阶段超过通常时间。',
  'Has been in its stage more than twice as long as usual.': '停留当前阶段超过通常时间的两倍。', 'No follow-up is planned.': '没有安排下次跟进。',
  'The close date was put off more than once.': '预计成交日期多次推迟。', 'The close date was put off.': '预计成交日期已推迟。',
  'The discount quoted is 20 % or more.': '报价折扣达到或超过 20 %。', 'The expected close date has passed.': '已过预计成交日期。',
  'The owner calls the risk high.': '负责人认为风险高。',
};
