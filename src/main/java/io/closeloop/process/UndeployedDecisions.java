package io.closeloop.process;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** Makes engines that evaluate decisions which are not deployed: they know FEEL only and write nothing to the history. */
public interface UndeployedDecisions {

    /** Under which name cells know the value that they test, beside {@code ?}, where the column gives it none. */
    String TESTED = "cellInput";

    /**
     * An engine for one thread.
     *
     * @param unknown is told each name that an expression asks for and that is neither among the variables given nor a
     *     result of a required decision
     */
    DmnEngine engine(Consumer<String> unknown);

    /**
     * The value of an expression, as a column of a table takes it before its type is applied.
     *
     * @param variables facts by name
     */
    Object evaluate(String expression, Map<String, Object> variables);

    /**
     * Whether a value passes a cell's tests.
     *
     * @param tested name of the variable that holds the value
     * @param variables facts by name, the value among them
     */
    boolean passes(String tests, String tested, Map<String, Object> variables);

    /**
     * Name of the variable that stands for an expression as a whole: where it is given, its value is taken and the
     * expression not evaluated.
     */
    static String valueOf(String expression) {
        return "value of " + expression;
    }
}
