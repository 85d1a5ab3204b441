export default {
  incentives: 'Incentives', statements: 'Statements', toTasks: '← Tasks', loading: 'Loading …', previous: 'Previous', next: 'Next',
  noStatements: 'There is no statement yet. A month is settled on the first day of the next one.', nothingYet: 'Nothing so far',
  open: 'The month is not settled yet.', wonAmount: 'Won (deals)', received: 'Money received', target: 'Target',
  noTarget: 'None was set', attainment: 'Reached', commissionRate: 'Commission on money received', bonusRate: 'Bonus on what was won',
  kind: 'For', kind_COMMISSION: 'Commission', kind_BONUS: 'Bonus', kind_CORRECTION: 'Correction of commission',
  kind_BONUS_CORRECTION: 'Correction of bonus', kind_ADJUSTMENT: 'Adjustment', deal: 'Deal', earnedIn: 'Of month', base: 'On',
  rate: 'Rate', amount: 'Amount', reason: 'Reason',
};
