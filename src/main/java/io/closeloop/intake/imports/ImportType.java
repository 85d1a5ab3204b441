package io.closeloop.intake.imports;

import static io.closeloop.intake.imports.ImportField.date;
import static io.closeloop.intake.imports.ImportField.moment;
import static io.closeloop.intake.imports.ImportField.number;
import static io.closeloop.intake.imports.ImportField.required;
import static io.closeloop.intake.imports.ImportField.text;

import com.fasterxml.jackson.annotation.JsonValue;
import io.closeloop.base.Groups;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be imported, and the fields its rows have. */
enum ImportType {
    LEADS(
            text("externalId"),
            required("company"),
            required("contactName"),
            text("phone"),
            text("email"),
            text("source"),
            text("position"),
            text("industry"),
            text("companySize"),
            text("region"),
            text("campaign"),
            text("need"),
            number("budget"),
            text("urgency"),
            text("authority"),
            text("consent"),
            text("converted"),
            moment("convertedAt")),
    OPPORTUNITIES(
            text("externalId"),
            text("account"),
            text("owner"),
            text("product"),
            text("region"),
            text("source"),
            text("campaign"),
            number("amount"),
            text("currency"),
            required("state"),
            text("stage"),
            date("engagedOn"),
            date("closedOn"),
            date("expectedCloseDate"),
            text("lostReason"),
            text("competitor"),
            text("note")),
    ACCOUNTS(
            text("externalId"),
            required("name"),
            text("industry"),
            text("companySize"),
            text("region"),
            text("owner"),
            number("annualRevenue"),
            number("employees"),
            number("foundedYear"),
            text("parentName"),
            text("notes")),
    PRODUCTS(text("externalId"), required("name"), text("series"), number("listPrice"), text("currency")),
    TEAMS(required("team"), text("region"), text("manager"), text("seller"), text("userId")),
    PAYMENTS(required("reference"), required("orderNumber"), number("amount"), text("currency"), moment("paidAt")),
    TARGETS(
            text("externalId"),
            required("scope"),
            text("subject"),
            required("figure"),
            text("stage"),
            required("period"),
            number("value"),
            text("currency"),
            text("note")),
    COSTS(
            required("externalId"),
            required("source"),
            text("campaign"),
            date("spentOn"),
            number("amount"),
            text("currency"),
            number("reach"),
            number("clicks"),
            number("visitors"),
            text("note"));

    private static final int BATCH = 500;
    private static final int LARGEST_PLAN = 100_000;

    private static final Set<String> DATA = Set.of(Groups.MARKETING, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    private static final Set<String> MONEY = Set.of(Groups.FINANCE, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    private static final Set<String> COST =
            Set.of(Groups.MARKETING, Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
    private static final Set<String> TARGET = Set.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);

    private final Map<String, ImportField> fields;

    ImportType(ImportField... fields) {
        this.fields = Arrays.stream(fields)
                .collect(Collectors.toMap(
                        ImportField::name, field -> field, (first, again) -> first, LinkedHashMap::new));
    }

    /** The type's name in the API and in the database. */
    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(ImportType::key).collect(Collectors.joining(", "));
    }

    /** The groups whose members may import rows of the type. */
    Set<String> importers() {
        return switch (this) {
            case PAYMENTS -> MONEY;
            case TARGETS -> TARGET;
            case COSTS -> COST;
            default -> DATA;
        };
    }

    /** How many rows are taken in one transaction: of a plan all, as a whole and its parts have to change together. */
    int rowsAtOnce() {
        return this == TARGETS ? LARGEST_PLAN : BATCH;
    }

    /** Fields by name, in the order in which people list them. */
    Map<String, ImportField> fields() {
        return fields;
    }
}
