package io.closeloop.care;

import io.closeloop.process.MonthlyHygieneProcess;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the hygiene once a month of the business zone, on whichever node looks first. */
@Service
class HygieneMonths {

    private final MonthlyHygieneProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    HygieneMonths(MonthlyHygieneProcess process, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Starts this month's, unless that has been done. */
    @Transactional
    void startOnce() {
        YearMonth month = YearMonth.now(clock.withZone(businessZone));
        int first = jdbc.sql("""
                        insert into crm.hygiene_months (month, started_at)
                        values (:month, :now)
                        on conflict (month) do nothing""")
                .param("month", month.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first > 0) {
            process.start(month);
        }
    }
}
