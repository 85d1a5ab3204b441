package io.closeloop.notify;

import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.Refusal;
import io.closeloop.process.FailedNotification;
import io.closeloop.process.FailedNotifications;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What did not go out, and to whom. */
@Service
class Failures {

    private static final int MOST = 50;

    private final FailedNotifications failed;
    private final JdbcClient jdbc;

    Failures(FailedNotifications failed, JdbcClient jdbc) {
        this.failed = failed;
        this.jdbc = jdbc;
    }

    /**
     * A message that did not go out.
     *
     * @param event         what it tells of, or which letter to a customer it is
     * @param letter        whether it is for a customer
     * @param subject       what names the event, such as a deal's number
     * @param receiver      the destination's name, or whom the mail is for
     * @param attemptsLeft  0 where nobody tries again by itself
     * @param nextAttemptAt null where nobody tries again by itself
     */
    @Schema(name = "FailedMessage")
    record Failure(
            long id,
            String event,
            boolean letter,
            String subject,
            String receiver,
            Instant createdAt,
            String why,
            int attemptsLeft,
            Instant nextAttemptAt,
            String processInstanceId) {}

    /** At most {@value #MOST}, those first that nobody sends again by themselves. */
    @Transactional(readOnly = true)
    public List<Failure> all() {
        List<FailedNotification> waiting = failed.first(MOST);
        Map<Long, Told> told =
                told(waiting.stream().map(FailedNotification::notificationId).toList());
        return waiting.stream()
                .filter(one -> told.containsKey(one.notificationId()))
                .map(one -> failure(one, told.get(one.notificationId())))
                .toList();
    }

    /** @throws Refusal NOT_FOUND where it has gone out, or never failed */
    @Transactional
    public void sendAgain(long id) {
        if (!failed.sendAgain(id)) {
            throw Refusal.notFound("No message with the id " + id + " waits to be sent again.");
        }
    }

    private Map<Long, Told> told(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select n.id, n.event, n.event_key, n.created_at,
                               coalesce(n.address, concat_ws(': ', d.name, n.recipient)) as receiver
                          from crm.notifications                 n
                          left join crm.notification_destinations d on d.id = n.destination_id
                         where n.id in (:ids)""")
                        .param("ids", ids)
                        .query((row, number) -> new Told(
                                row.getLong("id"),
                                row.getString("event"),
                                row.getString("event_key"),
                                row.getString("receiver"),
                                row.getTimestamp("created_at").toInstant()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Told::id, Function.identity()));
    }

    private static Failure failure(FailedNotification failed, Told told) {
        return new Failure(
                told.id(),
                told.event(),
                Arrays.stream(Kind.values()).map(Kind::name).anyMatch(told.event()::equals),
                told.eventKey(),
                told.receiver(),
                told.createdAt(),
                failed.why(),
                failed.attemptsLeft(),
                failed.nextAttemptAt(),
                failed.processInstanceId());
    }

    private record Told(long id, String event, String eventKey, String receiver, Instant createdAt) {}
}
