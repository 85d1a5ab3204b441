package io.closeloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.architecture.Models.DecisionFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, descriptions, histories and diagrams of the decisions. */
class DecisionConventionsTest {

    private static final String TIME_TO_LIVE = "P1095D";

    static List<DecisionFile> decisions() {
        return Models.decisions();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionFileIsNamedAfterItsTopDecision(DecisionFile file) {
        String top = file.decisions().findFirst().orElseThrow().getId();

        assertThat(file.file()).isEqualTo(Models.kebab(top) + ".dmn");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionsKeepTheirHistoryAndEveryRuleIsDescribed(DecisionFile file) {
        assertThat(file.decisions())
                .allSatisfy(decision ->
                        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo(TIME_TO_LIVE));
        assertThat(file.model().getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("Rule_[A-Z][A-Za-z0-9]+");
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionAndInputIsDrawn(DecisionFile file) {
        Set<String> drawn = Models.elements(file.model().getDocument().getRootElement())
                .filter(element -> element.getLocalName().equals("DMNShape"))
                .map(element -> element.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());

        assertThat(file.model().getModelElementsByType(DrgElement.class).stream()
                        .map(DrgElement::getId))
                .isSubsetOf(drawn);
    }
}
