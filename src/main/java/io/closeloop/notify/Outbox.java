package io.closeloop.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.base.StaffMail;
import io.closeloop.process.RaisedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that are to go out, in the table {@code notifications}. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether anybody wants to know of the event. */
    boolean isWanted(RaisedEvent raised) {
        return jdbc.sql("""
                        select exists (select 1
                                         from crm.notification_destinations
                                        where active and :event = any(events))""")
                .param("event", raised.event().name())
                .query(Boolean.class)
                .single();
    }

    /** Writes a message for each destination that wants the event and has none under its key; gives their ids. */
    List<Long> put(RaisedEvent raised, Content content) {
        return jdbc.sql("""
                        insert into crm.notifications (event, event_key, destination_id, content, state, created_at)
                        select :event, :key, id, cast(:content as json), 'PENDING', :now
                          from crm.notification_destinations
                         where active and :event = any(events)
                            on conflict do nothing
                        returning id""")
                .param("event", raised.event().name())
                .param("key", raised.key())
                .param("content", write(content))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Writes a letter to a customer; empty where it is there already. */
    Optional<Long> put(Letter letter) {
        return put(letter.kind().name(), letter.key(), letter.address(), letter);
    }

    /** Writes a mail to somebody of the house; empty where it is there already. */
    Optional<Long> put(StaffMail.Message message, String address) {
        return put(message.kind().name(), message.key() + " " + message.userId(), address, message);
    }

    private Optional<Long> put(String kind, String key, String address, Object content) {
        return jdbc.sql("""
                        insert into crm.notifications (event, event_key, address, content, state, created_at)
                        values (:kind, :key, :address, cast(:content as json), 'PENDING', :now)
                            on conflict do nothing
                        returning id""")
                .param("kind", kind)
                .param("key", key)
                .param("address", address)
                .param("content", write(content))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Writes a message for each of several people that one was meant for, and gives their ids; that one is done. */
    List<Long> passOn(long id, List<String> recipients) {
        List<Long> copies = jdbc.sql("""
                        insert into crm.notifications
                               (event, event_key, destination_id, recipient, content, state, created_at)
                        select n.event, n.event_key, n.destination_id, r, n.content, 'PENDING', n.created_at
                          from crm.notifications n, unnest(cast(:recipients as text[])) r
                         where n.id = :id
                            on conflict do nothing
                        returning id""")
                .param("id", id)
                .param("recipients", recipients.toArray(String[]::new))
                .query(Long.class)
                .list();
        sent(id, "Passed on to %d people, a mail each".formatted(recipients.size()));
        return copies;
    }

    Notice get(long id) {
        return jdbc.sql("""
                        select id, message_key, event, destination_id, address, recipient, content, created_at
                          from crm.notifications
                         where id = :id""").param("id", id).query(Outbox::notice).single();
    }

    /** What the message says is kept no longer than it is needed. */
    void sent(long id, String outcome) {
        done(id, "SENT", outcome);
    }

    void drop(long id, String why) {
        done(id, "DROPPED", why);
    }

    <T> T content(Notice notice, Class<T> type) {
        try {
            return json.readValue(notice.content(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private void done(long id, String state, String outcome) {
        jdbc.sql("""
                        update crm.notifications
                           set state = :state, outcome = :outcome, content = null, done_at = :now
                         where id = :id and state = 'PENDING'""")
                .param("state", state)
                .param("outcome", outcome)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts must be text, numbers and truth values", e);
        }
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getObject("message_key", UUID.class),
                row.getString("event"),
                row.getObject("destination_id", Long.class),
                row.getString("address"),
                row.getString("recipient"),
                row.getString("content"),
                row.getTimestamp("created_at").toInstant());
    }
}
