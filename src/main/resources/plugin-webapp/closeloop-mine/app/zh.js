/* 中文 */
import {riskReasons} from '../../../../../../lib/closeloop/risk-reasons.zh.js';

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
  ...riskReasons,
};
