package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one step hands to the next is the same object, never written as JSON. */
@CloseloopTest
class TransientValuesTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void objectsAreHandedOnAsTheyAre() {
        // given
        Unwritable handedOn = new Unwritable();

        // when
        Object found = inEngine(
                () -> variable(variable(Variables.untypedValue(handedOn, true)).getTypedValue(true))
                        .getTypedValue(true)
                        .getValue());

        // then
        assertThat(found).isSameAs(handedOn);
    }

    @Test
    void whatIsStoredIsWrittenAsBefore() {
        assertThat(serializer(Variables.untypedValue(new Unwritable()))).isEqualTo("spin://application/json");
        assertThat(serializer(Variables.untypedValue("text"))).isEqualTo("string");
        assertThat(serializer(Variables.untypedValue(null, true))).isEqualTo("null");
    }

    private static VariableInstanceEntity variable(TypedValue value) {
        return VariableInstanceEntity.create("handedOn", value, true);
    }

    private String serializer(TypedValue value) {
        return inEngine(() -> configuration()
                .getVariableSerializers()
                .findSerializerForValue(value)
                .getName());
    }

    private <T> T inEngine(Supplier<T> work) {
        return configuration().getCommandExecutorTxRequired().execute(context -> work.get());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Fails where it is written. */
    public static class Unwritable {

        public String getSecret() {
            throw new AssertionError("written");
        }
    }
}
