package io.closeloop.care;

import io.closeloop.process.CustomerCareProcess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts what the care plans hold for today. It takes a batch at a time and leaves alone what another node has in hand, so
 * that any number of nodes may do it at once and each touch is started once.
 */
@Service
class CarePlanner {

    private static final int BATCH = 100;

    private final CareTouchRepository touches;
    private final CustomerCareProcess care;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final ZoneId businessZone;

    CarePlanner(
            CareTouchRepository touches,
            CustomerCareProcess care,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            ZoneId businessZone) {
        this.touches = touches;
        this.care = care;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Starts a batch of touches that are due. After a standstill each touch happens once, however often it was due
     * meanwhile; what was missed is on record.
     *
     * @return how many lines of plans were due; 0 when nothing is left to do
     */
    @Transactional
    int startBatch() {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        List<DuePlan> due = due(today);
        care.start(due.stream().map(plan -> plan.started(record(plan, today))).toList());
        moveOn(due, today);
        return due.size();
    }

    private List<DuePlan> due(LocalDate today) {
        return jdbc.sql("""
                        select p.*, c.number
                          from crm.care_plan p
                          join crm.customers c using (account_id)
                         where p.next_due <= :today
                         order by p.next_due, p.account_id, p.touch
                         limit :batch
                           for update of p skip locked""")
                .param("today", today)
                .param("batch", BATCH)
                .query((row, index) -> plan(row))
                .list();
    }

    private static DuePlan plan(ResultSet row) throws SQLException {
        return new DuePlan(
                row.getLong("account_id"),
                row.getString("number"),
                row.getString("touch"),
                TouchChannel.valueOf(row.getString("channel")),
                Performer.valueOf(row.getString("performer")),
                Period.parse(row.getString("every")),
                row.getInt("days"),
                row.getObject("next_due", LocalDate.class));
    }

    /** Puts the touches on record and gives the id of the last one, which is to happen. */
    private long record(DuePlan plan, LocalDate today) {
        Instant now = clock.instant();
        List<CareTouch> planned = plan.occurrences(today).stream()
                .map(day -> new CareTouch(plan.accountId(), plan.touch(), plan.channel(), plan.performer(), day, now))
                .toList();
        int last = planned.size() - 1;
        planned.subList(0, last).forEach(touch -> touch.missed(now));
        touches.saveAllAndFlush(planned);
        return planned.get(last).id();
    }

    private void moveOn(List<DuePlan> due, LocalDate today) {
        batches.batchUpdate(
                "update crm.care_plan set next_due = ? where account_id = ? and touch = ?",
                due.stream()
                        .map(plan -> new Object[] {plan.following(today), plan.accountId(), plan.touch()})
                        .toList());
    }
}
