import { dealForm, strings } from '../shared/deal-form.js';
import { element } from '../shared/dom.js';
import { area, file, text } from '../shared/fields.js';
import { instalmentList } from './instalments.js';

const ENDINGS = ['.pdf', '.docx', '.odt'];
const MAX_BYTES = 10 * 1024 * 1024;

export default function draftContract(camForm) {
  return dealForm(camForm, {
    goOn: 'Go on: submit for legal review',
    reads: ['contractTitle', 'contractNotes', 'contractInstalments'],
    further: [
      ['Legal asks for changes', 'reviewNote'], ['The manager asks for changes', 'confirmNote'],
      ['Quote total', 'quoteTotal', 'currency'], ['Agreed price', 'agreedPrice', 'currency'],
      ['Agreed terms', 'agreedTerms'], ['Payment terms', 'paymentTerms'], ['Present file', 'contractFileName']
    ],
    part: contractPart
  });
}

function contractPart(known, deal) {
  const title = text({
    key: 'contractTitle', label: 'Contract title', help: 'As it stands on the first page.', required: true, max: 300,
    value: known.contractTitle
  });
  const draft = file({
    key: 'contractFile', label: 'Contract file', help: 'PDF, DOCX or ODT of at most 10 MB.', required: true,
    endings: ENDINGS, maxBytes: MAX_BYTES
  });
  const notes = area({
    key: 'contractNotes', label: 'Notes for legal', help: 'What differs from the standard contract.', max: 4000,
    value: known.contractNotes
  });
  const instalments = instalmentList(known.contractInstalments);
  return {
    node: element('div', {}, element('div', { class: 'part-title' }, 'Contract'), title.node, draft.node,
      instalments.node, notes.node),
    problems: () => [
      ...[title, draft, notes].map(field => field.problem()).filter(problem => problem !== null), ...instalments.problems()
    ],
    variables: () => ({
      ...strings([title, notes]),
      contractInstalments: { type: 'Json', value: instalments.value() },
      contractFile: {
        type: 'File',
        value: draft.content(),
        valueInfo: { filename: draft.value().name, mimeType: draft.value().type || 'application/octet-stream' }
      }
    })
  };
}
