package io.closeloop.contract;

import io.closeloop.process.DealForms;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import io.closeloop.process.TaskJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Puts beside a contract's tasks what their forms show: the contract so far and, for its reviewers, the document. */
@Component
class PrepareContractTask implements TaskListener {

    private static final Set<String> REVIEWING =
            Set.of(StageWork.Tasks.REVIEW_CONTRACT, StageWork.Tasks.CONFIRM_CONTRACT, StageWork.Tasks.GET_SIGNATURES);

    /** Where Tasklist's user downloads a task's file variable. */
    private static final String DOCUMENT_URL = "/camunda/api/engine/engine/default/task/%s/variables/%s/data";

    private final Contracts contracts;
    private final ContractFiles files;
    private final TaskJson json;

    PrepareContractTask(Contracts contracts, ContractFiles files, TaskJson json) {
        this.contracts = contracts;
        this.files = files;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        Contract contract = contracts.ofDeal(LeadToClose.Variables.OPPORTUNITY_ID.get(task));
        Map<String, Object> shown = shown(contract);
        if (task.getTaskDefinitionKey().equals(StageWork.Tasks.DRAFT_CONTRACT)) {
            prefill(task.getExecution().getProcessInstance(), contract);
        } else if (REVIEWING.contains(task.getTaskDefinitionKey())) {
            files.ofContract(contract.id()).ifPresent(file -> {
                attach(task, file);
                shown.put("documentUrl", DOCUMENT_URL.formatted(task.getId(), Shown.CONTRACT_DOCUMENT));
            });
        }
        json.set(task, Shown.CONTRACT, shown);
    }

    private static void attach(DelegateTask task, ContractFile file) {
        task.setVariableLocal(
                Shown.CONTRACT_DOCUMENT,
                Variables.fileValue(file.name())
                        .file(file.content())
                        .mimeType(file.type())
                        .create());
    }

    /** Into the process, not the task; the record step takes them out again. */
    private static void prefill(DelegateExecution process, Contract contract) {
        if (contract.title() != null) {
            process.setVariable(DealForms.Contract.TITLE, contract.title());
        }
        if (contract.notes() != null) {
            process.setVariable(DealForms.Contract.NOTES, contract.notes());
        }
    }

    private static Map<String, Object> shown(Contract contract) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", contract.number());
        shown.put("status", contract.status());
        shown.put("title", contract.title());
        shown.put("notes", contract.notes());
        shown.put("fileName", contract.fileName());
        shown.put("reviewNote", contract.reviewNote());
        shown.put("confirmNote", contract.confirmNote());
        shown.replaceAll((name, value) -> value == null ? "" : value);
        return shown;
    }
}
