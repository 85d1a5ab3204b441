package io.closeloop.platform;

import javax.script.ScriptEngine;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Refuses every expression language in a decision except FEEL. A decision table is edited in the browser, and JUEL or
 * a script in one of its cells would be a program running inside the server.
 */
class FeelOnly implements ElProvider, DmnScriptEngineResolver {

    @Override
    public ElExpression createExpression(String expression) {
        throw refusal("JUEL");
    }

    @Override
    public ScriptEngine getScriptEngineForLanguage(String language) {
        throw refusal(language);
    }

    private static ProcessEngineException refusal(String language) {
        return new ProcessEngineException("The decision uses the expression language " + language
                + "; decisions may use FEEL only. Remove the expressionLanguage of its cells or set it to feel.");
    }
}
