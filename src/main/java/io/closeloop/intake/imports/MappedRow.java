package io.closeloop.intake.imports;

import java.util.List;
import java.util.Map;

/**
 * A row in the API's words.
 *
 * @param fields      values by field, nothing for what is empty
 * @param engagements {@code type, times, at, detail} each, of a lead
 */
record MappedRow(TableRow source, Map<String, String> fields, List<Map<String, String>> engagements) {

    String field(String name) {
        return fields.get(name);
    }
}
