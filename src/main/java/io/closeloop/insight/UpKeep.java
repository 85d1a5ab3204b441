package io.closeloop.insight;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the figures up to date with what has changed: in small steps every few seconds on whichever node comes first,
 * and before each answer, so that whoever has just closed a deal finds it counted. A step that runs twice changes
 * nothing twice: it copies what is true now.
 */
@Component
class UpKeep {

    private static final Logger LOG = LoggerFactory.getLogger(UpKeep.class);

    /**
     * Before an answer no more than this is caught up. Where more waits, after a large import or while a release has all
     * figures made anew, nobody waits for it: the answer says what is there, and the rest follows behind.
     */
    private static final int STEPS_BEFORE_AN_ANSWER = 5;

    private final Changes changes;
    private final Facts facts;
    private final CareFacts care;
    private final TransactionTemplate transaction;
    private final boolean scheduled;

    UpKeep(
            Changes changes,
            Facts facts,
            CareFacts care,
            PlatformTransactionManager transactions,
            @Value("${closeloop.insight.scheduled:true}") boolean scheduled) {
        this.changes = changes;
        this.facts = facts;
        this.care = care;
        // A step is its own transaction, so that whoever measures within a longer one does not hold the lock all the
        // time.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.scheduled = scheduled;
    }

    @Scheduled(fixedDelayString = "${closeloop.insight.every:PT5S}")
    void keepUp() {
        if (!scheduled) {
            return;
        }
        try {
            while (isBehind() && step(changes::lock)) {}
        } catch (RuntimeException e) {
            // The changes are still noted; the next turn takes them up again.
            LOG.warn("The figures could not be brought up to date this time.", e);
        }
    }

    void catchUp() {
        if (!scheduled) {
            catchUpEntirely();
            return;
        }
        if (!isBehind() || changes.areMoreThan(STEPS_BEFORE_AN_ANSWER * Changes.BATCH)) {
            return;
        }
        try {
            int steps = 0;
            do {
                step(changes::lockSoon);
                steps++;
            } while (steps < STEPS_BEFORE_AN_ANSWER && isBehind());
        } catch (CannotAcquireLockException e) {
            LOG.debug("Another node is still at it; the answer says what is there.", e);
        }
    }

    private boolean isBehind() {
        return !changes.none() || !care.due(1).isEmpty();
    }

    /** For figures that are kept for good: whatever has changed is counted, however much it is. */
    void catchUpEntirely() {
        while (isBehind() && step(changes::lock)) {}
    }

    /** Whether there may be more. */
    private boolean step(Runnable lock) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock.run();
            Changes.Batch batch = changes.take();
            List<Long> due = care.due(Changes.BATCH);
            facts.replaceDeals(batch.deals());
            facts.replaceLeads(batch.leads());
            care.replaceCustomers(Stream.concat(Stream.of(batch.accounts()), due.stream())
                    .distinct()
                    .toArray(Long[]::new));
            return batch.isFull() || due.size() == Changes.BATCH;
        }));
    }
}
