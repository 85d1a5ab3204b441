package io.closeloop.platform;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Leaves objects that one step hands to the next within a transaction as they are. The engine stores none of them, but
 * writes each as JSON all the same, twice: for a decision with its inputs and outputs that took a twentieth of the time in
 * which a lead is scored.
 */
class TransientValues extends AbstractTypedValueSerializer<TypedValue> {

    TransientValues() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "transient";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value instanceof Kept
                || value instanceof UntypedValueImpl && value.isTransient() && value.getValue() != null;
    }

    @Override
    public TypedValue convertToTypedValue(UntypedValueImpl untyped) {
        return new Kept(untyped.getValue());
    }

    @Override
    public void writeValue(TypedValue value, ValueFields fields) {
        // Nothing of it is stored.
    }

    /** Nothing: a value that is never written is never read, only kept until the transaction ends. */
    @Override
    public TypedValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        return new Kept(null);
    }

    /** The default format, else the engine would prefer the serializer that has it to this one. */
    @Override
    public String getSerializationDataformat() {
        return Variables.SerializationDataFormats.JSON.getName();
    }

    @Override
    public boolean isMutableValue(TypedValue value) {
        return false;
    }

    /** The engine hands it on as it is typed, and asks for its serializer again. */
    private static class Kept extends AbstractTypedValue<Object> {

        private static final long serialVersionUID = 1L;

        Kept(Object value) {
            super(value, ValueType.OBJECT);
            setTransient(true);
        }
    }
}
