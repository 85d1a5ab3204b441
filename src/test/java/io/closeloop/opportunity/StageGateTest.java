package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageGateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Pipeline pipeline;

    @BeforeAll
    static void readPipeline() throws IOException {
        pipeline = Pipelines.packaged();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INITIAL_CONTACT, contactChannel
            INITIAL_CONTACT, contactedOn
            INITIAL_CONTACT, firstFeedback
            INITIAL_CONTACT, needConfirmed
            INITIAL_CONTACT, nextStep
            NEEDS_ANALYSIS,  interviewMode
            NEEDS_ANALYSIS,  needWhat
            NEEDS_ANALYSIS,  needWhy
            NEEDS_ANALYSIS,  needWhen
            NEEDS_ANALYSIS,  needWhere
            NEEDS_ANALYSIS,  needWho
            NEEDS_ANALYSIS,  needHow
            NEEDS_ANALYSIS,  pains
            NEEDS_ANALYSIS,  productPreference
            NEEDS_ANALYSIS,  decisionProcess
            NEEDS_ANALYSIS,  competitors
            NEEDS_ANALYSIS,  expectedAmount
            NEEDS_ANALYSIS,  expectedCloseDate
            SOLUTION,        solutionSummary
            SOLUTION,        differentiators
            SOLUTION,        deliveryDays
            SOLUTION,        customerReaction
            NEGOTIATION,     objections
            NEGOTIATION,     agreedPrice
            NEGOTIATION,     agreedTerms
            NEGOTIATION,     agreedDeliveryDate
            NEGOTIATION,     risk
            """)
    void stageIsNotLeftWithoutTheField(Stage stage, String field) {
        // given
        Map<String, Object> delivered = complete(stage);
        delivered.remove(field);

        // when / then
        assertThat(errors(stage, delivered)).containsExactly(new FieldError(field, "is missing", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INITIAL_CONTACT | contactChannel     | PIGEON
            INITIAL_CONTACT | contactedOn        | 2026-03-03
            INITIAL_CONTACT | contactedOn        | 2026-02-30
            INITIAL_CONTACT | needConfirmed      | perhaps
            NEEDS_ANALYSIS  | interviewMode      | online
            NEEDS_ANALYSIS  | expectedAmount     | 0
            NEEDS_ANALYSIS  | expectedAmount     | -5
            NEEDS_ANALYSIS  | expectedAmount     | 10.005
            NEEDS_ANALYSIS  | expectedAmount     | many
            NEEDS_ANALYSIS  | expectedAmount     | 1E999999999
            NEEDS_ANALYSIS  | expectedCloseDate  | 2026-03-01
            SOLUTION        | differentiators    | much better than the others
            SOLUTION        | deliveryDays       | 0
            SOLUTION        | deliveryDays       | 3651
            SOLUTION        | deliveryDays       | 1.5
            NEGOTIATION     | objections         | none
            NEGOTIATION     | agreedPrice        | -0.01
            NEGOTIATION     | agreedPrice        | 0
            NEGOTIATION     | agreedDeliveryDate | 2026-03-01
            NEGOTIATION     | risk               | EXTREME
            """)
    void stageIsNotLeftWithAFieldThatMakesNoSense(Stage stage, String field, String value) {
        // given
        Map<String, Object> delivered = complete(stage);
        delivered.put(field, value);

        // when / then
        assertThat(errors(stage, delivered)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(errors(Stage.NEEDS_ANALYSIS, Map.of())).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"objection", "answer", "alternative"})
    void objectionThatLacksSomethingIsNamedByItsPlace(String lacking) {
        // given
        Map<String, Object> objection =
                new HashMap<>(Map.of("objection", "Dear", "answer", "It pays", "alternative", "Training"));
        objection.remove(lacking);
        Map<String, Object> delivered = complete(Stage.NEGOTIATION);
        delivered.put("objections", List.of(objection));

        // when / then
        assertThat(errors(Stage.NEGOTIATION, delivered))
                .extracting(FieldError::field)
                .containsExactly("objections[0]." + lacking);
    }

    @Test
    void thereMayBeNoObjectionAtAll() {
        // given
        Map<String, Object> delivered = complete(Stage.NEGOTIATION);
        delivered.put("objections", List.of());

        // when / then
        assertThat(gate(Stage.NEGOTIATION).pass(delivered)).containsEntry("objections", List.of());
    }

    @Test
    void textIsKeptAsSentAndNotLongerThanAllowed() {
        // given
        Map<String, Object> delivered = complete(Stage.SOLUTION);
        delivered.put("solutionSummary", "🙂 שלום 你好");

        // when / then
        assertThat(gate(Stage.SOLUTION).pass(delivered)).containsEntry("solutionSummary", "🙂 שלום 你好");
        delivered.put("solutionSummary", "x".repeat(1_000_000));
        assertThat(errors(Stage.SOLUTION, delivered))
                .extracting(FieldError::message)
                .containsExactly("must have at most 4000 characters");
    }

    @Test
    void preparedFieldsMayBeIncompleteButMustMakeSense() {
        assertThat(gate(Stage.SOLUTION).prepare(Map.of("deliveryDays", 30))).hasSize(1);
        assertThatThrownBy(() -> gate(Stage.SOLUTION).prepare(Map.of("deliveryDays", 0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deliveryDays");
    }

    private static Gate gate(Stage stage) {
        return new Gate(pipeline.of(stage).gate(), TODAY);
    }

    private static List<FieldError> errors(Stage stage, Map<String, Object> delivered) {
        try {
            gate(stage).pass(delivered);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.errors();
        }
    }

    private static Map<String, Object> complete(Stage stage) {
        Map<String, Object> delivered = new HashMap<>();
        for (GateField field : pipeline.of(stage).gate()) {
            delivered.put(field.name(), sensible(field));
        }
        return delivered;
    }

    private static Object sensible(GateField field) {
        return switch (field.type()) {
            case TEXT -> "cost -15 %";
            case CHOICE -> field.options().get(0);
            case NUMBER -> 30;
            case DATE -> TODAY.toString();
            case BOOLEAN -> false;
            case LIST -> List.of(Map.of("objection", "Dear", "answer", "It pays", "alternative", "Training"));
        };
    }
}
