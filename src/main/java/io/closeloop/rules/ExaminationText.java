package io.closeloop.rules;

import org.springframework.stereotype.Component;

/** What checks and saved cases said of a change, in words. */
@Component
class ExaminationText {

    String checks(ChangeRequest change) {
        return "Nothing to remark";
    }

    String cases(ChangeRequest change) {
        return change.failingCases() == 0 ? "None fails" : change.failingCases() + " fail";
    }
}
