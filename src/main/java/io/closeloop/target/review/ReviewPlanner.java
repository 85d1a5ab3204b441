package io.closeloop.target.review;

import io.closeloop.process.SalesReviewProcess;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the review of each month and quarter that is over, on any number of nodes, each once. */
@Service
@Transactional
public class ReviewPlanner {

    private static final int QUARTER = 3;

    private final SalesReviewProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    ReviewPlanner(SalesReviewProcess process, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Starts what was not started yet, after a standstill of all its months; at the very first time only the last. */
    public void startDue() {
        YearMonth thisMonth = YearMonth.from(clock.instant().atZone(businessZone));
        startUpTo(ReviewPeriod.quarterOf(thisMonth).previous());
        startUpTo(ReviewPeriod.monthOf(thisMonth).previous());
    }

    private void startUpTo(ReviewPeriod last) {
        ReviewPeriod period = newest(last.months()).map(ReviewPeriod::next).orElse(last);
        while (!period.isAfter(last)) {
            startOnce(period);
            period = period.next();
        }
    }

    private Optional<ReviewPeriod> newest(int months) {
        return jdbc.sql("""
                        select period
                          from crm.reviews
                         where (period like '%Q%') = :quarter
                         order by to_day desc
                         limit 1""")
                .param("quarter", months == QUARTER)
                .query(String.class)
                .optional()
                .map(ReviewPeriod::named);
    }

    /** Row and process come or stay away together; a second node waits for the first's row and finds it. */
    private void startOnce(ReviewPeriod period) {
        jdbc.sql("""
                        insert into crm.reviews (period, from_day, to_day, opened_at)
                        values (:period, :from, :to, :now)
                            on conflict (period) do nothing
                        returning id""")
                .param("period", period.name())
                .param("from", period.from())
                .param("to", period.to())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .ifPresent(id -> process.start(id, period.name()));
    }
}
