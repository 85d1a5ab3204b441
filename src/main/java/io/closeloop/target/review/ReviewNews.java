package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.StaffMail;
import io.closeloop.base.StaffMail.Kind;
import io.closeloop.base.StaffMail.Message;
import io.closeloop.process.LoginGroups;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells that a period was reviewed: managers and executives get the report as far as they may see it, and whoever
 * subscribed hears how many targets were met.
 */
@Component
@Transactional
class ReviewNews {

    private static final String COUNTS = """
            select v.period,
                   count(*) filter (where r.met)         as met,
                   count(*) filter (where r.met = false) as missed,
                   count(r.id) - count(r.met)            as not_known
              from crm.reviews             v
              left join crm.review_results r on r.review_id = v.id
             where v.id = ?
             group by v.period""";

    private static final String KEY = "RV-";

    private final JdbcClient jdbc;
    private final NotificationProcess notifications;
    private final LoginGroups logins;
    private final StaffMail mail;

    ReviewNews(JdbcClient jdbc, NotificationProcess notifications, LoginGroups logins, StaffMail mail) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.logins = logins;
        this.mail = mail;
    }

    /** The period that a message is about. */
    static String periodOf(String key) {
        return key.substring(KEY.length());
    }

    private record Counts(String period, long met, long missed, long notKnown) {}

    void tell(long reviewId) {
        Counts counts = jdbc.sql(COUNTS).param(reviewId).query(Counts.class).single();
        ReviewPeriod period = ReviewPeriod.named(counts.period());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("period", counts.period());
        facts.put("targetsMet", counts.met());
        facts.put("targetsMissed", counts.missed());
        facts.put("targetsWithoutData", counts.notKnown());
        notifications.notify(NotificationEvent.SALES_REVIEW, KEY + counts.period(), period.title(), facts);
        Stream.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES)
                .flatMap(group -> logins.membersOf(group).stream())
                .map(Actor::userId)
                .distinct()
                .forEach(userId -> mail.send(new Message(
                        Kind.SALES_REVIEW,
                        KEY + counts.period(),
                        userId,
                        "Sales review: " + period.title(),
                        "The report is attached. It is also in Cockpit, under Sales, Reviews.")));
    }
}
