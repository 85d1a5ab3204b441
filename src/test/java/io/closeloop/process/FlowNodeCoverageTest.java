package io.closeloop.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TakenFlows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the tests of this run have gone every way through every process. It runs last and reads what they left: nodes
 * from the engine's history in the database that all share, flows from {@link TakenFlows}. The library for this,
 * camunda-process-test-coverage, wants an extension and an engine per test class; here one engine serves them all.
 */
@CloseloopTest
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(
        named = "test",
        matches = ".+",
        disabledReason = "Only all tests together go every way through the processes.")
class FlowNodeCoverageTest {

    @Autowired
    private TakenFlows takenFlows;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeWasExecuted(Model model) {
        // given
        assumeOtherTestsRan();
        Set<String> executed = executedNodes(model);

        // then
        assertThat(model.nodes().map(FlowNode::getId).filter(id -> !executed.contains(id)))
                .as("nodes of %s that no test executed", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowWasTaken(Model model) {
        // given
        assumeOtherTestsRan();

        // then
        assertThat(model.flows().map(SequenceFlow::getId).filter(id -> !takenFlows.contains(model.key(), id)))
                .as("flows of %s that no test took", model)
                .isEmpty();
    }

    private void assumeOtherTestsRan() {
        assumeThat(takenFlows.isEmpty())
                .as("No other test went through a process: run all of them.")
                .isFalse();
    }

    private Set<String> executedNodes(Model model) {
        return jdbc
                .sql("select distinct act_id_ from act_hi_actinst where proc_def_key_ = :key")
                .param("key", model.key())
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }

    static Stream<Model> models() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn"))
                .map(Model::read);
    }

    private record Model(BpmnModelInstance bpmn) {

        static Model read(Resource file) {
            try (var content = file.getInputStream()) {
                return new Model(Bpmn.readModelFromStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String key() {
            return bpmn.getModelElementsByType(Process.class).iterator().next().getId();
        }

        Stream<FlowNode> nodes() {
            return bpmn.getModelElementsByType(FlowNode.class).stream();
        }

        /** Not those behind an event-based gateway: the engine goes from it to its events without taking a flow. */
        Stream<SequenceFlow> flows() {
            Collection<SequenceFlow> all = bpmn.getModelElementsByType(SequenceFlow.class);
            return all.stream().filter(flow -> !(flow.getSource() instanceof EventBasedGateway));
        }

        @Override
        public String toString() {
            return key();
        }
    }
}
