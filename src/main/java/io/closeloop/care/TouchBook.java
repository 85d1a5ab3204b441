package io.closeloop.care;

import io.closeloop.process.CustomerCareProcess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts touches that are due on record, many at once; what is there already stays as it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TouchBook {

    private static final String NEW_TOUCHES = """
            insert into crm.care_touches
                   (version, account_id, touch, nature, channel, performer, due_on, contact_id, state, decided_at, reason,
                    created_at)
            select 0, due.*, :state, :decided, :reason, :now
              from unnest(:accounts::bigint[], :touches::text[], :natures::text[], :channels::text[],
                          :performers::text[], :days::date[], :contacts::bigint[]) as due
                on conflict do nothing
            returning id, account_id, touch, due_on, contact_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TouchBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives those that were not on record yet: they are to happen. */
    List<CustomerCareProcess.Touch> due(List<DueTouch> due) {
        Map<Key, DueTouch> byKey = due.stream().collect(Collectors.toMap(Key::of, Function.identity()));
        return insert(due, TouchState.DUE, null, null)
                .query((row, index) -> byKey.get(Key.of(row)).started(row.getLong("id")))
                .list();
    }

    /** Nobody will do these. */
    void missed(List<DueTouch> missed, String why) {
        OffsetDateTime decided = clock.instant().atOffset(ZoneOffset.UTC);
        insert(missed, TouchState.MISSED, why, decided)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    private JdbcClient.StatementSpec insert(
            List<DueTouch> touches, TouchState state, String reason, OffsetDateTime decided) {
        return jdbc.sql(NEW_TOUCHES)
                .param("state", state.name())
                .param("decided", decided, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", touches.stream().map(DueTouch::accountId).toArray(Long[]::new))
                .param("touches", texts(touches, DueTouch::touch))
                .param("natures", texts(touches, touch -> touch.channel().nature()))
                .param("channels", texts(touches, DueTouch::channel))
                .param("performers", texts(touches, DueTouch::performer))
                .param("days", texts(touches, DueTouch::day))
                .param("contacts", touches.stream().map(DueTouch::contactId).toArray(Long[]::new));
    }

    private static String[] texts(List<DueTouch> touches, Function<DueTouch, Object> value) {
        return touches.stream().map(touch -> value.apply(touch).toString()).toArray(String[]::new);
    }

    private record Key(long accountId, String touch, LocalDate day, Long contactId) {

        static Key of(DueTouch due) {
            return new Key(due.accountId(), due.touch(), due.day(), due.contactId());
        }

        static Key of(ResultSet row) throws SQLException {
            return new Key(
                    row.getLong("account_id"),
                    row.getString("touch"),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("contact_id", Long.class));
        }
    }
}
