package io.closeloop.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/**
 * The engine's own guards. The engine has no public API for its configuration, so this class and those it sets use
 * implementation classes.
 */
@Component
class EngineSecurity extends AbstractProcessEnginePlugin {

    private final Pbkdf2Passwords passwords;

    EngineSecurity(Pbkdf2Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setPasswordPolicy(new PasswordRules());
        engine.setEnablePasswordPolicy(true);
        leaveSlowingDownToUs(engine);
        engine.setResourceAuthorizationProvider(new LeanGrants());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new AssigneeOnly())));
        // Claim and complete, but not reassign, delegate or change variables.
        engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
    }

    /**
     * The engine counts failures per user only, so that anybody could lock out anybody, at last for good. {@link
     * LoginThrottle} counts by address and user instead.
     */
    private static void leaveSlowingDownToUs(ProcessEngineConfigurationImpl engine) {
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(0);
    }
}
