/*
 * The reasons in Chinese as the packaged table dealRisk says them in English; what a rule author words anew is shown as it is.
 */
export const riskReasons = {
  'A competitor is named.': '已有竞争对手介入。', 'Has been in its stage longer than usual.': '停留当前阶段超过通常时间。',
  'Has been in its stage more than twice as long as usual.': '停留当前阶段超过通常时间的两倍。', 'No follow-up is planned.': '没有安排下次跟进。',
  'The close date was put off more than once.': '预计成交日期多次推迟。', 'The close date was put off.': '预计成交日期已推迟。',
  'The discount quoted is 20 % or more.': '报价折扣达到或超过 20 %。', 'The expected close date has passed.': '已过预计成交日期。',
  'The owner calls the risk high.': '负责人认为风险高。',
};
