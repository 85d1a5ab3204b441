package io.closeloop.target.review;

import io.closeloop.process.PeriodFigures;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews. What a review has measured is written once; the database refuses to change it from then on. */
@Service
@Transactional
class Reviews {

    private final ReviewRows rows;
    private final Improvements improvements;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(ReviewRows rows, Improvements improvements, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.improvements = improvements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the figures and opens an improvement for each miss; does nothing where that was done before.
     *
     * @return the improvements that are to be begun
     */
    List<Long> freeze(long reviewId, PeriodFigures figures) {
        lock();
        boolean frozen = jdbc.sql("select frozen_at is not null from crm.reviews where id = ? for update")
                .param(reviewId)
                .query(Boolean.class)
                .single();
        if (frozen) {
            return improvements.open(reviewId);
        }
        rows.write(reviewId, figures);
        jdbc.sql("update crm.reviews set frozen_at = :now, currency = :currency where id = :id")
                .param("now", now())
                .param("currency", figures.currency())
                .param("id", reviewId)
                .update();
        improvements.openForMisses(reviewId);
        return improvements.open(reviewId);
    }

    /** Ends a review; its record stays. */
    void close(long reviewId) {
        jdbc.sql("update crm.reviews set closed_at = :now where id = :id and closed_at is null")
                .param("now", now())
                .param("id", reviewId)
                .update();
    }

    /** A month and its quarter are reviewed at one time: the one sees what the other has begun to improve. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('closeloop.review'))")
                .query()
                .singleRow();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
