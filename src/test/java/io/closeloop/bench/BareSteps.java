package io.closeloop.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What stands in for our delegates and listeners in the bare engine: nothing, except that each decision gets its facts
 * and each gateway, timer and called process the variables it reads.
 */
final class BareSteps {

    static final String OPPORTUNITY_ID = "opportunityId";

    private static final String LEAD_ID = "leadId";
    private static final String OUTPUTS = "outputs";
    private static final Pattern DELEGATE_EXPRESSION = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final List<String> LEAD_FACTS =
            List.of("companySize", "industry", "position", "budget", "urgency", "authority");
    private static final List<String> ENGAGEMENT_FACTS =
            List.of("pageVisits", "downloads", "events", "forms", "replies", "demos", "trials", "quoteRequests");
    private static final List<String> NEED_POINTS =
            List.of("budgetPoints", "urgencyPoints", "authorityPoints", "score");

    private static final Map<String, Object> QUOTE = Map.of("discount", 2, "amount", 150_000);

    private BareSteps() {}

    /** A bean for every step that the models name. */
    static Map<Object, Object> forModels(List<Path> models) {
        Map<Object, Object> beans = new HashMap<>();
        models.stream()
                .flatMap(model ->
                        DELEGATE_EXPRESSION.matcher(BareEngine.read(model)).results())
                .forEach(bean -> beans.put(bean.group(1), new Step(execution -> {})));
        qualification().forEach((name, step) -> beans.replace(name, new Step(step)));
        selling().forEach((name, step) -> beans.replace(name, new Step(step)));
        return beans;
    }

    static VariableMap leadVariables(int lead) {
        return Variables.putValue(LEAD_ID, (long) lead);
    }

    private static Map<String, Consumer<DelegateExecution>> qualification() {
        return Map.of(
                "decisionOutputs",
                BareSteps::keepOutputs,
                "leadFacts",
                BareSteps::putLeadFacts,
                "qualificationFacts",
                execution -> putFacts(execution, outputs(execution), NEED_POINTS),
                "recordQualificationDelegate",
                BareSteps::setQualification,
                "routingFacts",
                execution ->
                        putFacts(execution, lead(execution), List.of("region", "industry", "companySize", "source")),
                "openOpportunityDelegate",
                execution -> execution.setVariable(OPPORTUNITY_ID, execution.getVariable(LEAD_ID)));
    }

    private static Map<String, Consumer<DelegateExecution>> selling() {
        return Map.of(
                "stageFacts", execution -> putFact(execution, "amount", 150_000),
                "recordStagePolicyDelegate", BareSteps::setDeadlines,
                "recordStageFormDelegate", execution -> execution.setVariable("outcome", "ADVANCED"),
                "discountFacts", execution -> putFacts(execution, QUOTE, List.of("discount", "amount")),
                "recordDiscountDelegate", execution -> execution.setVariable("approvalRequired", "NONE"),
                "openContractDelegate", execution -> execution.setVariable("confirmed", false),
                "recordLegalReviewDelegate", execution -> execution.setVariable("changesNeeded", false),
                "recordConfirmationDelegate", execution -> execution.setVariable("confirmed", true));
    }

    private static void putLeadFacts(DelegateExecution execution) {
        putFacts(execution, lead(execution), LEAD_FACTS);
        ENGAGEMENT_FACTS.forEach(fact -> putFact(execution, fact, 0));
    }

    private static void keepOutputs(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        putFact(execution, OUTPUTS, result.getSingleResult().getEntryMap());
    }

    private static void setQualification(DelegateExecution execution) {
        Map<String, Object> outputs = outputs(execution);
        execution.setVariable("qualification", outputs.get("qualification"));
        execution.setVariable("nurtureInterval", outputs.get("nurtureInterval"));
        execution.setVariable("nurtureCyclesLeft", outputs.get("nurtureCycles"));
    }

    private static void setDeadlines(DelegateExecution execution) {
        Instant now = Instant.now();
        execution.setVariable("deadline", Date.from(now.plus(Duration.ofDays(7))));
        execution.setVariable("coachingAt", Date.from(now.plus(Duration.ofDays(9))));
        execution.setVariable("acceptance", "PT24H");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> outputs(DelegateExecution execution) {
        return (Map<String, Object>) execution.getVariable(OUTPUTS);
    }

    private static Map<String, Object> lead(DelegateExecution execution) {
        return Leads.lead(((Long) execution.getVariable(LEAD_ID)).intValue());
    }

    private static void putFacts(DelegateExecution execution, Map<String, Object> facts, List<String> names) {
        names.forEach(name -> putFact(execution, name, facts.get(name)));
    }

    private static void putFact(DelegateExecution execution, String name, Object value) {
        execution.setVariable(name, Variables.untypedValue(value, true));
    }

    private record Step(Consumer<DelegateExecution> work) implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            work.accept(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            work.accept(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            work.accept(task.getExecution());
        }
    }
}
