package io.closeloop.intake.imports;

import io.closeloop.opportunity.OpportunityImport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows the fields of each type: an opportunity also has those of the gates, which are configured. */
@Component
class Schemas {

    private final Schema opportunities;

    Schemas(OpportunityImport opportunityImport) {
        Map<String, ImportField> gates = new LinkedHashMap<>();
        opportunityImport.gateFields().forEach((name, type) -> gates.put(name, field(name, type)));
        this.opportunities = Schema.of(ImportType.OPPORTUNITIES).with(gates);
    }

    Schema of(ImportType type) {
        return type == ImportType.OPPORTUNITIES ? opportunities : Schema.of(type);
    }

    private static ImportField field(String name, Class<?> type) {
        if (type == BigDecimal.class) {
            return ImportField.number(name);
        }
        return type == LocalDate.class ? ImportField.date(name) : ImportField.text(name);
    }
}
