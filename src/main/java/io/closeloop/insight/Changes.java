package io.closeloop.insight;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed since the figures were last brought up to date. */
@Repository
class Changes {

    /** How many different things are taken at once. */
    static final int BATCH = 1_000;

    /** How many marks are looked through for them: a deal that is recorded, with its stages, leaves half a dozen. */
    private static final int MARKS = 10 * BATCH;

    private static final String TAKE = """
            delete from crm.insight_changes
             where id in (select id
                            from (select id, dense_rank() over (order by first) as place
                                    from (select id, min(id) over (partition by deal_id, lead_id, account_id) as first
                                            from (select *
                                                    from crm.insight_changes
                                                   order by id
                                                   limit :marks) oldest) noted) ranked
                           where place <= :batch)
            returning deal_id, lead_id, account_id""";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("select not exists (select from crm.insight_changes)")
                .query(Boolean.class)
                .single();
    }

    /** Whether more than so many wait. */
    boolean areMoreThan(int many) {
        return jdbc.sql("select exists (select from crm.insight_changes offset ?)")
                .param(many)
                .query(Boolean.class)
                .single();
    }

    /** Takes the oldest ones away. Whoever takes them holds {@link #lock()}. */
    Batch take() {
        return new Batch(jdbc.sql(TAKE)
                .param("marks", MARKS)
                .param("batch", BATCH)
                .query(Change.class)
                .list());
    }

    /** Waits until nobody else, on this node or another one, brings the figures up to date; held to the commit. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('closeloop.insight'))")
                .query()
                .singleRow();
    }

    /**
     * The same, but waits no longer than a second.
     *
     * @throws CannotAcquireLockException where somebody else is still at it then
     */
    void lockSoon() {
        jdbc.sql("set local lock_timeout = '1s'").update();
        try {
            lock();
        } catch (UncategorizedSQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLException().getSQLState())) {
                throw new CannotAcquireLockException("The figures are being brought up to date elsewhere", e);
            }
            throw e;
        }
        jdbc.sql("set local lock_timeout to default").update();
    }

    private record Change(Long dealId, Long leadId, Long accountId) {}

    /** Changes taken at once. */
    record Batch(List<Change> changes) {

        Long[] deals() {
            return ids(changes.stream().map(Change::dealId).collect(Collectors.toSet()));
        }

        Long[] leads() {
            return ids(changes.stream().map(Change::leadId).collect(Collectors.toSet()));
        }

        Long[] accounts() {
            return ids(changes.stream().map(Change::accountId).collect(Collectors.toSet()));
        }

        /** Whether there may be more. */
        boolean isFull() {
            return changes.size() >= BATCH;
        }

        private static Long[] ids(Set<Long> ids) {
            return ids.stream().filter(Objects::nonNull).sorted().toArray(Long[]::new);
        }
    }
}
