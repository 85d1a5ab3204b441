package io.closeloop.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.evidence.BacktestStatus;
import io.closeloop.rules.table.Change;
import io.closeloop.rules.trial.CaseRun;
import java.util.List;

/**
 * A change with everything that was found about it.
 *
 * @param difference cell by cell, against the version it is based on
 * @param checks     what the checks said
 * @param cases      what the saved cases said
 * @param impact     what is listed of the open cases once it is submitted; of an emergency nothing
 * @param backtest   null where none was run
 * @param chosen     numbers of the open cases to decide again, where they are chosen
 */
record ChangeDetails(
        @JsonUnwrapped ChangeView change,
        List<Change> difference,
        CheckResult checks,
        CaseRun cases,
        Impact impact,
        BacktestStatus backtest,
        List<String> chosen,
        String xml) {}
