package io.closeloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.architecture.Models.FormFile;
import io.closeloop.architecture.Models.ProcessFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, labels, save points and diagrams of the processes, and the names of the forms. */
class ModelConventionsTest {

    private static final String TIME_TO_LIVE = "P1095D";

    /** Each has a reason to end the transaction before it. */
    private static final Set<String> SAVE_POINTS = Set.of(
            // What came in is recorded before it; scoring and everything after it is the job executor's.
            "BusinessRuleTask_ScoreLead",
            // A customer is tiered beside what gave the reason, which a mistake in the table must not hold up.
            "BusinessRuleTask_TierCustomer",
            // Touches are started by the hundred in one transaction; each is then done in its own.
            "CallActivity_ClearContact",
            // Points hold up no deal either.
            "BusinessRuleTask_CountPoints",
            // A complaint is recorded before it: a mistake in the table must not lose it.
            "BusinessRuleTask_SetServicePriority",
            // A receiver of a message is called after what happened is on record.
            "ServiceTask_PrepareNotification",
            // Statements are started by the hundred, too; each is settled in its own.
            "BusinessRuleTask_DecideRates",
            // Reviews missed in a standstill are started together; each measures its period in its own.
            "ServiceTask_MeasurePeriod",
            // The hygiene works in rounds, a transaction each.
            "ServiceTask_ReturnStaleDeals",
            // Winning a deal does not wait for, or fail with, what comes after the sale.
            "ServiceTask_PlanCollection",
            // A publication does not wait for the open cases that it decides again, a round each.
            "ServiceTask_DecideCasesAgain",
            // A submission does not wait for the list of what it means for the open cases, which comes in rounds too.
            "ServiceTask_ListOpenCases",
            // Delivery and last payment may come at one moment; jobs of one instance run one after the other.
            "Gateway_DeliveredAndPaid");

    /** The more special types come before their supertypes. */
    private static final List<Map.Entry<Class<? extends FlowElement>, String>> PREFIXES = List.of(
            Map.entry(UserTask.class, "UserTask_"),
            Map.entry(ServiceTask.class, "ServiceTask_"),
            Map.entry(BusinessRuleTask.class, "BusinessRuleTask_"),
            Map.entry(CallActivity.class, "CallActivity_"),
            Map.entry(SubProcess.class, "SubProcess_"),
            Map.entry(StartEvent.class, "StartEvent_"),
            Map.entry(EndEvent.class, "EndEvent_"),
            Map.entry(BoundaryEvent.class, "BoundaryEvent_"),
            Map.entry(IntermediateCatchEvent.class, "CatchEvent_"),
            Map.entry(Gateway.class, "Gateway_"),
            Map.entry(SequenceFlow.class, "Flow_"));

    static List<ProcessFile> processes() {
        return Models.processes();
    }

    static List<FormFile> forms() {
        return Models.forms();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processFileIsNamedAfterItsKey(ProcessFile process) {
        assertThat(process.file()).isEqualTo(Models.kebab(process.key()) + ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formFileIsNamedAfterItsId(FormFile form) {
        assertThat(form.file()).isEqualTo(Models.kebab(form.id()) + ".form");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsSayTypeAndBusinessName(ProcessFile process) {
        List<String> wrong = process.all(FlowElement.class)
                .filter(element -> !element.getId().matches(prefix(element) + "[A-Z][A-Za-z0-9]+"))
                .map(element -> process.place(element) + " should be " + prefix(element) + "BusinessName")
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void taskIdBeginsWithItsName(ProcessFile process) {
        List<String> wrong = process.all(Task.class)
                .filter(task -> !task.getId().startsWith(prefix(task) + Models.pascal(task.getName())))
                .map(task -> "%s is named \"%s\"".formatted(process.place(task), task.getName()))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingAReaderMeetsHasALabel(ProcessFile process) {
        Stream<FlowElement> activities = process.all(Activity.class).map(FlowElement.class::cast);
        Stream<FlowElement> events =
                process.all(Event.class).filter(event -> !isPlainStart(event)).map(FlowElement.class::cast);
        Stream<FlowElement> questions = process.all(Gateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .map(FlowElement.class::cast);

        List<String> unlabelled = Stream.of(activities, events, questions)
                .flatMap(elements -> elements)
                .filter(element ->
                        element.getName() == null || element.getName().isBlank())
                .map(process::place)
                .toList();

        assertThat(unlabelled).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void decidingGatewayAsksAndItsFlowsAnswer(ProcessFile process) {
        List<String> wrong = process.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> !gateway.getName().endsWith("?")
                        || gateway.getDefault() == null
                        || gateway.getOutgoing().stream().anyMatch(flow -> flow.getName() == null))
                .map(gateway -> process.place(gateway) + " needs a question, an answer on each flow and a default")
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processIsExecutableAndKeepsItsHistory(ProcessFile process) {
        assertThat(process.all(Process.class)).hasSize(1).allSatisfy(it -> {
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getCamundaHistoryTimeToLiveString()).isEqualTo(TIME_TO_LIVE);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void codeIsReachedByDelegateExpressionOnly(ProcessFile process) {
        assertThat(process.all(ScriptTask.class)).as("script tasks").isEmpty();
        assertThat(process.all(CamundaScript.class)).as("scripts").isEmpty();

        List<String> reachedOtherwise = Stream.of("class", "expression")
                .flatMap(attribute -> Models.elements(
                                process.model().getDocument().getRootElement())
                        .filter(element -> element.hasAttribute(Models.CAMUNDA, attribute)
                                || (element.getNamespaceURI().equals(Models.CAMUNDA)
                                        && element.hasAttribute(attribute)))
                        .map(element -> element.getLocalName() + " with " + attribute))
                .toList();
        assertThat(reachedOtherwise).isEmpty();
    }

    @Test
    void transactionsEndOnlyAtSavePoints() {
        Set<String> savePoints = Models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class))
                .filter(node -> "true".equals(node.getAttributeValueNs(Models.CAMUNDA, "asyncBefore"))
                        || "true".equals(node.getAttributeValueNs(Models.CAMUNDA, "asyncAfter")))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());

        assertThat(savePoints)
                .as("nodes with asyncBefore or asyncAfter; each needs a reason")
                .isEqualTo(SAVE_POINTS);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void formIsRecordedWithItsCompletion(ProcessFile process) {
        List<String> wrong = process.all(UserTask.class)
                .filter(task -> !task.getSucceedingNodes().list().stream().allMatch(ModelConventionsTest::records))
                .map(task -> process.place(task) + " must be followed at once by a \"Record …\" task")
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyNodeAndFlowIsDrawn(ProcessFile process) {
        Set<String> drawn = Stream.concat(
                        process.all(BpmnShape.class).map(shape -> shape.getBpmnElement()),
                        process.all(BpmnEdge.class).map(edge -> edge.getBpmnElement()))
                .map(element -> element.getId())
                .collect(Collectors.toSet());

        assertThat(process.all(FlowElement.class).map(FlowElement::getId)).isSubsetOf(drawn);
    }

    private static boolean records(FlowNode node) {
        return node instanceof ServiceTask && node.getName().startsWith("Record ");
    }

    private static String prefix(FlowElement element) {
        if (!element.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return "Timer_";
        }
        return PREFIXES.stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a type this project does not use: ");
    }

    /** A sub-process begins with an event that says nothing. */
    private static boolean isPlainStart(Event event) {
        return event instanceof StartEvent start
                && start.getParentElement() instanceof SubProcess
                && start.getEventDefinitions().isEmpty();
    }
}
