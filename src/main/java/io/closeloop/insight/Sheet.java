package io.closeloop.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lays rows of an answer out as a table: a column for each of their fields, by the API's names. */
@Component
class Sheet {

    private final ObjectMapper json;

    Sheet(ObjectMapper json) {
        this.json = json;
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
        return new Table(
                List.copyOf(columns),
                nodes.stream()
                        .map(node ->
                                columns.stream().map(node::get).map(Sheet::cell).toList())
                        .map(cells -> (List<Cell>) new ArrayList<>(cells))
                        .toList());
    }

    private static Cell cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return new Cell("", false);
        }
        return new Cell(value.isNumber() ? value.decimalValue().toPlainString() : value.asText(), value.isNumber());
    }

    /** Rows of cells below the names of their columns. */
    record Table(List<String> columns, List<List<Cell>> rows) {}

    /** A cell's content; empty text where there is none. */
    record Cell(String text, boolean isNumber) {}
}
