package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
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
}
