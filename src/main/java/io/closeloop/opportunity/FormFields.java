package io.closeloop.opportunity;

import io.closeloop.process.DealForms.StageEnd;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows which fields a stage's form carries, and what the engine makes of a day in them. */
@Component
class FormFields {

    private final Pipeline pipeline;
    private final ZoneId businessZone;

    FormFields(Pipeline pipeline, ZoneId businessZone) {
        this.pipeline = pipeline;
        this.businessZone = businessZone;
    }

    List<String> ofStage(Stage stage) {
        List<String> fields = new ArrayList<>(StageEnd.FIELDS);
        fields.addAll(pipeline.of(stage).fields());
        return fields;
    }

    /** The input with the engine's dates as days of the business zone. */
    Map<String, Object> plain(Map<String, Object> input) {
        Map<String, Object> plain = new HashMap<>(input);
        plain.replaceAll((field, value) ->
                value instanceof Date date ? LocalDate.ofInstant(date.toInstant(), businessZone) : value);
        return plain;
    }

    /** The moment at which a day begins; null for null. */
    Date startOf(LocalDate day) {
        return day == null ? null : Date.from(day.atStartOfDay(businessZone).toInstant());
    }
}
