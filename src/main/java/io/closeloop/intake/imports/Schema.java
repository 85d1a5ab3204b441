package io.closeloop.intake.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that rows of a type may have, in the order in which people list them. */
record Schema(ImportType type, Map<String, ImportField> fields) {

    static Schema of(ImportType type) {
        return new Schema(type, type.fields());
    }

    /** The same with further fields; one that is there already stays as it is. */
    Schema with(Map<String, ImportField> further) {
        Map<String, ImportField> all = new LinkedHashMap<>(fields);
        further.forEach(all::putIfAbsent);
        return new Schema(type, all);
    }

    String fieldNames() {
        return String.join(", ", fields.keySet());
    }
}
