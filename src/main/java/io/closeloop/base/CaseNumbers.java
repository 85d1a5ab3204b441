package io.closeloop.base;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Hands out numbers. Each node takes a block of 50 from the database's sequence at a time, so that an import does not
 * ask once a row; numbers are unique over all nodes, and what a stopped node had left over is never used.
 */
@Component
public class CaseNumbers {

    private static final int BLOCK = 50;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ZoneId businessZone;
    private final Map<CaseKind, Block> blocks = new EnumMap<>(CaseKind.class);

    CaseNumbers(JdbcTemplate jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** The next number of the kind, in the present year of the business zone. */
    public CaseNumber next(CaseKind kind) {
        return CaseNumber.of(kind, Year.now(clock.withZone(businessZone)).getValue(), nextId(kind));
    }

    private synchronized long nextId(CaseKind kind) {
        Block block = blocks.get(kind);
        if (block == null || block.isUsedUp()) {
            block = new Block(jdbc.queryForObject("select nextval(?::regclass)", Long.class, kind.sequence()));
            blocks.put(kind, block);
        }
        return block.take();
    }

    private static final class Block {
        private final long end;
        private long next;

        Block(long first) {
            this.next = first;
            this.end = first + BLOCK;
        }

        boolean isUsedUp() {
            return next == end;
        }

        long take() {
            return next++;
        }
    }
}
