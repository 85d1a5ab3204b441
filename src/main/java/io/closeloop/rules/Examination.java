package io.closeloop.rules;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.table.TableReader;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks through a change before it is submitted, and again before it is approved. */
@Component
class Examination {

    Result of(String xml, PublishedFile current) {
        String key = TableReader.read(xml).top().key();
        List<FieldError> errors = key.equals(current.key())
                ? List.of()
                : List.of(FieldError.of("xml", "must keep the key " + current.key(), key));
        return new Result(errors, Map.of(), Map.of(), 0);
    }

    /**
     * What was found.
     *
     * @param errors   what forbids publishing
     * @param failures how many saved cases fail
     */
    record Result(List<FieldError> errors, Map<String, Object> checks, Map<String, Object> cases, int failures) {

        boolean casesFail() {
            return failures > 0;
        }

        void refuseErrors() {
            if (!errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
        }
    }
}
