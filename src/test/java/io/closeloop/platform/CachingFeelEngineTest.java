package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class CachingFeelEngineTest {

    private final CachingFeelEngine feel = new CachingFeelEngine();

    @Test
    void expressionIsParsedOnceAndEvaluatedWithTheVariablesOfEachCall() {
        // when
        Number three = feel.evaluateSimpleExpression("amount + 1", amount(2));
        Number eleven = feel.evaluateSimpleExpression("amount + 1", amount(10));

        // then
        assertThat(three.intValue()).isEqualTo(3);
        assertThat(eleven.intValue()).isEqualTo(11);
        assertThat(feel.statistics().loadCount()).isEqualTo(1);
    }

    @Test
    void cellOfATableIsParsedOnceAndComparedWithTheInputOfEachCall() {
        // when
        boolean fits = feel.evaluateSimpleUnaryTests(">= 10", "amount", amount(10));
        boolean fitsNot = feel.evaluateSimpleUnaryTests(">= 10", "amount", amount(9));

        // then
        assertThat(fits).isTrue();
        assertThat(fitsNot).isFalse();
        assertThat(feel.statistics().loadCount()).isEqualTo(1);
    }

    @Test
    void factThatIsNotKnownFitsNoComparison() {
        // given
        VariableContext unknown =
                Variables.createVariables().putValue("amount", null).asVariableContext();

        // then
        assertThat(feel.evaluateSimpleUnaryTests(">= 10", "amount", unknown)).isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("<= -10", "amount", unknown)).isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("null", "amount", unknown)).isTrue();
    }

    @Test
    void sameTextAsExpressionAndAsCellAreTwoThings() {
        // when
        Boolean comparison = feel.evaluateSimpleExpression("amount = 7", amount(7));
        boolean cell = feel.evaluateSimpleUnaryTests("7", "amount", amount(7));
        Number seven = feel.evaluateSimpleExpression("7", amount(8));

        // then
        assertThat(comparison).isTrue();
        assertThat(cell).isTrue();
        assertThat(seven.intValue()).isEqualTo(7);
    }

    @Test
    void cacheIsBounded() {
        // when
        for (int i = 0; i < CachingFeelEngine.CACHED_EXPRESSIONS + 100; i++) {
            feel.evaluateSimpleExpression("" + i, amount(0));
        }

        // then
        assertThat(feel.size()).isLessThanOrEqualTo(CachingFeelEngine.CACHED_EXPRESSIONS);
    }

    @Test
    void brokenExpressionIsRefusedEachTime() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> feel.evaluateSimpleExpression("amount +", amount(1)))
                    .isInstanceOf(FeelException.class)
                    .hasMessageContaining("amount +");
        }
    }

    private static VariableContext amount(int value) {
        return Variables.createVariables().putValue("amount", value).asVariableContext();
    }
}
