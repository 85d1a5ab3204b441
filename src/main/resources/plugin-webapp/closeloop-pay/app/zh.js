export default {
  incentives: '提成奖金', statements: '提成结算单', toTasks: '← 任务', loading: '加载中…', previous: '上一页', next: '下一页',
  noStatements: '还没有结算单。每月在下月第一天结算。', nothingYet: '暂无',
  open: '本月尚未结算。', wonAmount: '赢单金额（单数）', received: '回款', target: '目标',
  noTarget: '未设定', attainment: '完成率', commissionRate: '回款提成比例', bonusRate: '赢单奖金比例',
  kind: '项目', kind_COMMISSION: '提成', kind_BONUS: '奖金', kind_CORRECTION: '提成更正',
  kind_BONUS_CORRECTION: '奖金更正', kind_ADJUSTMENT: '调整', deal: '商机', earnedIn: '所属月份', base: '基数',
  rate: '比例', amount: '金额', reason: '原因',
};
