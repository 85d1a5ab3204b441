/* English. */
export default {
  myFigures: 'My figures', backToTasks: 'Back to the tasks', loading: 'Loading …', period: 'Period', thisMonth: 'This month', lastMonth: 'Last month',
  thisQuarter: 'This quarter', lastQuarter: 'Last quarter', thisYear: 'This year', lastYear: 'Last year',
  figure: 'Figure', mine: 'Mine', myTarget: 'My target', teamsSum: '{label} together', teamsTarget: 'Target of {label}',
  days: '{n} d', hours: '{n} h', nothing: 'Nothing.', firstOf: 'The first {n} of {total}.',
  wonAmount: 'Won', won: 'Deals won', lost: 'Deals lost', opened: 'Deals opened', leads: 'Leads', leadConversion: 'Lead conversion',
  winRate: 'Win rate', averageDeal: 'Average deal', averageCustomerValue: 'Average customer value', averageCycleDays: 'Days to won',
  medianResponseHours: 'Median time to first contact', repurchaseRate: 'Customers that bought again', receivedAmount: 'Money received',
  satisfaction: 'Satisfied',
  list_risks: 'Deals at risk', list_open: 'Open deals', list_won: 'Deals won', list_lost: 'Deals lost', list_opened: 'Deals opened',
  list_leads: 'Leads captured', number: 'Number', customer: 'Customer', stage: 'Stage', amount: 'Amount', expected: 'Expected', risk: 'Risk',
  why: 'Why', late: 'Late', yes: 'late', closed: 'Closed', captured: 'Captured',
  risk_HIGH: 'High', risk_MEDIUM: 'Medium', risk_LOW: 'Low', stage_INITIAL_CONTACT: 'Initial contact',
  stage_NEEDS_ANALYSIS: 'Needs analysis', stage_SOLUTION: 'Solution', stage_QUOTATION: 'Quotation', stage_NEGOTIATION: 'Negotiation',
  stage_CONTRACT: 'Contract',
};
