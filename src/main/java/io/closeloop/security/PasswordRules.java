package io.closeloop.security;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * What a password must be: long, and not made of the user's own id, name or address. No kinds of characters are
 * asked for, because length is what makes guessing hard. The rules are the engine's, so that the web applications can
 * word them.
 */
class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;

    /** For people, where a program cannot point at the rule. */
    static final String IN_WORDS =
            "at least " + SHORTEST + " characters, without the user's id, name or e-mail address";

    /** What the engine throws for a password that breaks them: the plainest exception, with nothing but this text. */
    private static final String BROKEN = "Password does not match policy";

    static boolean areBroken(Throwable failure) {
        return failure instanceof ProcessEngineException && BROKEN.equals(failure.getMessage());
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl());
    }
}
