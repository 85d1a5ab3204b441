package io.closeloop.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts the jobs that score leads and have not been done yet; timers are not among them. */
class WaitingJobs {

    private final DataSource dataSource;

    WaitingJobs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many there are now. */
    int count() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*), min(retries_) from act_ru_job where type_ = 'message'")) {
            result.next();
            requireRetries(result);
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs could not be counted", e);
        }
    }

    private static void requireRetries(ResultSet result) throws SQLException {
        if (result.getInt(1) > 0 && result.getInt(2) == 0) {
            throw new IllegalStateException("A job has failed for good: the figures would be worth nothing");
        }
    }
}
