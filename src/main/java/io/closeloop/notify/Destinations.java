package io.closeloop.notify;

import io.closeloop.process.NotificationEvent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The destinations, in the table {@code notification_destinations}. */
@Component
class Destinations {

    /** Whoever sends more wants a hub behind one webhook. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Destinations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Destination> all() {
        return jdbc.sql("select * from crm.notification_destinations order by name limit " + MOST)
                .query(Destinations::destination)
                .list();
    }

    Optional<Destination> find(long id) {
        return jdbc.sql("select * from crm.notification_destinations where id = :id")
                .param("id", id)
                .query(Destinations::destination)
                .optional();
    }

    /** Whether another destination has the name. */
    boolean isTaken(String name, Long byOtherThan) {
        return jdbc.sql("""
                        select exists (select 1
                                         from crm.notification_destinations
                                        where name = :name and id <> coalesce(cast(:id as bigint), 0))""")
                .param("name", name)
                .param("id", byOtherThan)
                .query(Boolean.class)
                .single();
    }

    int count() {
        return jdbc.sql("select count(*) from crm.notification_destinations")
                .query(Integer.class)
                .single();
    }

    long add(Destination destination, String by) {
        return bind(jdbc.sql("""
                        insert into crm.notification_destinations
                               (name, active, events, channel, format, url, secret, recipient, recipient_value,
                                changed_by, changed_at)
                        values (:name, :active, :events, :channel, :format, :url, :secret, :recipient, :recipientValue,
                                :by, :now)
                        returning id"""), destination, by).query(Long.class).single();
    }

    /** Whether there was such a destination. */
    boolean replace(long id, Destination destination, String by) {
        return bind(jdbc.sql("""
                        update crm.notification_destinations
                           set name = :name, active = :active, events = :events, channel = :channel, format = :format,
                               url = :url, secret = :secret, recipient = :recipient, recipient_value = :recipientValue,
                               changed_by = :by, changed_at = :now
                         where id = :id"""), destination, by).param("id", id).update() == 1;
    }

    /** Whether there was such a destination. What is on its way to it is dropped. */
    boolean remove(long id) {
        return jdbc.sql("delete from crm.notification_destinations where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private StatementSpec bind(StatementSpec statement, Destination destination, String by) {
        return statement
                .param("name", destination.name())
                .param("active", destination.active())
                .param("events", destination.events().stream().map(Enum::name).toArray(String[]::new))
                .param("channel", destination.channel().name())
                .param("format", name(destination.format()))
                .param("url", destination.url())
                .param("secret", destination.secret())
                .param("recipient", name(destination.recipient()))
                .param("recipientValue", destination.recipientValue())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Destination destination(ResultSet row, int number) throws SQLException {
        return new Destination(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("active"),
                events(row.getArray("events")),
                Channel.valueOf(row.getString("channel")),
                row.getString("format") == null ? null : Format.valueOf(row.getString("format")),
                row.getString("url"),
                row.getString("secret"),
                row.getString("recipient") == null ? null : Recipient.valueOf(row.getString("recipient")),
                row.getString("recipient_value"));
    }

    private static List<NotificationEvent> events(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(NotificationEvent::valueOf)
                .toList();
    }
}
