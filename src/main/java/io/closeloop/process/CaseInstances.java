package io.closeloop.process;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the process instances behind cases, for links into Cockpit. */
@Component
public class CaseInstances {

    private static final int MOST_INSTANCES = 1_000;

    private final HistoryService historyService;
    private final AsSystem asSystem;

    CaseInstances(HistoryService historyService, AsSystem asSystem) {
        this.historyService = historyService;
        this.asSystem = asSystem;
    }

    /** The instance of Lead to close by the case's number; of a case that was begun again, the latest. */
    public Map<String, String> ofSales(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        return asSystem
                .call(() -> historyService
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(LeadToClose.KEY)
                        .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .listPage(0, MOST_INSTANCES))
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getBusinessKey,
                        HistoricProcessInstance::getId,
                        (earlier, later) -> later));
    }
}
