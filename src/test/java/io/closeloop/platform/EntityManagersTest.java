package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New rows go to the database without being described for an error that does not come. */
@CloseloopTest
class EntityManagersTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void newRowIsNotDescribed() {
        // given
        DescribedRow row = new DescribedRow();

        // when
        configuration().getCommandExecutorTxRequired().execute(context -> {
            context.getDbEntityManager().insert(row);
            context.getDbEntityManager().delete(row);
            return null;
        });

        // then
        assertThat(row.described).isFalse();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static class DescribedRow extends PropertyEntity {

        private boolean described;

        DescribedRow() {
            super("name", "value");
        }

        @Override
        public String toString() {
            described = true;
            return super.toString();
        }
    }
}
