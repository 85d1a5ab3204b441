package io.closeloop.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is done for each customer and when next. */
@Service
@Transactional
class CarePlans {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final ZoneId businessZone;

    CarePlans(JdbcClient jdbc, JdbcTemplate batches, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Takes the place of the customer's plan. A touch that stays keeps its day; a shorter interval brings it nearer. */
    void replace(long accountId, List<PlannedTouch> plan) {
        jdbc.sql("delete from crm.care_plan where account_id = :account and not touch = any(:touches)")
                .param("account", accountId)
                .param("touches", plan.stream().map(PlannedTouch::touch).toArray(String[]::new))
                .update();
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        Map<String, LocalDate> last = lastTouches(accountId);
        batches.batchUpdate(
                """
                insert into crm.care_plan (account_id, touch, channel, performer, every, days, next_due)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, touch) do update
                   set channel   = excluded.channel,
                       performer = excluded.performer,
                       every     = excluded.every,
                       days      = excluded.days,
                       next_due  = case when excluded.next_due is not null
                                        then least(care_plan.next_due, ?)
                                   end
                """,
                plan.stream()
                        .map(touch -> new Object[] {
                            accountId,
                            touch.touch(),
                            touch.channel().name(),
                            touch.performer().name(),
                            touch.rhythm().toString(),
                            touch.days(),
                            touch.begin(today, last.get(touch.touch())),
                            touch.rhythm().after(today)
                        })
                        .toList());
    }

    private Map<String, LocalDate> lastTouches(long accountId) {
        Map<String, LocalDate> last = new HashMap<>();
        jdbc.sql("select touch, max(due_on) as due_on from crm.care_touches where account_id = :account group by touch")
                .param("account", accountId)
                .query(row -> {
                    last.put(row.getString("touch"), row.getObject("due_on", LocalDate.class));
                });
        return last;
    }

    /** Tries a touch that was not allowed again, unless its next one comes sooner; a greeting's day does not come again. */
    void postpone(long accountId, String touch, LocalDate day) {
        jdbc.sql("""
                update crm.care_plan
                   set next_due = least(next_due, :day)
                 where account_id = :account and touch = :touch and next_due is not null
                """)
                .param("day", day)
                .param("account", accountId)
                .param("touch", touch)
                .update();
    }
}
