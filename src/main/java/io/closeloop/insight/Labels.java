package io.closeloop.insight;

import io.closeloop.base.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call the values of dimensions. */
@Component
class Labels {

    static final String NOT_KNOWN = "Not known";

    private static final String PEOPLE = "select user_id as key, name from crm.people where user_id = any(:keys)";
    private static final String TEAMS = "select team as key, name from crm.team_names where team = any(:keys)";

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each of the dimension's values its name. */
    UnaryOperator<String> of(Dimension by, Collection<String> keys) {
        UnaryOperator<String> label = switch (by) {
            case REP -> names(PEOPLE, keys);
            case TEAM -> names(TEAMS, keys);
            case SOURCE, CHANNEL, COMPANY_SIZE, NEED_STAGE, BUYING_POWER -> Words::ofCode;
            case ALL -> key -> "All";
            default -> key -> key;
        };
        return key -> key.isEmpty() && by != Dimension.ALL ? NOT_KNOWN : label.apply(key);
    }

    private UnaryOperator<String> names(String sql, Collection<String> keys) {
        Map<String, String> names =
                jdbc.sql(sql).param("keys", keys.toArray(String[]::new)).query(Labels::read);
        return key -> names.getOrDefault(key, key);
    }

    private static Map<String, String> read(ResultSet rows) throws SQLException {
        Map<String, String> names = new HashMap<>();
        while (rows.next()) {
            names.put(rows.getString("key"), rows.getString("name"));
        }
        return names;
    }
}
