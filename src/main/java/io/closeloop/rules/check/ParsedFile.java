package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.table.DecisionFile;
import java.util.Map;

/**
 * A file whose expressions have been read.
 *
 * @param tables by the decision's key
 * @param expressions those of decisions that are no table, by the decision's key; without those that could not be read
 */
record ParsedFile(DecisionFile file, Map<String, ParsedTable> tables, Map<String, Expression> expressions) {}
