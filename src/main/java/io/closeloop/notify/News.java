package io.closeloop.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.RaisedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what there is to tell of what happened, from the views that the features publish for it. */
@Component
class News {

    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    News(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the view says; where it has nothing, the key alone: what happened must not fail because it cannot be told. */
    Content of(RaisedEvent raised) {
        if (raised.subjectId() == null) {
            return new Content(raised.headline(), null, null, new LinkedHashMap<>(raised.facts()));
        }
        return jdbc
                .sql("select headline, owner, team, facts from crm." + view(raised.event()) + " where subject_id = :id")
                .param("id", raised.subjectId())
                .query(this::content)
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> new Content(raised.key(), null, null, new LinkedHashMap<>()));
    }

    private static String view(NotificationEvent event) {
        return switch (event) {
            case LEAD_ASSIGNED, STAGE_OVERDUE, DEAL_WON, DEAL_LOST -> "deal_news";
            case PAYMENT_OVERDUE -> "dunning_news";
            case CASE_ESCALATED -> "case_news";
            case BAD_MARK -> "mark_news";
            case RULE_PUBLISHED, SALES_REVIEW ->
                throw new IllegalArgumentException(event + " comes with its facts, not with a subject.");
        };
    }

    private Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                row.getString("headline"),
                row.getString("owner"),
                row.getString("team"),
                facts(row.getString("facts")));
    }

    private LinkedHashMap<String, Object> facts(String written) {
        try {
            return json.readValue(written, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database writes JSON", e);
        }
    }
}
