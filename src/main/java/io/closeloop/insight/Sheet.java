package io.closeloop.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lays rows of an answer out as a table: a column for each of their fields, by the API's names. */
@Component
class Sheet {

    /** Only links need the engine's ids; a case is known by its number. */
    private static final String ENGINE_ID = "processInstanceId";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[\\d:.]+Z");

    private final ObjectMapper json;
    private final ZoneId businessZone;

    Sheet(ObjectMapper json, ZoneId businessZone) {
        this.json = json;
        this.businessZone = businessZone;
    }

    /** A file of such a table. */
    ResponseEntity<byte[]> file(String name, String format, List<?> rows) {
        SheetFormat as = SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + "." + format).build();
        return ResponseEntity.ok()
                .contentType(as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(as.write(of(rows)));
    }

    Table of(List<?> rows) {
        List<JsonNode> nodes =
                rows.stream().map(row -> (JsonNode) json.valueToTree(row)).toList();
        Set<String> columns = new LinkedHashSet<>();
        nodes.forEach(node -> node.fieldNames().forEachRemaining(columns::add));
        columns.remove(ENGINE_ID);
        return new Table(
                List.copyOf(columns),
                nodes.stream()
                        .map(node ->
                                columns.stream().map(node::get).map(this::cell).toList())
                        .toList());
    }

    private Cell cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return new Cell("", null);
        }
        return value.isNumber()
                ? new Cell(value.decimalValue().toPlainString(), value.decimalValue())
                : new Cell(value.asText(), value.isBoolean() ? value.booleanValue() : dated(value.asText()));
    }

    /** A day as a day, a moment as the time that people's clocks showed, anything else as it is. */
    private Object dated(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            return MOMENT.matcher(text).matches() ? LocalDateTime.ofInstant(Instant.parse(text), businessZone) : text;
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    /** Rows of cells below the names of their columns. */
    record Table(List<String> columns, List<List<Cell>> rows) {}

    /**
     * A cell's content.
     *
     * @param text empty where there is none
     * @param value for formats that know numbers, days, times and truth; null where there is none
     */
    record Cell(String text, Object value) {}
}
