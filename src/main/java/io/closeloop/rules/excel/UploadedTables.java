package io.closeloop.rules.excel;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a workbook has. A table without a sheet stays as it is.
 *
 * @param rows the rules by the decision's key; of use only if there are no misfits
 */
record UploadedTables(Map<String, List<UploadedRow>> rows, List<Misfit> misfits) {

    static final int MOST_MISFITS = 200;

    /** @param ids all ids of the draft */
    static UploadedTables of(DecisionFile draft, Set<String> ids, List<UploadedSheet> sheets) {
        Map<String, List<UploadedRow>> rows = new LinkedHashMap<>();
        List<Misfit> misfits = new ArrayList<>();
        for (UploadedSheet sheet : sheets) {
            Optional<DecisionPart> part = part(draft, sheet).filter(found -> !rows.containsKey(found.key()));
            if (part.isEmpty()) {
                misfits.add(new Misfit(sheet.name(), 1, "B", "must name a table of this draft, each once"));
            } else {
                UploadedTable table = new UploadedTable(part.get(), sheet, others(ids, part.get()));
                rows.put(part.get().key(), table.rows());
                misfits.addAll(table.misfits());
            }
        }
        return new UploadedTables(rows, atMost(misfits));
    }

    private static List<Misfit> atMost(List<Misfit> misfits) {
        if (misfits.size() <= MOST_MISFITS) {
            return misfits;
        }
        String last = misfits.get(MOST_MISFITS).sheet();
        List<Misfit> first = new ArrayList<>(misfits.subList(0, MOST_MISFITS));
        first.add(new Misfit(last, null, null, "has more that does not fit; these are the first " + MOST_MISFITS));
        return first;
    }

    private static Optional<DecisionPart> part(DecisionFile draft, UploadedSheet sheet) {
        return draft.decision(sheet.head(SheetLayout.DECISION_ROW, 1).text()).filter(DecisionPart::isTable);
    }

    private static Set<String> others(Set<String> ids, DecisionPart part) {
        Set<String> others = new HashSet<>(ids);
        part.table().rows().forEach(row -> others.remove(row.id()));
        return others;
    }
}
