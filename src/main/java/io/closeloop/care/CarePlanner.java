package io.closeloop.care;

import io.closeloop.base.OneByOne;
import io.closeloop.process.CustomerCareProcess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Starts what the care plans hold for today. It takes a batch at a time and leaves alone what another node has in hand, so
 * that any number of nodes may do it at once and each touch is started once.
 */
@Service
class CarePlanner {

    private static final int BATCH = 100;
    private static final Duration PUT_OFF = Duration.ofDays(1);
    private static final String OVERTAKEN = "Nothing ran when it was due; the next one of its kind took its place.";

    private final OneByOne oneByOne;
    private final TouchBook book;
    private final CustomerCareProcess care;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final ZoneId businessZone;

    CarePlanner(
            OneByOne oneByOne,
            TouchBook book,
            CustomerCareProcess care,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            ZoneId businessZone) {
        this.oneByOne = oneByOne;
        this.book = book;
        this.care = care;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Starts a batch of touches that are due. After a standstill each touch happens once, however often it was due
     * meanwhile; what was missed is on record. A line that cannot be started waits a day.
     *
     * @return how many lines of plans were dealt with; 0 when nothing is left to do
     */
    int startBatch() {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        return oneByOne.work(due(today), lines -> start(lines, today), this::putOff);
    }

    private List<Line> due(LocalDate today) {
        return jdbc.sql("""
                        select account_id, touch
                          from crm.care_plan
                         where next_due <= :today
                           and (put_off_until is null or put_off_until <= :now)
                         order by next_due, account_id, touch
                         limit :batch""")
                .param("today", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query(Line.class)
                .list();
    }

    private int start(List<Line> lines, LocalDate today) {
        List<DuePlan> mine = hold(lines, today);
        book.missed(
                mine.stream().flatMap(plan -> plan.overtaken(today).stream()).toList(), OVERTAKEN);
        care.start(book.due(mine.stream().map(plan -> plan.due(today)).toList()));
        batches.batchUpdate(
                "update crm.care_plan set next_due = ?, put_off_until = null where account_id = ? and touch = ?",
                mine.stream()
                        .map(plan -> new Object[] {plan.following(today), plan.accountId(), plan.touch()})
                        .toList());
        return mine.size();
    }

    /** Those that no other node has in hand or has started meanwhile. */
    private List<DuePlan> hold(List<Line> lines, LocalDate today) {
        return jdbc.sql("""
                        select p.*, c.number
                          from unnest(:accounts::bigint[], :touches::text[]) as line (account_id, touch)
                          join crm.care_plan p using (account_id, touch)
                          join crm.customers c using (account_id)
                         where p.next_due <= :today
                           for update of p skip locked""")
                .param("accounts", lines.stream().map(Line::accountId).toArray(Long[]::new))
                .param("touches", lines.stream().map(Line::touch).toArray(String[]::new))
                .param("today", today)
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

    private void putOff(Line line) {
        jdbc.sql("update crm.care_plan set put_off_until = :until where account_id = :account and touch = :touch")
                .param("until", clock.instant().plus(PUT_OFF).atOffset(ZoneOffset.UTC))
                .param("account", line.accountId())
                .param("touch", line.touch())
                .update();
    }

    private record Line(long accountId, String touch) {}
}
