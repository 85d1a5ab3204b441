package io.closeloop.process;

import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** Makes engines that evaluate decisions which are not deployed: they know FEEL only and write nothing to the history. */
public interface UndeployedDecisions {

    /**
     * An engine for one thread.
     *
     * @param unknown is told each name that an expression asks for and that is neither among the variables given nor a
     *     result of a required decision
     */
    DmnEngine engine(Consumer<String> unknown);

    /**
     * Name of the variable that stands for an expression as a whole: where it is given, its value is taken and the
     * expression not evaluated.
     */
    static String valueOf(String expression) {
        return "value of " + expression;
    }
}
