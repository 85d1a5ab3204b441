package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
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
        WatchedRow row = new WatchedRow("name");

        // when
        insertAndDelete(row);

        // then
        assertThat(row.described).isFalse();
    }

    @Test
    void rowWithTheIdOfAllIsRefused() {
        assertThatThrownBy(() -> insertAndDelete(new WatchedRow("*")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("reserved");
    }

    private void insertAndDelete(DbEntity row) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    context.getDbEntityManager().insert(row);
                    context.getDbEntityManager().delete(row);
                    return null;
                });
    }

    private static class WatchedRow extends PropertyEntity {

        private boolean described;

        WatchedRow(String id) {
            super(id, "value");
        }

        @Override
        public String toString() {
            described = true;
            return super.toString();
        }
    }
}
