package io.closeloop.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.FieldError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of rows that could not be taken. */
@Repository
class RejectedRows {

    private static final int FETCHED_AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate jdbc;
    private final JdbcTemplate reading;

    RejectedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.reading = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.reading.setFetchSize(FETCHED_AT_ONCE);
    }

    void keep(ImportJob job, List<MappedRow> rows, List<RowOutcome> results) {
        List<Object[]> rejected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (results.get(i).kind() == RowOutcome.Kind.REJECTED) {
                rejected.add(row(job, rows.get(i).source(), results.get(i).errors()));
            }
        }
        jdbc.batchUpdate(
                "insert into crm.import_rejects (import_id, line, field, reason, cells) values (?, ?, ?, ?, ?::jsonb)",
                rejected);
    }

    /** Reads an import's rejected rows in the file's order, without holding them all. */
    @Transactional(readOnly = true)
    void forEach(long importId, Consumer<RejectedRow> consumer) {
        reading.query(
                "select line, field, reason, cells from crm.import_rejects where import_id = ? order by line",
                row -> {
                    consumer.accept(rejectedRow(row));
                },
                importId);
    }

    private static Object[] row(ImportJob job, TableRow source, List<FieldError> errors) {
        return new Object[] {job.id(), source.line(), fields(errors), reasons(errors), json(source.storable())};
    }

    private static String fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
    }

    private static String reasons(List<FieldError> errors) {
        return errors.size() == 1
                ? errors.get(0).message()
                : errors.stream()
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining("; "));
    }

    private static RejectedRow rejectedRow(ResultSet row) throws SQLException {
        return new RejectedRow(
                row.getLong("line"), row.getString("field"), row.getString("reason"), cells(row.getString("cells")));
    }

    private static String json(List<String> cells) {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
