package io.closeloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Remembers which sequence flows the tests' processes took, because the engine's history does not keep them. A step that
 * was refused took none: its transaction was rolled back.
 */
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** Whether the flow of a process was taken in this run of the tests. */
    public boolean contains(String processKey, String flowId) {
        return taken.contains(place(processKey, flowId));
    }

    public boolean isEmpty() {
        return taken.isEmpty();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> others = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> listeners = others == null ? new ArrayList<>() : new ArrayList<>(others);
        listeners.add(new Listening());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void remember(String place) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, commandContext -> taken.add(place));
    }

    private static String place(String processKey, String flowId) {
        return processKey + ": " + flowId;
    }

    private class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String key = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            String place = place(key, flow.getId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> remember(place));
        }
    }
}
