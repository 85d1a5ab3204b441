package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldLabelsTest {

    private final FieldLabels form = new FieldLabels(Map.of(
            "contactedOn", "Contacted on",
            "outcome", "What happens with the deal?",
            "quoteLines", "Quote lines"));

    @Test
    void fieldsAreToldAsTheFormCallsThem() {
        // given
        Refusal refusal = Refusal.invalid(List.of(
                FieldError.of("contactedOn", "is missing", null), FieldError.of("outcome", "is unknown", "GO")));

        // when / then
        assertThat(form.sentence(refusal))
                .isEqualTo("Contacted on: is missing; What happens with the deal? is unknown");
        assertThat(FieldLabels.NONE.sentence(refusal)).isEqualTo("contactedOn: is missing; outcome: is unknown");
    }

    @Test
    void fieldOfAListsEntryIsToldByItsPlace() {
        assertThat(form.sentence(Refusal.invalid("quoteLines[1].unitPrice", "is missing", null)))
                .isEqualTo("Quote lines 2, unit price: is missing");
        assertThat(form.sentence(Refusal.invalid("quoteLines[0]", "is odd", null)))
                .isEqualTo("Quote lines 1: is odd");
    }

    @Test
    void sentenceWithoutFieldsStaysAsItIs() {
        assertThat(form.sentence(Refusal.conflict("QT-1 is APPROVED."))).isEqualTo("QT-1 is APPROVED.");
    }
}
