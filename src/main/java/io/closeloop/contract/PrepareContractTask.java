package io.closeloop.contract;

import io.closeloop.process.DealForms;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import io.closeloop.process.TaskJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts beside a contract's tasks what their forms show: the contract so far and where its document is. */
@Component
class PrepareContractTask implements TaskListener {

    /** Where Tasklist's user downloads the document. */
    private static final String DOCUMENT_URL = "/api/contracts/%s/file";

    private final Contracts contracts;
    private final TaskJson json;

    PrepareContractTask(Contracts contracts, TaskJson json) {
        this.contracts = contracts;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        Contract contract = contracts.ofDeal(LeadToClose.Variables.OPPORTUNITY_ID.get(task));
        Map<String, Object> shown = shown(contract);
        if (task.getTaskDefinitionKey().equals(StageWork.Tasks.DRAFT_CONTRACT)) {
            prefill(task.getExecution().getProcessInstance(), contract);
        }
        json.set(task, Shown.CONTRACT, shown);
    }

    /** Into the process, not the task; the record step takes them out again. */
    private void prefill(DelegateExecution process, Contract contract) {
        if (contract.title() != null) {
            process.setVariable(DealForms.Contract.TITLE, contract.title());
        }
        if (contract.notes() != null) {
            process.setVariable(DealForms.Contract.NOTES, contract.notes());
        }
        if (!contract.instalments().isEmpty()) {
            process.setVariable(DealForms.Contract.INSTALMENTS, json.value(lines(contract)));
        }
    }

    private static List<Map<String, Object>> lines(Contract contract) {
        return contract.instalments().stream().map(InstalmentText::line).toList();
    }

    private static Map<String, Object> shown(Contract contract) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", contract.number());
        shown.put("status", contract.status());
        shown.put("title", contract.title());
        shown.put("notes", contract.notes());
        shown.put("fileName", contract.fileName());
        shown.put("documentUrl", contract.fileName() == null ? null : DOCUMENT_URL.formatted(contract.number()));
        shown.put("instalments", InstalmentText.of(contract.instalments()));
        shown.put("reviewNote", contract.reviewNote());
        shown.put("confirmNote", contract.confirmNote());
        shown.replaceAll((name, value) -> value == null ? "" : value);
        return shown;
    }
}
