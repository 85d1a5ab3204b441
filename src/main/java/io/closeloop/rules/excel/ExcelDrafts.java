package io.closeloop.rules.excel;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.DraftView;
import io.closeloop.rules.draft.Drafts;
import io.closeloop.rules.table.Change;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands drafts out as workbooks and takes them back. */
@Component
class ExcelDrafts {

    private final Drafts drafts;

    ExcelDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    byte[] workbook(String key, long id) {
        return WorkbookWriter.write(TableReader.read(drafts.get(key, id).xml()));
    }

    /**
     * Makes the rules of a workbook the draft's, all of them or, where something does not fit, none.
     *
     * @param revision the one that was changed
     * @throws Refusal INVALID where the file cannot be read at all, CONFLICT where the draft was saved meanwhile
     */
    Upload take(String key, long id, int revision, byte[] content, Actor actor) {
        DraftView draft = drafts.get(key, id);
        DecisionFile before = TableReader.read(draft.xml());
        DraftEdit edit = new DraftEdit(draft.xml());
        UploadedTables uploaded = UploadedTables.of(before, edit.ids(), WorkbookReader.read(content));
        if (!uploaded.misfits().isEmpty()) {
            return new Upload(draft, List.of(), uploaded.misfits());
        }
        uploaded.rows().forEach(edit::replace);
        String xml = edit.xml();
        List<Change> changes =
                TableDifference.between(before, TableReader.read(xml)).changes();
        return new Upload(drafts.save(key, id, xml, revision, actor), changes, List.of());
    }

    /**
     * What became of a workbook.
     *
     * @param draft as it is now; as it was where something does not fit
     * @param changes what is new in it
     * @param misfits why nothing was taken; empty where all was
     */
    record Upload(DraftView draft, List<Change> changes, List<Misfit> misfits) {}
}
