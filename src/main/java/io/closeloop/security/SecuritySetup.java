package io.closeloop.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings groups, permissions, users and filters into the state that they should have, at every start before the first
 * request is answered, and the filters every minute after. Nodes that start together wait for each other.
 */
@Component
class SecuritySetup implements SmartInitializingSingleton {

    /** Any number that nobody else uses for a lock. */
    private static final long LOCK = 7_203_610_001L;

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Organisation organisation;
    private final Grants grants;
    private final DemoUsers demoUsers;
    private final FirstAdministrator administrator;
    private final TaskFilters filters;
    private final RepositoryService repositoryService;

    SecuritySetup(
            TransactionTemplate transaction,
            JdbcClient database,
            Organisation organisation,
            Grants grants,
            DemoUsers demoUsers,
            FirstAdministrator administrator,
            TaskFilters filters,
            RepositoryService repositoryService) {
        this.transaction = transaction;
        this.database = database;
        this.organisation = organisation;
        this.grants = grants;
        this.demoUsers = demoUsers;
        this.administrator = administrator;
        this.filters = filters;
        this.repositoryService = repositoryService;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            organisation.createGroups();
            grants.ensure(GrantTable.all(decisions()));
            demoUsers.createWhereNobodyIs();
            administrator.ensure();
            filters.refresh();
        });
    }

    private Set<String> decisions() {
        return repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .collect(Collectors.toSet());
    }

    /** Dates in filters grow old, and users and teams are added. One node is enough. */
    @Scheduled(cron = "${closeloop.security.filters-cron:0 * * * * *}")
    void refreshFilters() {
        transaction.executeWithoutResult(status -> {
            boolean ours = database.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single();
            if (ours) {
                filters.refresh();
            }
        });
    }
}
