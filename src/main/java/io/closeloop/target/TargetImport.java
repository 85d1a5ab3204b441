package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import io.closeloop.process.LoginDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the targets of a file, row by row, with the rights of whoever sent it. */
@Service
@Transactional
public class TargetImport {

    private final TargetReader reader;
    private final TargetSubjects subjects;
    private final TargetWriter writer;
    private final TargetRights rights;
    private final TargetRows rows;
    private final TargetSums sums;
    private final LoginDirectory logins;

    TargetImport(
            TargetReader reader,
            TargetSubjects subjects,
            TargetWriter writer,
            TargetRights rights,
            TargetRows rows,
            TargetSums sums,
            LoginDirectory logins) {
        this.reader = reader;
        this.subjects = subjects;
        this.writer = writer;
        this.rights = rights;
        this.rows = rows;
        this.sums = sums;
        this.logins = logins;
    }

    /** Reads a row; leaves what is wrong with it in the fields. */
    public ImportedTarget read(Fields fields) {
        return new ImportedTarget(reader.single(fields), fields.text("externalId", 200));
    }

    /** Sets the targets; one result each, in their order. */
    public List<RowResult> takeIn(List<ImportedTarget> given, String by) {
        rows.lock();
        Actor actor = logins.actor(by);
        TargetBatch batch = new TargetBatch(given);
        TargetSubjects.Directory directory =
                subjects.directory(given.stream().map(ImportedTarget::target).toList());
        batch.know(directory);
        batch.findKnown(rows.byExternalId(batch.externalIds()));
        var people = rights.peopleOf(actor.teams());
        batch.refuse(target -> rights.hindrance(target.key(), actor, people)
                .map(sentence -> FieldError.of("subject", sentence, target.subject())));
        batch.compare(rows.inForce(batch.open()));
        while (batch.refuseUnbalanced(sums.unbalanced(batch.wholes(), batch.changes()))) {
            // Without the rows refused others may no longer add up.
        }
        writer.replace(batch.placed(), batch.present(), by);
        return batch.results();
    }
}
