package io.closeloop.target;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A target that is to be set, and the parts that it is broken down to.
 *
 * @param place   where in the request it stands: nothing for the whole, {@code parts[0].} for its first part
 * @param subject key of a team, user id or name; empty for the company
 */
record NewTarget(
        String place,
        TargetScope scope,
        String subject,
        TargetFigure figure,
        Stage stage,
        TargetPeriod period,
        BigDecimal value,
        String currency,
        String note,
        List<NewTarget> parts) {

    /** It and all its parts, the whole first. */
    Stream<NewTarget> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(NewTarget::all));
    }

    TargetKey key() {
        return new TargetKey(scope, subject, figure, stage, period.name());
    }

    NewTarget of(String knownSubject, List<NewTarget> knownParts) {
        return new NewTarget(place, scope, knownSubject, figure, stage, period, value, currency, note, knownParts);
    }

    String stageName() {
        return stage == null ? null : stage.name();
    }

    /** Whether another one of the same key asks for as much. */
    boolean saysTheSameAs(NewTarget other) {
        return value.compareTo(other.value) == 0 && Objects.equals(currency, other.currency);
    }

    /** Whether it says what is in force already. A note alone is a change, but not of a target that is broken down. */
    boolean isIn(TargetView present) {
        return present != null
                && value.compareTo(present.value()) == 0
                && (currency == null || currency.equals(present.currency()))
                && (note == null || note.equals(present.note()) || !place.isEmpty() || !parts.isEmpty());
    }
}
