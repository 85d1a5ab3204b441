package io.closeloop.target;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what a target is broken down to: to teams and these to their people in one go, or to regions, or to products.
 * Parts of one kind add up to their whole, where the figure is a sum.
 */
final class PartReader {

    private static final Set<String> FIELDS = Set.of("scope", "subject", "value", TargetReader.PARTS);
    private static final int MOST_PARTS = 1_000;

    private final NewTarget whole;
    private final List<FieldError> errors = new ArrayList<>();

    private PartReader(NewTarget whole) {
        this.whole = whole;
    }

    /**
     * The target with its parts.
     *
     * @throws Refusal INVALID with everything that is wrong
     */
    static NewTarget broken(NewTarget whole, Object given) {
        PartReader reader = new PartReader(whole);
        List<NewTarget> parts = reader.parts(whole.scope(), "", given);
        if (!reader.errors.isEmpty()) {
            throw Refusal.invalid(reader.errors);
        }
        NewTarget broken = whole.of(whole.subject(), parts);
        broken.all().forEach(reader::checkSum);
        if (!reader.errors.isEmpty()) {
            throw Refusal.invalid(reader.errors);
        }
        return broken;
    }

    private List<NewTarget> parts(TargetScope of, String place, Object given) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> list) || list.size() > MOST_PARTS) {
            errors.add(FieldError.of(
                    place + TargetReader.PARTS, "must be a list of at most " + MOST_PARTS + " parts", null));
            return List.of();
        }
        List<NewTarget> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(part(of, place + TargetReader.PARTS + "[" + i + "].", list.get(i)));
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private NewTarget part(TargetScope of, String place, Object given) {
        if (!(given instanceof Map<?, ?> map)) {
            errors.add(FieldError.of(place, "must have scope, subject and value", null));
            return null;
        }
        Fields fields = Fields.of((Map<String, ?>) map);
        fields.allowOnly(FIELDS);
        TargetScope scope = fields.requiredChoice("scope", TargetScope.class);
        if (scope != null && !of.hasParts(scope)) {
            fields.refuse("scope", "must be smaller than that of the whole", scope);
        }
        String subject = fields.requiredText("subject", 200);
        BigDecimal value = TargetReader.value(fields, whole.figure());
        fields.errors()
                .forEach(error -> errors.add(FieldError.of(place + error.field(), error.message(), error.rejected())));
        List<NewTarget> parts = scope == null ? List.of() : parts(scope, place, map.get(TargetReader.PARTS));
        return new NewTarget(
                place,
                scope,
                subject,
                whole.figure(),
                whole.stage(),
                whole.period(),
                value,
                whole.currency(),
                whole.note(),
                parts);
    }

    private void checkSum(NewTarget target) {
        if (!target.figure().isAdditive()) {
            return;
        }
        Map<TargetScope, BigDecimal> sums = target.parts().stream()
                .collect(Collectors.groupingBy(
                        NewTarget::scope,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, NewTarget::value, BigDecimal::add)));
        sums.values().stream()
                .filter(sum -> sum.compareTo(target.value()) != 0)
                .findFirst()
                .ifPresent(sum -> errors.add(FieldError.of(
                        target.place() + TargetReader.PARTS,
                        "must add up to " + target.value().toPlainString() + ", but are " + sum.toPlainString(),
                        sum)));
    }
}
