/* English. */
export default {
  campaignCosts: 'Campaign costs', backToTasks: 'Back to the tasks', loading: 'Loading …', previous: 'Previous', next: 'Next',
  record: 'Record', recorded: 'Recorded.', newCost: 'Record a cost', source: 'Source', campaign: 'Campaign',
  campaignHint: 'As leads name it; empty: for the source as a whole', spentOn: 'Spent on', amount: 'Amount', currency: 'Currency',
  reach: 'Reach', reachHint: 'People who saw it', clicks: 'Clicks', visitors: 'Visitors', visitorsHint: 'People who came of it', note: 'Note',
  fromFile: 'From a file', file: 'CSV or Excel file',
  fileHint: 'Columns: externalId, source, spentOn, amount; also campaign, currency, reach, clicks, visitors, note. The same file again records nothing twice.',
  import: 'Import', importing: 'Importing … {percent} %', imported: '{created} recorded, {duplicates} known already, {rejected} rejected.',
  importFailed: 'The file was not taken in: {error}', rejectedRows: 'Rejected rows, with the reasons', spent: 'What was spent',
  nothing: 'Nothing was recorded yet.', by: 'By', takeBack: 'Take back', takeBackFor: 'Take back {amount} of {spentOn}',
  without: 'The figures are then without it.', cancel: 'Cancel', close: 'Close',
  source_WEBSITE: 'Website', source_EXHIBITION: 'Exhibition', source_REFERRAL: 'Referral', source_COLD_CALL: 'Cold call',
  source_COLD_VISIT: 'Cold visit', source_SOCIAL: 'Social media', source_CONTENT: 'Content', source_ADVERTISING: 'Advertising',
  source_EVENT: 'Event', source_PARTNER: 'Partner', source_CHAT: 'Chat', source_REPURCHASE: 'Repurchase', source_IMPORT: 'Import',
};
