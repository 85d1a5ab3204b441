package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

class EngineFailureTest {

    @Test
    void rowChangedBySomebodyElseIsAConflict() {
        // given
        Exception overtaken = new ObjectOptimisticLockingFailureException("Opportunity", 1L);

        // when
        EngineFailure told = EngineFailure.unforeseen(new ProcessEngineException("step failed", overtaken), "REF");

        // then
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.message()).isEqualTo("Somebody else was faster. Reload and try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "22021", "22P02", "22008"})
    void valueThatTheDatabaseCannotTakeIsARefusal(String sqlState) {
        // given
        SQLException refused = new SQLException("numeric field overflow", sqlState);

        // when
        EngineFailure told = EngineFailure.unforeseen(
                new ProcessEngineException("step failed", new DataIntegrityViolationException("insert …", refused)),
                "REF");

        // then
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.message()).isEqualTo(Unstorable.SENTENCE);
    }

    @Test
    void fileWithoutANameIsABadRequest() {
        // given
        RuntimeException refused = catchRuntimeException(() -> ValueType.FILE.createValue("eA==", null));

        // when
        EngineFailure told = EngineFailure.unforeseen(refused, "REF");

        // then
        assertThat(told.status()).isEqualTo(400);
        assertThat(EngineFailure.unforeseen(new IllegalArgumentException("ours"), "REF")
                        .status())
                .isEqualTo(500);
    }
}
