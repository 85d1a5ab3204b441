package io.closeloop.demo;

import io.closeloop.platform.DemoMode;
import io.closeloop.product.ProductCatalogue;
import io.closeloop.team.TeamDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database when the demo is wanted: after the engine and the users are there, before the web server
 * listens and the job executor begins. Its business is one transaction, so a start that is killed in the middle leaves
 * nothing behind and the next one begins anew. Its reviews, which measure what that transaction has written, are a second
 * one; a start that is killed in between them leaves a demo without earlier reviews.
 */
@Component
class DemoOrganisation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("closeloop");

    /** Any number that nobody else uses for a lock. */
    private static final long LOCK = 7_203_610_002L;

    private final DemoMode demo;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final TeamDirectory teams;
    private final ProductCatalogue products;
    private final DemoPlayback playback;
    private final DemoReviews reviews;
    private volatile boolean running;

    DemoOrganisation(
            DemoMode demo,
            TransactionTemplate transaction,
            JdbcClient database,
            TeamDirectory teams,
            ProductCatalogue products,
            DemoPlayback playback,
            DemoReviews reviews) {
        this.demo = demo;
        this.transaction = transaction;
        this.database = database;
        this.teams = teams;
        this.products = products;
        this.playback = playback;
        this.reviews = reviews;
    }

    /** Of the nodes that start on one database, the first creates it and the others wait. */
    @Override
    public void start() {
        running = true;
        if (demo.enabled() && Boolean.TRUE.equals(transaction.execute(status -> createWhereNothingIs()))) {
            transaction.executeWithoutResult(status -> reviews.play(DemoScript.read()));
        }
    }

    /** Whether nothing was there. */
    private boolean createWhereNothingIs() {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        boolean empty = database.sql(
                        "select not exists (select from crm.leads)" + " and not exists (select from crm.opportunities)")
                .query(Boolean.class)
                .single();
        if (empty) {
            LOG.info("Creating the demo organisation …");
            create(DemoScript.read());
        }
        return empty;
    }

    private void create(DemoScript script) {
        teams.ensureTeams(script.teams());
        teams.ensureSellers(script.sellers());
        products.ensure(script.products());
        playback.play(script);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;
    }
}
